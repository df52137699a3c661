package org.hallkiosk.driver.sdt;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes the text of a card field by field; the tests say each field's length themselves. */
final class CardTextBuilder {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    CardTextBuilder field(String value, int length) {
        byte[] encoded = value.getBytes(StandardCharsets.UTF_16LE);
        bytes.writeBytes(encoded);
        for (int i = encoded.length; i < length; i += 2) {
            bytes.writeBytes(new byte[] {0x20, 0});
        }
        return this;
    }

    byte[] bytes() {
        if (bytes.size() != 256) {
            throw new IllegalStateException(bytes.size() + " bytes");
        }
        return bytes.toByteArray();
    }

    /** 周守田, 31 December 1949, invented. */
    static byte[] citizen(String name, String number, String from, String to) {
        return new CardTextBuilder()
                .field(name, 30)
                .field("1", 2)
                .field("01", 4)
                .field("19491231", 16)
                .field("北京市朝阳区幸福里示例街18号", 70)
                .field(number, 36)
                .field("北京市公安局朝阳分局", 30)
                .field(from, 16)
                .field(to, 16)
                .field("", 36)
                .bytes();
    }

    static byte[] citizen() {
        return citizen("周守田", "11010519491231002X", "20160301", "20360301");
    }
}
