package org.hallkiosk.platform.kit;

/** What came of trying one rule. */
public sealed interface Finding {
    Rule rule();

    record Kept(Rule rule) implements Finding {}

    /** {@code wanted} and {@code came} are for the platform's makers: a status, a problem's code, what was in the body. */
    record Broken(Rule rule, String wanted, String came) implements Finding {}

    /** It needs a terminal's key, and none was given. */
    record NotTried(Rule rule) implements Finding {}
}
