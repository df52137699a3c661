package org.hallkiosk.platform;

import org.hallkiosk.platform.PlatformAnswer.Trouble;

/** What became of one HTTP request. */
public sealed interface WireAnswer {

    /** Something came back. */
    @SuppressWarnings("ArrayRecordComponent") // Bytes of a wire, handed on and never compared.
    record Arrived(int status, byte[] body) implements WireAnswer {
        @Override
        public String toString() {
            return "Arrived[" + status + ", " + body.length + " bytes]";
        }
    }

    /** Nothing usable came back. */
    record Lost(Trouble why) implements WireAnswer {}
}
