package org.hallkiosk.device;

/** What became of waiting for a code. */
public sealed interface CodeReading {

    /** A code was read; {@code text} is without prefix and terminator and may be personal data. */
    record CodeRead(String text) implements CodeReading {
        @Override
        public String toString() {
            return "CodeRead[" + text.length() + " characters]";
        }
    }

    /** The deadline passed and no code was shown. */
    record NoCode() implements CodeReading {}

    /** Something was scanned that cannot be a code for the kiosk. */
    record CodeTrouble(Problem problem) implements CodeReading {}

    /** The scanner itself failed. */
    record ScannerTrouble(Reason reason, String detail) implements CodeReading {}

    /** Why a scan is no text. */
    enum Problem {
        NOT_TEXT,
        TOO_LONG,
        TORN
    }
}
