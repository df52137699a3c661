package org.hallkiosk.transcript;

import java.util.Arrays;
import java.util.HexFormat;

/** Bytes as a value. They may be a card's, so {@code toString} tells only how many. */
public final class Bytes {
    private final byte[] array;

    public Bytes(byte[] array) {
        this.array = array.clone();
    }

    public byte[] array() {
        return array.clone();
    }

    public int length() {
        return array.length;
    }

    String hex() {
        return HexFormat.of().formatHex(array);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes bytes && Arrays.equals(array, bytes.array);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(array);
    }

    @Override
    public String toString() {
        return array.length + " bytes";
    }
}
