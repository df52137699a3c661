package org.hallkiosk.transport;

import java.util.HexFormat;

/** A driver wrote what its transcript does not have. An exception, because either the driver or the transcript is wrong. */
public final class UnexpectedWriteException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final String expected;
    private final String written;

    /** Both in hexadecimal digits; nothing expected is the empty text. */
    UnexpectedWriteException(String expected, String written) {
        super("not in the transcript: wrote " + written + ", expected " + expected);
        this.expected = expected;
        this.written = written;
    }

    public byte[] expected() {
        return HexFormat.of().parseHex(expected);
    }

    public byte[] written() {
        return HexFormat.of().parseHex(written);
    }
}
