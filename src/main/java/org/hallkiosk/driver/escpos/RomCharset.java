package org.hallkiosk.driver.escpos;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Which characters a printer's built-in font has. All of them know ASCII; the Chinese ones know a national set of
 * two-byte characters besides (GB/T 2312, GBK, or the two-byte part of GB 18030). Four-byte GB 18030 is in no ROM of
 * which we know, so a name such as 𠮷 or 㛃 must be drawn.
 */
public enum RomCharset {
    NONE,
    GB2312,
    GBK,
    GB18030_TWO_BYTE;

    private static final Charset GBK_BYTES = Charset.forName("GBK");
    private static final Charset GB18030_BYTES = Charset.forName("GB18030");
    private static final Charset GB2312_BYTES = Charset.forName("GB2312");

    /** By the name that profiles use: {@code none}, {@code gb2312}, {@code gbk}, {@code gb18030-2byte}. */
    public static Optional<RomCharset> named(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "none" -> Optional.of(NONE);
            case "gb2312" -> Optional.of(GB2312);
            case "gbk" -> Optional.of(GBK);
            case "gb18030-2byte" -> Optional.of(GB18030_TWO_BYTE);
            default -> Optional.empty();
        };
    }

    public boolean prints(int codePoint) {
        return isAscii(codePoint) || twoBytes(codePoint).length == 2;
    }

    public boolean prints(String text) {
        return text.codePoints().allMatch(this::prints);
    }

    /** The bytes of a text that this ROM {@link #prints(String) prints}. */
    byte[] bytes(String text) {
        return text.getBytes(this == NONE ? StandardCharsets.US_ASCII : GB18030_BYTES);
    }

    /** How many half-width columns a character takes; what comes from the Chinese font is always two. */
    int columns(int codePoint) {
        if (isAscii(codePoint)) {
            return 1;
        }
        if (Character.getType(codePoint) == Character.NON_SPACING_MARK) {
            return 0;
        }
        boolean wide = codePoint >= 0x1100 || twoBytes(codePoint).length == 2;
        return wide ? 2 : 1;
    }

    int columns(String text) {
        return text.codePoints().map(this::columns).sum();
    }

    private byte[] twoBytes(int codePoint) {
        if (this == NONE || isAscii(codePoint) || Character.getType(codePoint) == Character.PRIVATE_USE) {
            return new byte[0];
        }
        byte[] encoded = encode(codePoint, this == GB18030_TWO_BYTE ? GB18030_BYTES : GBK_BYTES);
        if (encoded.length != 2) {
            return new byte[0];
        }
        boolean inRom = switch (this) {
            case NONE -> false;
            case GB2312 -> isGb2312(encoded);
            // The euro sign came with GB 18030; Java's GBK has it, an older ROM has not.
            case GBK -> codePoint != 0x20AC;
            case GB18030_TWO_BYTE -> true;
        };
        return inRom ? encoded : new byte[0];
    }

    private static boolean isAscii(int codePoint) {
        return codePoint >= 0x20 && codePoint < 0x7F;
    }

    private static byte[] encode(int codePoint, Charset charset) {
        try {
            var buffer = charset.newEncoder().encode(CharBuffer.wrap(Character.toString(codePoint)));
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            return bytes;
        } catch (CharacterCodingException notInCharset) {
            return new byte[0];
        }
    }

    /** Asked of the bytes, not of the character: Java maps A1A4 and A1AA of this set to look-alikes of · and —. */
    private static boolean isGb2312(byte[] twoBytes) {
        return new String(twoBytes, GB2312_BYTES).indexOf('\uFFFD') < 0;
    }
}
