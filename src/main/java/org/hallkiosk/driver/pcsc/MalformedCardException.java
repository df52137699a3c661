package org.hallkiosk.driver.pcsc;

/**
 * What a chip said is not what its family says. The one exception of every parser here; its message names the field and
 * never its content.
 */
public final class MalformedCardException extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedCardException(String message) {
        super(message);
    }
}
