package org.hallkiosk.transcript;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes as people write them: hexadecimal pairs with spaces where they help, text in double quotes (UTF-8, or
 * {@code gbk"…"} in the character set that stands before it), and {@code <name>} for bytes that have a name.
 */
final class ByteNotation {
    private static final Pattern PIECE = Pattern.compile(
            "\\G\\s*(?:(?<hex>(?:[0-9A-Fa-f]{2})+)(?=[\\s\"<]|$)|(?<charset>[A-Za-z][A-Za-z0-9-]*)?\"(?<text>[^\"]*)\""
                    + "|<(?<name>[^<>]+)>)");

    private final Map<String, Bytes> named;
    private final Specimens specimens;

    ByteNotation(Map<String, Bytes> named, Specimens specimens) {
        this.named = Map.copyOf(named);
        this.specimens = specimens;
    }

    /** What was written does not say which bytes are meant. */
    static final class Unclear extends Exception {
        private static final long serialVersionUID = 1L;

        private final String piece;

        Unclear(String piece) {
            super(piece);
            this.piece = piece;
        }

        String piece() {
            return piece;
        }
    }

    Bytes read(String written) throws Unclear {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Matcher matcher = PIECE.matcher(written);
        int end = 0;
        while (matcher.find()) {
            bytes.writeBytes(piece(matcher));
            end = matcher.end();
        }
        String rest = written.substring(end).strip();
        if (!rest.isEmpty()) {
            throw new Unclear(rest);
        }
        return new Bytes(bytes.toByteArray());
    }

    private byte[] piece(Matcher matcher) throws Unclear {
        Optional<String> hex = Optional.ofNullable(matcher.group("hex"));
        if (hex.isPresent()) {
            return HexFormat.of().parseHex(hex.get());
        }
        Optional<String> name = Optional.ofNullable(matcher.group("name"));
        if (name.isPresent()) {
            Bytes known = named.get(name.get());
            return known == null
                    ? specimens.bytes(name.get()).orElseThrow(() -> new Unclear(matcher.group()))
                    : known.array();
        }
        String text = matcher.group("text");
        return encoded(text, Optional.ofNullable(matcher.group("charset")))
                .orElseThrow(() -> new Unclear(matcher.group()));
    }

    private static Optional<byte[]> encoded(String text, Optional<String> charsetName) {
        try {
            Charset charset = charsetName.map(Charset::forName).orElse(StandardCharsets.UTF_8);
            ByteBuffer encoded = charset.newEncoder().encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return Optional.of(bytes);
        } catch (CharacterCodingException
                | IllegalCharsetNameException
                | UnsupportedCharsetException
                | UnsupportedOperationException _) {
            return Optional.empty();
        }
    }
}
