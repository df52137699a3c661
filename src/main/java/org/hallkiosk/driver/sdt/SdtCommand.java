package org.hallkiosk.driver.sdt;

import java.time.Duration;
import java.util.Arrays;

/** What a reader can be asked. */
enum SdtCommand {
    STATUS(0x11, 0xFF, Duration.ofMillis(300), 0),
    MODULE_ID(0x12, 0xFF, Duration.ofMillis(300), 16),
    FIND_CARD(0x20, 0x01, Duration.ofMillis(300), 4),
    SELECT_CARD(0x20, 0x02, Duration.ofMillis(300), 8),
    READ_TEXT_AND_PHOTO(0x30, 0x01, Duration.ofSeconds(2), 4 + 256 + 1024);

    private static final int TEXT_LENGTH = 256;
    private static final int LENGTHS = 4;

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
                    case STATUS -> answer.dataLength() == 0;
                    case MODULE_ID -> answer.dataLength() == 16;
                    case FIND_CARD -> false;
                    case SELECT_CARD -> answer.dataLength() > 0 && answer.dataLength() < 16;
                    case READ_TEXT_AND_PHOTO -> holdsTextAndPhoto(answer);
                };
            case CARD_FOUND, NO_CARD -> this == FIND_CARD;
            case SELECT_FAILED -> this == SELECT_CARD;
            case ITEM_ABSENT, READ_FAILED -> this == READ_TEXT_AND_PHOTO;
            default -> true;
        };
    }

    private static boolean holdsTextAndPhoto(SdtAnswer answer) {
        return answer.dataLength() > LENGTHS
                && answer.number(0) == TEXT_LENGTH
                && answer.dataLength() == LENGTHS + TEXT_LENGTH + answer.number(2);
    }

    /** Where the text lies in the data of an answer to {@link #READ_TEXT_AND_PHOTO}. */
    static byte[] textOf(SdtAnswer answer) {
        return Arrays.copyOfRange(answer.data(), LENGTHS, LENGTHS + TEXT_LENGTH);
    }
}
