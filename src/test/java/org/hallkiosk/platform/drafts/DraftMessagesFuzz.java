package org.hallkiosk.platform.drafts;

/** Whatever another machine sends is a message or is none; nothing is thrown. */
public final class DraftMessagesFuzz {
    private DraftMessagesFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        DraftMessages.draft(input).ifPresent(DraftMessages::draft);
        DraftMessages.question(input).ifPresent(DraftMessages::question);
    }
}
