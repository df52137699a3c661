package org.hallkiosk.driver.escpos;

import java.util.Arrays;

/** Any bytes as what a ticket printer tells of itself, in pieces of any size. */
public final class EscPosStatusFuzz {
    private EscPosStatusFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        EscPosAnswers answers = new EscPosAnswers();
        EscPosStatus known = EscPosStatus.nothingKnown();
        int piece = input.length == 0 ? 1 : 1 + Byte.toUnsignedInt(input[0]);
        int found = 0;
        for (int from = 1; from < input.length; from += piece) {
            byte[] arrived = Arrays.copyOfRange(input, from, Math.min(input.length, from + piece));
            for (EscPosAnswer answer : answers.accept(arrived)) {
                known = known.and(statusIn(answer, 1 + found++ % 4));
                known.forDevice();
                known.worst();
            }
        }
        if (answers.garbage() + found > input.length) {
            throw new IllegalStateException("more was heard than was said");
        }
    }

    private static EscPosStatus statusIn(EscPosAnswer answer, int question) {
        return switch (answer) {
            case EscPosAnswer.RealTimeStatus(int bits) -> EscPosStatus.ofRealTime(question, bits);
            case EscPosAnswer.AutomaticStatus automatic -> EscPosStatus.of(automatic);
            case EscPosAnswer.PaperSensor _, EscPosAnswer.Completed _ -> EscPosStatus.nothingKnown();
        };
    }
}
