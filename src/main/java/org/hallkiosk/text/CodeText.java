package org.hallkiosk.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The text of one scanned code, from its bytes without terminator. UTF-8 where it is valid UTF-8, else GB 18030, both
 * strict: neither a scanner nor a code says which it holds, and Chinese in GB 18030 is almost never valid UTF-8.
 */
public final class CodeText {
    private static final Pattern AIM_IDENTIFIER = Pattern.compile("^\\][A-Za-z][0-9A-Za-z]");
    private static final Charset GB18030 = Charset.forName("GB18030");

    private CodeText() {}

    /**
     * Empty when the bytes are no text that a person could have meant.
     *
     * @param aimPrefix whether a symbology identifier (ISO/IEC 15424) may stand before it, and is taken away
     */
    public static Optional<String> of(byte[] bytes, boolean aimPrefix) {
        return strictly(bytes, StandardCharsets.UTF_8)
                .or(() -> strictly(bytes, GB18030))
                .map(text -> aimPrefix ? AIM_IDENTIFIER.matcher(text).replaceFirst("") : text)
                .map(text -> text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    /** Whether these bytes are a symbology identifier and nothing else. */
    public static boolean isIdentifier(byte[] bytes) {
        return AIM_IDENTIFIER
                .matcher(new String(bytes, StandardCharsets.ISO_8859_1))
                .matches();
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.codePoints().allMatch(CodeText::isText) ? Optional.of(text) : Optional.empty();
        } catch (CharacterCodingException notInCharset) {
            return Optional.empty();
        }
    }

    private static boolean isText(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.PRIVATE_USE, Character.UNASSIGNED, Character.SURROGATE -> false;
            default -> codePoint != 0xFFFD;
        };
    }
}
