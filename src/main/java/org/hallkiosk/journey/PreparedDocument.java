package org.hallkiosk.journey;

import java.util.Optional;
import org.hallkiosk.fact.signature.SignatureSeal;

/**
 * The applicant's PDF as it will print, and the receipt number that stands on it. In memory only until it is submitted.
 * Two are equal only when they are the same one: nobody compares papers byte by byte at every change of state.
 */
public final class PreparedDocument {
    private final String receipt;
    private final byte[] pdf;
    private final Optional<SignatureSeal> seal;

    /** @param pdf handed over; not changed by anyone afterwards */
    public PreparedDocument(String receipt, byte[] pdf) {
        this(receipt, pdf, Optional.empty());
    }

    /** @param seal binds the signature on the paper to it */
    public PreparedDocument(String receipt, byte[] pdf, Optional<SignatureSeal> seal) {
        this.receipt = receipt;
        this.pdf = pdf;
        this.seal = seal;
    }

    public String receipt() {
        return receipt;
    }

    public byte[] pdf() {
        return pdf;
    }

    /** Binds the signature to facts and paper; empty where nobody signed. */
    public Optional<SignatureSeal> seal() {
        return seal;
    }

    @Override
    public String toString() {
        return "PreparedDocument[" + pdf.length + " bytes]";
    }
}
