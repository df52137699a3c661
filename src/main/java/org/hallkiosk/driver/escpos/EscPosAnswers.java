package org.hallkiosk.driver.escpos;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.hallkiosk.driver.escpos.EscPosAnswer.AutomaticStatus;
import org.hallkiosk.driver.escpos.EscPosAnswer.Completed;
import org.hallkiosk.driver.escpos.EscPosAnswer.PaperSensor;
import org.hallkiosk.driver.escpos.EscPosAnswer.RealTimeStatus;

/**
 * Tells a printer's answers apart by their fixed bits, as Epson's "ESC/POS Command Reference" gives them: {@code DLE EOT}
 * is 0xx1xx10, automatic status begins 0xx1xx00 and goes on 0xx0xxxx, {@code GS ( H} is framed by 37 22 … 00, and
 * {@code GS r} is 0000nnmm. Whatever fits nothing is dropped and counted. Answers may come in pieces. Not thread-safe.
 */
final class EscPosAnswers {
    private static final int COMPLETED_LENGTH = 7;
    private static final int AUTOMATIC_LENGTH = 4;

    private final Deque<Integer> pending = new ArrayDeque<>();
    private int garbage;

    List<EscPosAnswer> accept(byte[] bytes) {
        for (byte b : bytes) {
            pending.add(b & 0xFF);
        }
        List<EscPosAnswer> answers = new ArrayList<>();
        while (!pending.isEmpty()) {
            List<Integer> next = List.copyOf(pending);
            int length = lengthOf(next);
            if (length > next.size()) {
                break;
            }
            if (length == 0) {
                garbage++;
                pending.remove();
                continue;
            }
            answer(next).ifPresent(answers::add);
            for (int i = 0; i < length; i++) {
                pending.remove();
            }
        }
        return answers;
    }

    /** How many bytes were no part of any answer. */
    int garbage() {
        return garbage;
    }

    /** Length of the answer that begins here, perhaps not all there yet; 0 when none can begin here. */
    private static int lengthOf(List<Integer> bytes) {
        int first = bytes.getFirst();
        if (isRealTime(first) || isPaperSensor(first)) {
            return 1;
        }
        if (first == 0x37) {
            return beginsCompleted(bytes) ? COMPLETED_LENGTH : 0;
        }
        return isAutomatic(first) && tailIsAutomatic(bytes) ? AUTOMATIC_LENGTH : 0;
    }

    private static Optional<EscPosAnswer> answer(List<Integer> bytes) {
        int first = bytes.getFirst();
        if (isRealTime(first)) {
            return Optional.of(new RealTimeStatus(first));
        }
        if (isPaperSensor(first)) {
            return Optional.of(new PaperSensor((first & 0x03) != 0, (first & 0x0C) != 0));
        }
        if (first == 0x37) {
            byte[] id = new byte[4];
            for (int i = 0; i < 4; i++) {
                id[i] = bytes.get(2 + i).byteValue();
            }
            return Optional.of(new Completed(new String(id, StandardCharsets.US_ASCII)));
        }
        return Optional.of(new AutomaticStatus(first, bytes.get(1), bytes.get(2), bytes.get(3)));
    }

    private static boolean isRealTime(int b) {
        return (b & 0x93) == 0x12;
    }

    private static boolean isAutomatic(int b) {
        return (b & 0x93) == 0x10;
    }

    /** Both bits of a sensor change together; asking for that keeps stray bytes from looking like an answer. */
    private static boolean isPaperSensor(int b) {
        return b == 0x00 || b == 0x03 || b == 0x0C || b == 0x0F;
    }

    private static boolean tailIsAutomatic(List<Integer> bytes) {
        return bytes.stream().limit(AUTOMATIC_LENGTH).skip(1).allMatch(b -> (b & 0x90) == 0);
    }

    private static boolean beginsCompleted(List<Integer> bytes) {
        for (int i = 1; i < Math.min(bytes.size(), COMPLETED_LENGTH); i++) {
            int b = bytes.get(i);
            boolean fits = switch (i) {
                case 1 -> b == 0x22;
                case COMPLETED_LENGTH - 1 -> b == 0x00;
                default -> b >= 0x20 && b <= 0x7E;
            };
            if (!fits) {
                return false;
            }
        }
        return true;
    }
}
