package org.hallkiosk.store;

/**
 * The store could not do what it was asked; whatever was being written is not written at all, and the same call may be
 * made again. The message is for technicians and free of personal data.
 */
public final class StoreException extends Exception {
    private static final long serialVersionUID = 1L;

    private final StoreTrouble trouble;

    public StoreException(StoreTrouble trouble, String message) {
        super(message);
        this.trouble = trouble;
    }

    public StoreException(StoreTrouble trouble, String message, Throwable cause) {
        super(message, cause);
        this.trouble = trouble;
    }

    public StoreTrouble trouble() {
        return trouble;
    }
}
