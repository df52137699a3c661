package org.hallkiosk.text;

import java.math.BigDecimal;

/** Amounts of money, as people read them. */
public final class Yuan {
    private static final int FEN_DIGITS = 2;

    private Yuan() {}

    /** Yuan without the word: {@code 16} or {@code 16.50}; never rounded. */
    public static String of(long fen) {
        BigDecimal yuan = BigDecimal.valueOf(fen, FEN_DIGITS);
        return fen % 100 == 0 ? yuan.setScale(0).toPlainString() : yuan.toPlainString();
    }
}
