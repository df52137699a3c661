package org.hallkiosk.driver.sdt;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Takes fields of fixed length, counted in bytes of UTF-16LE, one after the other. */
final class SdtTextFields {
    private final byte[] text;
    private int at;

    SdtTextFields(byte[] text) {
        this.text = text;
    }

    /** The next field without the spaces (some cards: zeros) that fill it up. */
    String take(int bytes) throws MalformedFieldException {
        return takeWithSpaces(bytes).strip();
    }

    /** The next field as it stands, for a text that goes on in another field. */
    String takeWithSpaces(int bytes) throws MalformedFieldException {
        try {
            // Strict: half a surrogate pair would become a wrong name, and a name must be right or not read.
            String field = StandardCharsets.UTF_16LE
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(text, at, bytes))
                    .toString();
            at += bytes;
            return field.replace('\0', ' ');
        } catch (CharacterCodingException _) {
            throw new MalformedFieldException("the text at byte " + at + " is not UTF-16");
        }
    }

    void skip(int bytes) {
        at += bytes;
    }

    char characterAt(int index) {
        return (char) (Byte.toUnsignedInt(text[index]) | Byte.toUnsignedInt(text[index + 1]) << 8);
    }
}
