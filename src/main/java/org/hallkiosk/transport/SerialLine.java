package org.hallkiosk.transport;

import java.time.Duration;

/**
 * How bytes are put on a serial line.
 *
 * @param baud bits a second
 * @param dataBits 5 to 8
 * @param stopBits 1 or 2
 */
public record SerialLine(int baud, int dataBits, int stopBits, Parity parity) {

    public SerialLine {
        if (baud <= 0 || dataBits < 5 || dataBits > 8 || stopBits < 1 || stopBits > 2) {
            throw new IllegalArgumentException(
                    "no serial line has " + baud + " baud, " + dataBits + " data bits, " + stopBits + " stop bits");
        }
    }

    /** Eight data bits, no parity, one stop bit: what nearly every device of a hall speaks. */
    public static SerialLine of8N1(int baud) {
        return new SerialLine(baud, 8, 1, Parity.NONE);
    }

    /** The time that this many bytes need on the wire, start, parity and stop bits included. */
    public Duration wireTime(int bytes) {
        int bitsPerByte = 1 + dataBits + (parity == Parity.NONE ? 0 : 1) + stopBits;
        return Duration.ofNanos(bytes * (bitsPerByte * 1_000_000_000L) / baud);
    }

    /** The parity bit. */
    public enum Parity {
        NONE,
        ODD,
        EVEN
    }
}
