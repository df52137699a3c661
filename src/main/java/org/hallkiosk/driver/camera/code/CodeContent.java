package org.hallkiosk.driver.camera.code;

import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.hallkiosk.text.CodeText;

/**
 * What a decoded code says. ZXing is told to take bytes for ISO 8859-1, one character a byte, so that the bytes can be
 * had back and read as {@link CodeText} reads those of any scanner: ZXing's own guess prefers Japanese to Chinese. A code
 * that names its character set (an ECI, ISO/IEC 15424 modifier) is believed.
 */
final class CodeContent {
    private static final Set<String> WITH_CHARACTER_SET =
            Set.of("]Q2", "]Q4", "]Q6", "]d4", "]d5", "]d6", "]z3", "]z4", "]z5", "]L1");
    private static final int LAST_OF_ONE_BYTE = 0xFF;

    private CodeContent() {}

    /** Empty when what the code holds is no text. */
    static Optional<String> of(Result result) {
        String decoded = result.getText();
        return namesItsCharacterSet(result) ? Optional.of(decoded) : reread(decoded);
    }

    private static boolean namesItsCharacterSet(Result result) {
        return result.getResultMetadata() != null
                && result.getResultMetadata().get(ResultMetadataType.SYMBOLOGY_IDENTIFIER) instanceof String identifier
                && WITH_CHARACTER_SET.contains(identifier);
    }

    /** Characters of more than a byte come from segments of their own (Kanji, Hanzi) and are what they are. */
    private static Optional<String> reread(String decoded) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        while (from < decoded.length()) {
            boolean bytes = decoded.charAt(from) <= LAST_OF_ONE_BYTE;
            int to = from;
            while (to < decoded.length() && (decoded.charAt(to) <= LAST_OF_ONE_BYTE) == bytes) {
                to++;
            }
            String run = decoded.substring(from, to);
            if (bytes) {
                Optional<String> read = CodeText.of(run.getBytes(StandardCharsets.ISO_8859_1), false);
                if (read.isEmpty()) {
                    return Optional.empty();
                }
                text.append(read.get());
            } else {
                text.append(run);
            }
            from = to;
        }
        return Optional.of(text.toString());
    }
}
