package org.hallkiosk.driver.sdt;

import org.hallkiosk.device.CardReading.Problem;

/** A field of a card's text that cannot be what it should; ends the parsing of that card. Never quotes the field. */
final class MalformedFieldException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final String detail;

    MalformedFieldException(String detail) {
        this(Problem.UNREADABLE, detail);
    }

    MalformedFieldException(Problem problem, String detail) {
        super(detail);
        this.problem = problem;
        this.detail = detail;
    }

    /** As whom it concerns should be told. */
    Problem problem() {
        return problem;
    }

    String detail() {
        return detail;
    }
}
