package org.hallkiosk.document;

/** A finished PDF, in memory only: it holds personal data. */
public final class PdfDocument {
    private final byte[] bytes;
    private final int pages;

    PdfDocument(byte[] bytes, int pages) {
        this.bytes = bytes;
        this.pages = pages;
    }

    /** A copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    public int pages() {
        return pages;
    }

    /** Says its size only. */
    @Override
    public String toString() {
        return "PDF of " + pages + " pages, " + bytes.length + " bytes";
    }
}
