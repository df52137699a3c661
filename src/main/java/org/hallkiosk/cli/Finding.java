package org.hallkiosk.cli;

import java.util.Map;

/**
 * One thing that the doctor looked at.
 *
 * @param subject what it is: {@code doctor.<subject>.name} names it
 * @param state what it was found to be: {@code doctor.<subject>.<state>} says it, {@code doctor.<subject>.<state>-next}
 *     the next step when there is one
 */
record Finding(Verdict verdict, String subject, String state, Map<String, Object> values) {

    Finding {
        values = Map.copyOf(values);
    }

    static Finding fine(String subject, String state, Map<String, Object> values) {
        return new Finding(Verdict.FINE, subject, state, values);
    }

    static Finding warn(String subject, String state, Map<String, Object> values) {
        return new Finding(Verdict.WARN, subject, state, values);
    }

    static Finding bad(String subject, String state, Map<String, Object> values) {
        return new Finding(Verdict.BAD, subject, state, values);
    }

    /** How much it matters. */
    enum Verdict {
        FINE,
        /** It works, or is not needed now, but someone should know. */
        WARN,
        /** An applicant would notice. */
        BAD
    }
}
