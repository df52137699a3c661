package org.hallkiosk.service;

import java.util.Map;

/** What the rules say of a value that someone typed. */
public sealed interface FactCheck {

    /** It can stand; {@code normalised} is how it is kept: no stray spaces, half-width digits, dates in ISO 8601. */
    record Valid(String normalised) implements FactCheck {
        @Override
        public String toString() {
            return "Valid[masked]";
        }
    }

    /** It cannot; the text says in plain words what to change. */
    record Invalid(String textKey, Map<String, Object> values) implements FactCheck {
        public Invalid {
            values = Map.copyOf(values);
        }

        Invalid(String textKey) {
            this(textKey, Map.of());
        }
    }
}
