package org.hallkiosk.journey;

/**
 * The applicant's PDF as it will print, and the receipt number that stands on it. In memory only until it is submitted.
 * Two are equal only when they are the same one: nobody compares papers byte by byte at every change of state.
 */
public final class PreparedDocument {
    private final String receipt;
    private final byte[] pdf;

    /** @param pdf handed over; not changed by anyone afterwards */
    public PreparedDocument(String receipt, byte[] pdf) {
        this.receipt = receipt;
        this.pdf = pdf;
    }

    public String receipt() {
        return receipt;
    }

    public byte[] pdf() {
        return pdf;
    }

    @Override
    public String toString() {
        return "PreparedDocument[" + pdf.length + " bytes]";
    }
}
