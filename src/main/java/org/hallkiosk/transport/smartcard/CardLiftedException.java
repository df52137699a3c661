package org.hallkiosk.transport.smartcard;

import java.io.IOException;

/** The chip does not answer any more: its card was taken away, or it is broken. The message is for technicians. */
public final class CardLiftedException extends IOException {
    private static final long serialVersionUID = 1L;

    public CardLiftedException(String message) {
        super(message);
    }
}
