package org.hallkiosk.driver.pcsc;

import java.util.Arrays;

/** A chip's answer: its data and its status word (ISO/IEC 7816-4, 5.6). The data is personal: not part of a message. */
@SuppressWarnings("ArrayRecordComponent") // Bytes of a wire, handed on and never compared.
record CardAnswer(byte[] data, int statusWord) {
    private static final int DONE = 0x9000;
    private static final int END_OF_FILE = 0x6282;
    private static final int OUTSIDE_FILE = 0x6B00;
    private static final int SECURITY_NOT_SATISFIED = 0x6982;

    static CardAnswer of(byte[] answer) throws MalformedCardException {
        int length = answer.length - 2;
        if (length < 0) {
            throw new MalformedCardException("an answer without a status word");
        }
        return new CardAnswer(
                Arrays.copyOf(answer, length), (answer[length] & 0xFF) << 8 | (answer[length + 1] & 0xFF));
    }

    boolean isDone() {
        return statusWord == DONE;
    }

    /** Fewer bytes than were asked for, because the file ends here. */
    boolean isEndOfFile() {
        return statusWord == END_OF_FILE || statusWord == OUTSIDE_FILE;
    }

    boolean wantsKey() {
        return statusWord == SECURITY_NOT_SATISFIED;
    }

    int sw1() {
        return statusWord >> 8;
    }

    int sw2() {
        return statusWord & 0xFF;
    }

    String status() {
        return "status %04X".formatted(statusWord);
    }

    @Override
    public String toString() {
        return "CardAnswer[" + data.length + " bytes, " + status() + "]";
    }
}
