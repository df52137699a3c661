package org.hallkiosk.configuration;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Files are UTF-8. An editor on a Chinese Windows may save GB18030 instead, and that is worth naming. */
final class FileEncoding {

    sealed interface Decoding {}

    record Decoded(String text) implements Decoding {}

    /** @param likely what the file seems to be saved as, or {@code ?} */
    record Undecodable(int line, String likely) implements Decoding {}

    private FileEncoding() {}

    static Decoding decode(byte[] bytes) {
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            return new Undecodable(1, "UTF-16");
        }
        int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer out = CharBuffer.allocate(bytes.length - start + 1);
        boolean malformed = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(in, out, true)
                .isError();
        if (malformed) {
            return new Undecodable(lineAt(bytes, in.position()), decodes(bytes, "GB18030") ? "GB18030 (GBK)" : "?");
        }
        return new Decoded(out.flip().toString());
    }

    private static boolean startsWith(byte[] bytes, int... prefix) {
        if (bytes.length < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if ((bytes[i] & 0xFF) != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    private static int lineAt(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }

    private static boolean decodes(byte[] bytes, String charset) {
        try {
            Charset.forName(charset).newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
