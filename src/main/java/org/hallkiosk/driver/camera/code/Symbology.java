package org.hallkiosk.driver.camera.code;

import com.google.zxing.BarcodeFormat;
import java.util.Optional;
import java.util.stream.Stream;

/** A kind of code that a camera can look for; {@link #keyword()} names it in a profile. */
public enum Symbology {
    QR_CODE("qr-code", BarcodeFormat.QR_CODE),
    DATA_MATRIX("data-matrix", BarcodeFormat.DATA_MATRIX),
    AZTEC("aztec", BarcodeFormat.AZTEC),
    PDF_417("pdf-417", BarcodeFormat.PDF_417),
    CODE_128("code-128", BarcodeFormat.CODE_128),
    CODE_39("code-39", BarcodeFormat.CODE_39),
    ITF("itf", BarcodeFormat.ITF),
    EAN_13("ean-13", BarcodeFormat.EAN_13);

    private final String keyword;
    private final BarcodeFormat format;

    Symbology(String keyword, BarcodeFormat format) {
        this.keyword = keyword;
        this.format = format;
    }

    public String keyword() {
        return keyword;
    }

    BarcodeFormat format() {
        return format;
    }

    /** Whether it is bars beside each other rather than a field of dots. */
    boolean isBars() {
        return switch (this) {
            case CODE_128, CODE_39, ITF, EAN_13 -> true;
            case QR_CODE, DATA_MATRIX, AZTEC, PDF_417 -> false;
        };
    }

    public static Optional<Symbology> named(String keyword) {
        return Stream.of(values()).filter(each -> each.keyword.equals(keyword)).findFirst();
    }
}
