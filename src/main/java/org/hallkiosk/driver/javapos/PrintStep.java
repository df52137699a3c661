package org.hallkiosk.driver.javapos;

import jpos.POSPrinterConst;

/** One call to a JavaPOS printer. */
sealed interface PrintStep {

    /** Text with UnifiedPOS's escape sequences, to the end of its line. */
    record Text(String text) implements PrintStep {}

    /**
     * A code, printed as its content where the printer has no codes.
     *
     * @param symbology the standard's number of its kind
     * @param height in dots
     * @param width in dots, as much of it as the code needs
     * @param text where its content stands in letters
     */
    record Code(String content, int symbology, int height, int width, int text) implements PrintStep {

        static Code qr(String content) {
            return new Code(content, POSPrinterConst.PTR_BCS_QRCODE, 200, 200, POSPrinterConst.PTR_BC_TEXT_NONE);
        }

        static Code code128(String content) {
            return new Code(content, POSPrinterConst.PTR_BCS_Code128, 80, 400, POSPrinterConst.PTR_BC_TEXT_BELOW);
        }
    }

    record Cut() implements PrintStep {}
}
