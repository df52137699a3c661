package org.hallkiosk.platform;

import org.hallkiosk.platform.contract.ProblemCode;

/** What came back from the platform. */
public sealed interface PlatformAnswer<T> {

    /** It did what it was asked. */
    record Answered<T>(T value) implements PlatformAnswer<T> {}

    /** It understood and said no; asking the same again changes nothing. */
    record Refused<T>(ProblemCode code) implements PlatformAnswer<T> {}

    /** No usable answer: it may have done what it was asked all the same. Later may be better. */
    record Unavailable<T>(Trouble trouble) implements PlatformAnswer<T> {}

    /** Why there is no usable answer; {@link #keyword()} is what logs and status call it. */
    enum Trouble {
        /** No connection: nothing was sent. */
        NOT_REACHABLE("not-reachable"),
        /** Something was sent, and no answer came in time. */
        NO_ANSWER("no-answer"),
        /** It answered what the contract does not know. */
        NONSENSE("nonsense"),
        /** It says that it is busy or under repair. */
        BUSY("busy"),
        /** It does not trust this terminal, or this terminal not its certificate. */
        NOT_TRUSTED("not-trusted"),
        /** This terminal's own key, or the certificates that it is to believe, cannot be read: nothing was sent. */
        NO_KEY("no-key"),
        /** The clocks disagree and could not be brought together. */
        CLOCK("clock");

        private final String keyword;

        Trouble(String keyword) {
            this.keyword = keyword;
        }

        public String keyword() {
            return keyword;
        }
    }
}
