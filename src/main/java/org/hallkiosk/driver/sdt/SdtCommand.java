package org.hallkiosk.driver.sdt;

import java.time.Duration;
import java.util.Arrays;

/** What a reader can be asked. */
enum SdtCommand {
    RESET(0x10, 0xFF, Duration.ofMillis(500), 0),
    STATUS(0x11, 0xFF, Duration.ofMillis(300), 0),
    MODULE_ID(0x12, 0xFF, Duration.ofMillis(300), 16),
    FIND_CARD(0x20, 0x01, Duration.ofMillis(300), 4),
    SELECT_CARD(0x20, 0x02, Duration.ofMillis(300), 8),
    READ_TEXT_AND_PHOTO(0x30, 0x01, Duration.ofSeconds(2), 4 + 256 + 1024),
    READ_NEWEST_ADDRESS(0x30, 0x03, Duration.ofMillis(1500), 70);

    private static final int TEXT_LENGTH = 256;
    private static final int ADDRESS_LENGTH = 70;

    private final int command;
    private final int parameter;
    private final Duration patience;
    private final int usualDataLength;

    SdtCommand(int command, int parameter, Duration patience, int usualDataLength) {
        this.command = command;
        this.parameter = parameter;
        this.patience = patience;
        this.usualDataLength = usualDataLength;
    }

    byte[] request() {
        return SdtFrame.encode(new byte[] {(byte) command, (byte) parameter});
    }

    /** How long a healthy reader may think; the time on the wire comes on top. */
    Duration patience() {
        return patience;
    }

    /** The bytes of question and usual answer together. */
    int bytesOnTheWire() {
        return request().length + SdtFrame.BYTES_AROUND_BODY + 3 + usualDataLength;
    }

    /**
     * Whether this can be the answer to this question. Answers do not repeat the question, so one that comes late or
     * twice is told apart by its status and its length.
     */
    boolean canBeAnsweredBy(SdtAnswer answer) {
        return switch (answer.status()) {
            case DONE ->
                switch (this) {
                    case RESET, STATUS -> answer.dataLength() == 0;
                    case MODULE_ID -> answer.dataLength() == 16;
                    case FIND_CARD -> false;
                    case SELECT_CARD -> answer.dataLength() > 0 && answer.dataLength() < 16;
                    case READ_TEXT_AND_PHOTO -> lengths(answer) > 0;
                    case READ_NEWEST_ADDRESS -> answer.dataLength() == ADDRESS_LENGTH;
                };
            case CARD_FOUND, NO_CARD -> this == FIND_CARD;
            case SELECT_FAILED -> this == SELECT_CARD;
            case ITEM_ABSENT, READ_FAILED -> this == READ_TEXT_AND_PHOTO || this == READ_NEWEST_ADDRESS;
            default -> true;
        };
    }

    /**
     * How many bytes at the head of the answer say how long its parts are: two for each of text and photo, and two more
     * from a module that adds fingerprints without being asked. 0 when the parts do not add up.
     */
    private static int lengths(SdtAnswer answer) {
        if (answer.dataLength() <= TEXT_LENGTH || answer.number(0) != TEXT_LENGTH) {
            return 0;
        }
        int textAndPhoto = TEXT_LENGTH + answer.number(2);
        if (answer.dataLength() == 4 + textAndPhoto) {
            return 4;
        }
        return answer.dataLength() == 6 + textAndPhoto + answer.number(4) ? 6 : 0;
    }

    /** Where the text lies in the data of an answer to {@link #READ_TEXT_AND_PHOTO}. */
    static byte[] textOf(SdtAnswer answer) {
        int from = lengths(answer);
        return Arrays.copyOfRange(answer.data(), from, from + TEXT_LENGTH);
    }

    /** The photo as the card holds it, compressed; it follows the text. Fingerprints are never taken out. */
    static byte[] photoOf(SdtAnswer answer) {
        int from = lengths(answer) + TEXT_LENGTH;
        return Arrays.copyOfRange(answer.data(), from, from + answer.number(2));
    }
}
