package org.hallkiosk.driver.sdt;

import java.util.Arrays;
import java.util.Optional;

/** The third status byte of an answer: how the question went. */
enum SdtStatus {
    DONE(0x90, "done"),
    CARD_FOUND(0x9F, "card found"),
    ITEM_ABSENT(0x91, "the card has no such item"),
    QUESTION_CHECKSUM(0x10, "the reader received a wrong checksum"),
    QUESTION_LENGTH(0x11, "the reader received a wrong length"),
    BAD_COMMAND(0x21, "the reader does not know the command"),
    NOT_PERMITTED(0x23, "the reader does not permit the command now"),
    UNKNOWN_ERROR(0x24, "the reader reports an unknown error"),
    CARD_REJECTS_MODULE(0x31, "the card rejects the security module"),
    MODULE_REJECTS_CARD(0x32, "the security module rejects the card"),
    VERIFICATION_FAILED(0x33, "verification failed"),
    FINGERPRINT_FAILED(0x37, "fingerprint failed"),
    WRONG_INFORMATION_LENGTH(0x3F, "the card's information has a wrong length"),
    UNKNOWN_CARD_TYPE(0x40, "unknown type of card"),
    READ_FAILED(0x41, "reading the card failed"),
    RANDOM_NUMBER_FAILED(0x47, "taking a random number failed"),
    SELF_TEST_FAILED(0x60, "the security module's self-test failed"),
    NOT_AUTHORISED(0x66, "the security module is not authorised"),
    NO_CARD(0x80, "no card found"),
    SELECT_FAILED(0x81, "selecting the card failed");

    private final int code;
    private final String meaning;

    SdtStatus(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /** After these a module has lost its thread with the card, and a reset gives it back. */
    boolean wantsReset() {
        return this == NOT_PERMITTED || this == UNKNOWN_ERROR || this == RANDOM_NUMBER_FAILED;
    }

    int code() {
        return code;
    }

    /** In a technician's words, the byte included. */
    String meaning() {
        return "%s (SW3 %02X)".formatted(meaning, code);
    }

    static Optional<SdtStatus> of(byte code) {
        return Arrays.stream(values())
                .filter(status -> status.code == Byte.toUnsignedInt(code))
                .findFirst();
    }
}
