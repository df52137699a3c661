package org.hallkiosk.simulator;

import java.util.Set;

/** A printer's troubles as the status bits of Epson's "ESC/POS Command Reference". */
final class PrinterStatusBits {
    private PrinterStatusBits() {}

    /** The answer to {@code DLE EOT n}. */
    static int realTime(int n, Set<Trouble> troubles) {
        int bits = 0x12;
        boolean paperOut = troubles.contains(Trouble.PAPER_OUT);
        boolean coverOpen = troubles.contains(Trouble.COVER_OPEN);
        boolean jam = troubles.contains(Trouble.JAM);
        boolean hot = troubles.contains(Trouble.OVERHEATED);
        switch (n) {
            case 1 -> bits |= isStopped(troubles) ? 0x08 : 0;
            case 2 -> bits |= (coverOpen ? 0x04 : 0) | (paperOut ? 0x20 : 0) | (jam || hot ? 0x40 : 0);
            case 3 -> bits |= (jam ? 0x08 : 0) | (hot ? 0x40 : 0);
            case 4 -> bits |= (paperOut || troubles.contains(Trouble.PAPER_LOW) ? 0x0C : 0) | (paperOut ? 0x60 : 0);
            default -> {}
        }
        return bits;
    }

    /** It does not print while it has one of these. */
    static boolean isStopped(Set<Trouble> troubles) {
        return troubles.contains(Trouble.PAPER_OUT)
                || troubles.contains(Trouble.COVER_OPEN)
                || troubles.contains(Trouble.JAM)
                || troubles.contains(Trouble.OVERHEATED);
    }

    /** The four bytes of automatic status. */
    static byte[] automatic(Set<Trouble> troubles) {
        boolean paperOut = troubles.contains(Trouble.PAPER_OUT);
        boolean coverOpen = troubles.contains(Trouble.COVER_OPEN);
        boolean jam = troubles.contains(Trouble.JAM);
        int first = 0x10 | (isStopped(troubles) ? 0x08 : 0) | (coverOpen ? 0x20 : 0);
        int second = (jam ? 0x08 : 0) | (troubles.contains(Trouble.OVERHEATED) ? 0x40 : 0);
        int third = (paperOut || troubles.contains(Trouble.PAPER_LOW) ? 0x03 : 0) | (paperOut ? 0x0C : 0);
        return new byte[] {(byte) first, (byte) second, (byte) third, 0};
    }
}
