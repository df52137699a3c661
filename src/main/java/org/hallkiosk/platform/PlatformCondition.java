package org.hallkiosk.platform;

/** How the platform was when it was last asked; {@link #keyword()} is what status and metrics call it. */
public enum PlatformCondition {
    NOT_ASKED_YET("not-asked-yet"),
    REACHABLE("reachable"),
    NOT_REACHABLE("not-reachable"),
    NO_ANSWER("no-answer"),
    NONSENSE("nonsense"),
    BUSY("busy"),
    NOT_TRUSTED("not-trusted"),
    NO_KEY("no-key"),
    CLOCK("clock");

    private final String keyword;

    PlatformCondition(String keyword) {
        this.keyword = keyword;
    }

    public String keyword() {
        return keyword;
    }

    static PlatformCondition of(PlatformAnswer<?> answer) {
        return switch (answer) {
            case PlatformAnswer.Answered<?> ignored -> REACHABLE;
            case PlatformAnswer.Refused<?> ignored -> REACHABLE;
            case PlatformAnswer.Unavailable<?>(PlatformAnswer.Trouble trouble) ->
                switch (trouble) {
                    case NOT_REACHABLE -> NOT_REACHABLE;
                    case NO_ANSWER -> NO_ANSWER;
                    case NONSENSE -> NONSENSE;
                    case BUSY -> BUSY;
                    case NOT_TRUSTED -> NOT_TRUSTED;
                    case NO_KEY -> NO_KEY;
                    case CLOCK -> CLOCK;
                };
        };
    }
}
