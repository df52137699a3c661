package org.hallkiosk.simulator.chip;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A data object of BER-TLV with a tag of one byte. */
@SuppressWarnings("ArrayRecordComponent") // Bytes of a wire, handed on and never compared.
record Block(int tag, byte[] value) {

    static List<Block> allOf(byte[] encoded) {
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        while (at + 1 < encoded.length) {
            int tag = encoded[at++] & 0xFF;
            int length = encoded[at++] & 0xFF;
            if (length == 0x81) {
                length = encoded[at++] & 0xFF;
            }
            blocks.add(new Block(tag, Arrays.copyOfRange(encoded, at, at + length)));
            at += length;
        }
        return blocks;
    }

    /** The one block within the template {@code 7C} of GENERAL AUTHENTICATE; an empty one with tag 0 when there is none. */
    static Block within(byte[] template) {
        return allOf(template).stream()
                .filter(block -> block.tag() == 0x7C)
                .flatMap(block -> allOf(block.value()).stream())
                .findFirst()
                .orElse(new Block(0, new byte[0]));
    }

    byte[] encoded() {
        return value.length < 0x80
                ? Apdu.concat(new byte[] {(byte) tag, (byte) value.length}, value)
                : Apdu.concat(new byte[] {(byte) tag, (byte) 0x81, (byte) value.length}, value);
    }
}
