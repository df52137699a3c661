package org.hallkiosk.driver.pcsc;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tags, lengths and values as the simple files of identity cards have them: one byte of tag, then a length. */
final class Tlv {
    private static final int MORE = 0x80;
    private static final int SEVEN_BITS = 0x7F;
    private static final int LONGEST = 1 << 14;

    private Tlv() {}

    /**
     * Values by tag; the first of a tag counts. A tag 0 is padding. Each byte of a length gives seven bits, the highest
     * says that another follows, as in the files of the Belgian eID.
     */
    static Map<Integer, byte[]> parse(byte[] file) throws MalformedCardException {
        Map<Integer, byte[]> values = new LinkedHashMap<>();
        int at = 0;
        while (at < file.length) {
            int tag = file[at++] & 0xFF;
            int length = 0;
            int part = MORE;
            while ((part & MORE) != 0) {
                if (at >= file.length) {
                    if (tag == 0) {
                        return values;
                    }
                    throw new MalformedCardException("tag " + tag + " without its length");
                }
                part = file[at++] & 0xFF;
                length = (length << 7) | (part & SEVEN_BITS);
                if (length > LONGEST) {
                    throw new MalformedCardException("tag " + tag + " is longer than any file");
                }
            }
            if (at + length > file.length) {
                throw new MalformedCardException("tag " + tag + " is longer than its file");
            }
            if (tag != 0) {
                values.putIfAbsent(tag, Arrays.copyOfRange(file, at, at + length));
            }
            at += length;
        }
        return values;
    }
}
