package org.hallkiosk.driver.ipp;

/** In which form a document goes to the printer. */
enum DocumentFormat {
    PDF("application/pdf"),
    PWG_RASTER("image/pwg-raster");

    private final String mimeType;

    DocumentFormat(String mimeType) {
        this.mimeType = mimeType;
    }

    String mimeType() {
        return mimeType;
    }
}
