package org.hallkiosk.document;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A TrueType file with some characters of a font, small enough for PDFBox to read in a moment. Glyphs keep their numbers,
 * so that those made of other glyphs stay right; all others are empty.
 */
final class FontExcerpt {
    private static final int TRUE_TYPE = 0x00010000;
    private static final int NO_GLYPH_NAMES = 0x00030000;

    /** Copied as they stand; glyphs may call on the instructions in the last three. */
    private static final String[] WHOLE_TABLES = {"OS/2", "hhea", "hmtx", "maxp", "name", "cvt ", "fpgm", "prep"};

    private static final int WORD_ARGUMENTS = 0x0001;
    private static final int ONE_SCALE = 0x0008;
    private static final int MORE_COMPONENTS = 0x0020;
    private static final int TWO_SCALES = 0x0040;
    private static final int FOUR_SCALES = 0x0080;

    private final FontFace face;

    private FontExcerpt(FontFace face) {
        this.face = face;
    }

    static byte[] of(FontFace face, SortedSet<Integer> codePoints) {
        return new FontExcerpt(face).file(codePoints);
    }

    private byte[] file(SortedSet<Integer> codePoints) {
        SortedMap<String, ByteBuffer> tables = new TreeMap<>();
        for (String name : WHOLE_TABLES) {
            face.table(name).ifPresent(table -> tables.put(name, table));
        }
        tables.put("cmap", characterMap(codePoints));
        tables.put("head", head());
        tables.put("post", ByteBuffer.allocate(32).putInt(0, NO_GLYPH_NAMES));
        putOutlines(glyphsFor(codePoints), tables);
        return file(tables);
    }

    /** The glyph that stands for missing characters, those asked for, and those that they are made of. */
    private SortedSet<Integer> glyphsFor(SortedSet<Integer> codePoints) {
        SortedSet<Integer> glyphs = new TreeSet<>();
        Deque<Integer> waiting = new ArrayDeque<>();
        waiting.add(0);
        codePoints.forEach(codePoint -> waiting.add(face.glyph(codePoint)));
        while (!waiting.isEmpty()) {
            int glyph = waiting.remove();
            if (glyphs.add(glyph)) {
                addComponents(face.outline(glyph), waiting);
            }
        }
        return glyphs;
    }

    private static void addComponents(ByteBuffer outline, Deque<Integer> glyphs) {
        boolean composite = outline.hasRemaining() && outline.getShort(0) < 0;
        int at = 10;
        int flags = composite ? MORE_COMPONENTS : 0;
        while ((flags & MORE_COMPONENTS) != 0) {
            flags = Short.toUnsignedInt(outline.getShort(at));
            glyphs.add(Short.toUnsignedInt(outline.getShort(at + 2)));
            at += 4 + ((flags & WORD_ARGUMENTS) != 0 ? 4 : 2);
            if ((flags & ONE_SCALE) != 0) {
                at += 2;
            } else if ((flags & TWO_SCALES) != 0) {
                at += 4;
            } else if ((flags & FOUR_SCALES) != 0) {
                at += 8;
            }
        }
    }

    private void putOutlines(SortedSet<Integer> glyphs, Map<String, ByteBuffer> tables) {
        int size = 0;
        for (int glyph : glyphs) {
            size += padded(face.outline(glyph).remaining());
        }
        ByteBuffer outlines = ByteBuffer.allocate(size);
        ByteBuffer locations = ByteBuffer.allocate(4 * (face.glyphs() + 1));
        for (int glyph = 0; glyph < face.glyphs(); glyph++) {
            locations.putInt(outlines.position());
            if (glyphs.contains(glyph)) {
                outlines.put(face.outline(glyph));
                outlines.position(padded(outlines.position()));
            }
        }
        locations.putInt(outlines.position());
        tables.put("glyf", outlines.flip());
        tables.put("loca", locations.flip());
    }

    /** One group a character, in the format that reaches all of Unicode. */
    private ByteBuffer characterMap(SortedSet<Integer> codePoints) {
        int length = 16 + 12 * codePoints.size();
        ByteBuffer table = ByteBuffer.allocate(12 + length);
        table.putShort((short) 0).putShort((short) 1);
        table.putShort((short) 3).putShort((short) 10).putInt(12);
        table.putShort((short) 12).putShort((short) 0).putInt(length).putInt(0).putInt(codePoints.size());
        for (int codePoint : codePoints) {
            table.putInt(codePoint).putInt(codePoint).putInt(face.glyph(codePoint));
        }
        return table.flip();
    }

    private ByteBuffer head() {
        ByteBuffer original = face.table("head").orElseThrow();
        ByteBuffer head =
                ByteBuffer.allocate(original.remaining()).put(original).flip();
        return head.putShort(50, (short) 1);
    }

    /** Checksums are left at zero: no reader of embedded fonts looks at them, and PDFBox writes its own. */
    private static byte[] file(SortedMap<String, ByteBuffer> tables) {
        int start = 12 + 16 * tables.size();
        int size = start;
        for (ByteBuffer table : tables.values()) {
            size += padded(table.remaining());
        }
        ByteBuffer file = ByteBuffer.allocate(size);
        file.putInt(TRUE_TYPE).putShort((short) tables.size()).position(12);
        int offset = start;
        for (Map.Entry<String, ByteBuffer> table : tables.entrySet()) {
            int length = table.getValue().remaining();
            file.put(table.getKey().getBytes(StandardCharsets.US_ASCII))
                    .putInt(0)
                    .putInt(offset)
                    .putInt(length);
            file.put(offset, table.getValue(), table.getValue().position(), length);
            offset += padded(length);
        }
        return file.array();
    }

    private static int padded(int length) {
        return (length + 3) & ~3;
    }
}
