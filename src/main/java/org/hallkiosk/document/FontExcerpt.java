package org.hallkiosk.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * A small font with just the characters of one document, taken from a large one. PDFBox would take the excerpt too, but
 * only after loading the whole file twice over, and it would give a glyph that two characters share (月 and the radical
 * U+2F49) to the wrong one when text is copied out of the document.
 */
final class FontExcerpt {
    private static final int ARGUMENTS_ARE_WORDS = 0x0001;
    private static final int HAS_SCALE = 0x0008;
    private static final int MORE_COMPONENTS = 0x0020;
    private static final int HAS_TWO_SCALES = 0x0040;
    private static final int HAS_MATRIX = 0x0080;

    private final TrueTypeFile font;
    private final List<Integer> glyphs = new ArrayList<>();
    private final Map<Integer, Integer> newNumbers = new HashMap<>();
    private final SortedMap<Integer, Integer> characters = new TreeMap<>();

    private FontExcerpt(TrueTypeFile font, SortedSet<Integer> codePoints) {
        this.font = font;
        newNumber(0);
        for (int codePoint : codePoints) {
            characters.put(codePoint, newNumber(font.glyphOf(codePoint)));
        }
    }

    /** The bytes of a complete TrueType font; every code point must be in the large one. */
    static byte[] of(TrueTypeFile font, SortedSet<Integer> codePoints) throws IOException {
        return new FontExcerpt(font, codePoints).write();
    }

    private int newNumber(int glyph) {
        Integer known = newNumbers.get(glyph);
        if (known == null) {
            known = glyphs.size();
            newNumbers.put(glyph, known);
            glyphs.add(glyph);
        }
        return known;
    }

    private byte[] write() throws IOException {
        // Outlines first: the parts of composed glyphs join the list while it is walked.
        List<byte[]> outlines = new ArrayList<>();
        for (int i = 0; i < glyphs.size(); i++) {
            outlines.add(outline(glyphs.get(i)));
        }
        SortedMap<String, ByteBuffer> tables = new TreeMap<>();
        // OS/2 for the permission to embed, the next three for hinting.
        for (String same : List.of("OS/2", "cvt ", "fpgm", "prep", "name")) {
            font.optionalTable(same).ifPresent(table -> tables.put(same, table));
        }
        tables.put("head", head());
        tables.put("hhea", counted("hhea", 34));
        tables.put("maxp", counted("maxp", 4));
        tables.put("hmtx", metrics());
        tables.put("cmap", characterMap());
        tables.put("post", postScript());
        ByteBuffer loca = ByteBuffer.allocate(4 * (outlines.size() + 1));
        int length = 0;
        for (byte[] outline : outlines) {
            loca.putInt(length);
            length += outline.length;
        }
        loca.putInt(length);
        ByteBuffer glyf = ByteBuffer.allocate(length);
        outlines.forEach(glyf::put);
        tables.put("loca", loca.flip());
        tables.put("glyf", glyf.flip());
        return file(tables);
    }

    /** An outline, padded to four bytes, with the numbers of its parts as they are in the excerpt. */
    private byte[] outline(int glyph) throws IOException {
        ByteBuffer from = font.outline(glyph);
        byte[] outline = new byte[(from.capacity() + 3) / 4 * 4];
        from.get(0, outline, 0, from.capacity());
        ByteBuffer copy = ByteBuffer.wrap(outline);
        boolean composed = from.capacity() > 0 && copy.getShort(0) < 0;
        if (composed) {
            int at = 10;
            int flags;
            do {
                flags = copy.getChar(at);
                copy.putChar(at + 2, (char) newNumber(copy.getChar(at + 2)));
                at += 4 + ((flags & ARGUMENTS_ARE_WORDS) != 0 ? 4 : 2);
                at += (flags & HAS_SCALE) != 0 ? 2 : 0;
                at += (flags & HAS_TWO_SCALES) != 0 ? 4 : 0;
                at += (flags & HAS_MATRIX) != 0 ? 8 : 0;
            } while ((flags & MORE_COMPONENTS) != 0);
        }
        return outline;
    }

    private ByteBuffer head() throws IOException {
        ByteBuffer head = copy("head");
        head.putInt(8, 0);
        head.putShort(50, (short) 1);
        return head;
    }

    private ByteBuffer counted(String tag, int position) throws IOException {
        ByteBuffer table = copy(tag);
        table.putChar(position, (char) glyphs.size());
        return table;
    }

    private ByteBuffer metrics() throws IOException {
        ByteBuffer metrics = ByteBuffer.allocate(4 * glyphs.size());
        for (int glyph : glyphs) {
            metrics.putChar((char) font.width(glyph));
            metrics.putShort((short) font.leftSideBearing(glyph));
        }
        return metrics.flip();
    }

    private ByteBuffer characterMap() {
        ByteBuffer map = ByteBuffer.allocate(12 + 16 + 12 * characters.size());
        map.putChar((char) 0).putChar((char) 1);
        map.putChar((char) 3).putChar((char) 10).putInt(12);
        map.putChar((char) 12).putChar((char) 0);
        map.putInt(16 + 12 * characters.size()).putInt(0).putInt(characters.size());
        characters.forEach(
                (codePoint, glyph) -> map.putInt(codePoint).putInt(codePoint).putInt(glyph));
        return map.flip();
    }

    private ByteBuffer postScript() {
        // Version 2 with every glyph unnamed; version 3, which has no names at all, makes FontBox warn each time.
        ByteBuffer post = ByteBuffer.allocate(34 + 2 * glyphs.size());
        post.putInt(0, 0x00020000);
        post.putChar(32, (char) glyphs.size());
        return post;
    }

    private ByteBuffer copy(String tag) throws IOException {
        ByteBuffer table = font.table(tag);
        return ByteBuffer.allocate(table.capacity()).put(table).flip();
    }

    private static byte[] file(SortedMap<String, ByteBuffer> tables) {
        int directory = 12 + 16 * tables.size();
        int size = directory;
        for (ByteBuffer table : tables.values()) {
            size += padded(table.remaining());
        }
        ByteBuffer file = ByteBuffer.allocate(size);
        int power = Integer.highestOneBit(tables.size());
        file.putInt(0x00010000).putChar((char) tables.size());
        file.putChar((char) (power * 16)).putChar((char) Integer.numberOfTrailingZeros(power));
        file.putChar((char) (16 * (tables.size() - power)));
        int offset = directory;
        for (Map.Entry<String, ByteBuffer> table : tables.entrySet()) {
            int length = table.getValue().remaining();
            for (char letter : table.getKey().toCharArray()) {
                file.put((byte) letter);
            }
            // No reader of PDF checks the sums of an embedded font's tables, and PDFBox writes them anew.
            file.putInt(0).putInt(offset).putInt(length);
            file.put(offset, table.getValue(), table.getValue().position(), length);
            offset += padded(length);
        }
        return file.array();
    }

    private static int padded(int length) {
        return (length + 3) / 4 * 4;
    }
}
