package org.hallkiosk.driver.sdt;

import org.hallkiosk.driver.sdt.SdtWire.Reply;

/** What the question for the newest address came to. A wrong address is worse than none: whatever is doubtful is lost. */
sealed interface SdtNewestAddress {

    /** {@code toString} does not tell it: it is the holder's. */
    record Known(String address) implements SdtNewestAddress {
        @Override
        public String toString() {
            return "Known[address]";
        }
    }

    /** The card has none, or its reader does not know the question: the printed address is the newest that there is. */
    record None() implements SdtNewestAddress {}

    /** Nothing came: the question was lost, or a reader that does not know it says nothing. */
    record NoAnswer() implements SdtNewestAddress {}

    /** An answer came and cannot be believed. */
    record Lost() implements SdtNewestAddress {}

    /** The card can suddenly not be read. */
    record CardGone() implements SdtNewestAddress {}

    static SdtNewestAddress of(Reply reply) {
        return switch (reply) {
            case Reply.Silent _ -> new NoAnswer();
            case Reply.Unreadable _ -> new Lost();
            case Reply.Answered(SdtAnswer answer) ->
                switch (answer.status()) {
                    case DONE -> understood(answer.data());
                    case READ_FAILED, NO_CARD, SELECT_FAILED -> new CardGone();
                    default -> new None();
                };
        };
    }

    private static SdtNewestAddress understood(byte[] text) {
        try {
            String address = new SdtTextFields(text).takeWithSpaces(text.length);
            if (!address.codePoints().allMatch(SdtNewestAddress::standsInAddresses)) {
                return new Lost();
            }
            return address.isBlank() ? new None() : new Known(address.strip());
        } catch (MalformedFieldException _) {
            return new Lost();
        }
    }

    /**
     * A frame has one byte of checksum, and one doubled byte in 256 passes it: the text behind it is shifted by a byte, and
     * its filling of spaces becomes U+2000. Private use is for place names that were written before Unicode had them.
     */
    private static boolean standsInAddresses(int character) {
        return (character >= ' ' && character <= '~')
                || character == 0xB7
                || (character >= 0x2010 && character <= 0x2027)
                || (character >= 0x2100 && character <= 0x24FF)
                || (character >= 0x3000 && character <= 0x303F)
                || Character.isIdeographic(character)
                || (character >= 0xE000 && character <= 0xF8FF)
                || (character >= 0xFF01 && character <= 0xFF5E);
    }
}
