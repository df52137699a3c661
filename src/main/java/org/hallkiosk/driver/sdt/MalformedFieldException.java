package org.hallkiosk.driver.sdt;

/** A field of a card's text that cannot be what it should; ends the parsing of that card. Never quotes the field. */
final class MalformedFieldException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String detail;

    MalformedFieldException(String detail) {
        super(detail);
        this.detail = detail;
    }

    String detail() {
        return detail;
    }
}
