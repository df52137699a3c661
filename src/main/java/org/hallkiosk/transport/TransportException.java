package org.hallkiosk.transport;

import java.io.IOException;
import org.hallkiosk.device.Reason;

/** A port that failed: gone, denied, busy, or stuck. The message is for technicians. */
public final class TransportException extends IOException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public TransportException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public TransportException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
