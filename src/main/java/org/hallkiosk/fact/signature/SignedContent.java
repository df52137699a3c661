package org.hallkiosk.fact.signature;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a signature stands under: the facts as they are handed in, and the number of the paper that shows them. Personal
 * data, so {@code toString} shows none of it.
 *
 * @param receipt the number on the paper, or the application's id where there is no paper
 * @param facts the values that count, by name; their order means nothing
 */
public record SignedContent(String receipt, Map<String, String> facts) {

    public SignedContent {
        facts = Map.copyOf(facts);
    }

    /** SHA-256 in hexadecimal; every length goes before its text, so that no two contents share their bytes. */
    public String digest() {
        var digest = Digests.sha256();
        digest.update(withLength(receipt));
        new TreeMap<>(facts).forEach((name, value) -> {
            digest.update(withLength(name));
            digest.update(withLength(value));
        });
        return Digests.hex(digest.digest());
    }

    private static byte[] withLength(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Integer.BYTES + bytes.length)
                .putInt(bytes.length)
                .put(bytes)
                .array();
    }

    @Override
    public String toString() {
        return "SignedContent[" + facts.size() + " facts]";
    }
}
