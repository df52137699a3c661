package org.hallkiosk.platform.contract;

import java.util.Arrays;
import org.hallkiosk.text.LocalizedText;

/**
 * A paper as a file; in JSON its bytes are base 64. Equal when the bytes are.
 *
 * @param mediaType such as {@code application/pdf}
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by its bytes, below.
public record Paper(LocalizedText title, String mediaType, byte[] content) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Paper paper
                && title.equals(paper.title)
                && mediaType.equals(paper.mediaType)
                && Arrays.equals(content, paper.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return "Paper[" + mediaType + ", " + content.length + " bytes]";
    }
}
