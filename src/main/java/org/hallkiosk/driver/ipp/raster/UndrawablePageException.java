package org.hallkiosk.driver.ipp.raster;

import java.io.IOException;

/** A page of a PDF, or the whole of it, cannot be drawn. The message quotes nothing of its content. */
public final class UndrawablePageException extends IOException {
    private static final long serialVersionUID = 1L;

    UndrawablePageException(String what, Exception cause) {
        super(what + " (" + cause.getClass().getSimpleName() + ")", cause);
    }
}
