package org.hallkiosk.driver.sdt;

import java.util.Arrays;

/** Any bytes as a reader's answers, in pieces of any size, and as the text of a card. */
public final class SdtFuzz {
    private SdtFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        SdtFrameDecoder decoder = new SdtFrameDecoder();
        int piece = input.length == 0 ? 1 : 1 + Byte.toUnsignedInt(input[0]);
        for (int from = 1; from < input.length; from += piece) {
            byte[] arrived = Arrays.copyOfRange(input, from, Math.min(input.length, from + piece));
            for (SdtFrameDecoder.Found found : decoder.add(arrived)) {
                if (found instanceof SdtFrameDecoder.Found.Whole(SdtAnswer answer)) {
                    parse(answer);
                }
            }
        }
        SdtCardText.parse(Arrays.copyOf(input, 256));
    }

    private static void parse(SdtAnswer answer) {
        for (SdtCommand command : SdtCommand.values()) {
            command.canBeAnsweredBy(answer);
        }
        if (answer.status() == SdtStatus.DONE && SdtCommand.READ_TEXT_AND_PHOTO.canBeAnsweredBy(answer)) {
            SdtCardText.parse(SdtCommand.textOf(answer));
            SdtCommand.photoOf(answer);
        }
        if (answer.status() == SdtStatus.DONE && SdtCommand.MODULE_ID.canBeAnsweredBy(answer)) {
            SdtModuleId.text(answer.data());
        }
    }
}
