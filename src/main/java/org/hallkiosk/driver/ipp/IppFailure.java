package org.hallkiosk.driver.ipp;

import org.hallkiosk.device.Reason;

/** An exchange with the printer that brought no usable answer. The message is for technicians. */
final class IppFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final boolean mayHaveArrived;

    IppFailure(Reason reason, boolean mayHaveArrived, String message) {
        super(message);
        this.reason = reason;
        this.mayHaveArrived = mayHaveArrived;
    }

    Reason reason() {
        return reason;
    }

    /** The same where a document has not been sent yet: a question that got lost prints nothing. */
    IppFailure beforeTheDocument() {
        IppFailure certain = new IppFailure(reason, false, String.valueOf(getMessage()));
        certain.initCause(this);
        return certain;
    }

    /** False only when it is certain that the printer did nothing with the request. */
    boolean mayHaveArrived() {
        return mayHaveArrived;
    }
}
