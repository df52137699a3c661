package org.hallkiosk.transcript;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a value of an IPP attribute is written in bytes and by people (RFC 8010, 3.5.2). The words are those of CUPS's
 * {@code ipptool}, whose files technicians may know.
 */
enum IppSyntax {
    INTEGER(0x21, "integer"),
    BOOLEAN(0x22, "boolean"),
    ENUM(0x23, "enum"),
    OCTET_STRING(0x30, "octetString"),
    RANGE(0x33, "rangeOfInteger"),
    RESOLUTION(0x32, "resolution"),
    TEXT(0x41, "text"),
    NAME(0x42, "name"),
    KEYWORD(0x44, "keyword"),
    URI(0x45, "uri"),
    CHARSET(0x47, "charset"),
    LANGUAGE(0x48, "naturalLanguage"),
    MIME(0x49, "mimeMediaType"),
    NO_VALUE(0x13, "no-value");

    private static final byte DOTS_PER_INCH = 3;

    /** Enums whose numbers nobody remembers; both begin with 3 (RFC 8011, 5.3.7 and 5.4.11). */
    private static final Map<String, List<String>> ENUMS = Map.of(
            "printer-state", List.of("idle", "processing", "stopped"),
            "job-state",
                    List.of(
                            "pending",
                            "pending-held",
                            "processing",
                            "processing-stopped",
                            "canceled",
                            "aborted",
                            "completed"));

    private static final int FIRST_ENUM = 3;

    private final int tag;
    private final String word;

    IppSyntax(int tag, String word) {
        this.tag = tag;
        this.word = word;
    }

    int tag() {
        return tag;
    }

    String word() {
        return word;
    }

    static Optional<IppSyntax> of(String word) {
        return Arrays.stream(values())
                .filter(syntax -> syntax.word.equals(word))
                .findFirst();
    }

    static Optional<IppSyntax> of(int tag) {
        return Arrays.stream(values()).filter(syntax -> syntax.tag == tag).findFirst();
    }

    /** @throws IllegalArgumentException when the value cannot be meant */
    void write(String attribute, String value, DataOutputStream bytes) throws IOException {
        switch (this) {
            case INTEGER -> number(Integer.parseInt(value), bytes);
            case ENUM -> number(enumNumber(attribute, value), bytes);
            case BOOLEAN -> {
                bytes.writeShort(1);
                bytes.writeBoolean(Boolean.parseBoolean(value));
            }
            case RANGE -> {
                int dash = value.indexOf('-', 1);
                bytes.writeShort(2 * Integer.BYTES);
                bytes.writeInt(Integer.parseInt(value.substring(0, dash)));
                bytes.writeInt(Integer.parseInt(value.substring(dash + 1)));
            }
            case RESOLUTION -> {
                int dots = Integer.parseInt(value.replace("dpi", ""));
                bytes.writeShort(2 * Integer.BYTES + 1);
                bytes.writeInt(dots);
                bytes.writeInt(dots);
                bytes.writeByte(DOTS_PER_INCH);
            }
            case NO_VALUE -> bytes.writeShort(0);
            case OCTET_STRING, TEXT, NAME, KEYWORD, URI, CHARSET, LANGUAGE, MIME -> {
                byte[] text = value.getBytes(StandardCharsets.UTF_8);
                bytes.writeShort(text.length);
                bytes.write(text);
            }
        }
    }

    /** What was written, as people write it; bytes that this syntax does not allow are shown as they are. */
    String read(String attribute, byte[] value) throws IOException {
        DataInputStream bytes = new DataInputStream(new ByteArrayInputStream(value));
        boolean fits = switch (this) {
            case INTEGER, ENUM -> value.length == Integer.BYTES;
            case BOOLEAN -> value.length == 1;
            case RANGE -> value.length == 2 * Integer.BYTES;
            case RESOLUTION -> value.length == 2 * Integer.BYTES + 1;
            case OCTET_STRING, TEXT, NAME, KEYWORD, URI, CHARSET, LANGUAGE, MIME, NO_VALUE -> true;
        };
        if (!fits) {
            return HexFormat.of().formatHex(value);
        }
        return switch (this) {
            case INTEGER -> String.valueOf(bytes.readInt());
            case ENUM -> enumWord(attribute, bytes.readInt());
            case BOOLEAN -> String.valueOf(bytes.readBoolean());
            case RANGE -> bytes.readInt() + "-" + bytes.readInt();
            case RESOLUTION -> bytes.readInt() + "dpi";
            case OCTET_STRING, TEXT, NAME, KEYWORD, URI, CHARSET, LANGUAGE, MIME, NO_VALUE ->
                new String(value, StandardCharsets.UTF_8);
        };
    }

    private static void number(int value, DataOutputStream bytes) throws IOException {
        bytes.writeShort(Integer.BYTES);
        bytes.writeInt(value);
    }

    private static int enumNumber(String attribute, String value) {
        int index = ENUMS.getOrDefault(attribute, List.of()).indexOf(value);
        return index < 0 ? Integer.parseInt(value) : FIRST_ENUM + index;
    }

    private static String enumWord(String attribute, int value) {
        List<String> words = ENUMS.getOrDefault(attribute, List.of());
        int index = value - FIRST_ENUM;
        return index >= 0 && index < words.size() ? words.get(index) : String.valueOf(value);
    }
}
