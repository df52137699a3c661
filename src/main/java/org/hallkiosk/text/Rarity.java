package org.hallkiosk.text;

import java.nio.charset.Charset;

/** How rare a Chinese character is, as far as its place in GB 18030 tells. */
public final class Rarity {
    /** Its two bytes tell the characters of everyday writing from the less common and the rare. */
    private static final Charset GB_18030 = Charset.forName("GB18030");

    private static final int FIRST_OF_LEVEL_1 = 0xB0;
    private static final int FIRST_OF_LEVEL_2 = 0xD8;
    private static final int AFTER_LEVEL_2 = 0xF8;
    private static final int FIRST_TRAIL = 0xA1;

    private Rarity() {}

    /** 0 for level 1 of GB 2312, 1 for its level 2, 2 for the plane of most characters, 3 for the others. */
    public static int of(String character) {
        byte[] bytes = character.getBytes(GB_18030);
        int lead = bytes[0] & 0xFF;
        boolean inGb2312 = bytes.length == 2
                && (bytes[1] & 0xFF) >= FIRST_TRAIL
                && lead >= FIRST_OF_LEVEL_1
                && lead < AFTER_LEVEL_2;
        if (inGb2312) {
            return lead < FIRST_OF_LEVEL_2 ? 0 : 1;
        }
        return character.length() == 1 ? 2 : 3;
    }
}
