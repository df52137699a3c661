package org.hallkiosk.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A TrueType font where it lies on the disk, or the first of a collection. Only looked into, never loaded: Chinese fonts
 * have tens of megabytes, a document needs two hundred glyphs of one. Format: ISO/IEC 14496-22 (OpenType).
 */
final class TrueTypeFile {
    private static final int COLLECTION = 0x74746366; // "ttcf"
    private static final int FORMAT_OF_ALL_PLANES = 12;
    private static final int FORMAT_OF_THE_FIRST_PLANE = 4;

    private final Path file;
    private final ByteBuffer bytes;
    private final Map<String, ByteBuffer> tables = new HashMap<>();
    private final ByteBuffer characters;
    private final int unitsPerEm;
    private final int glyphs;
    private final int widths;
    private final boolean longOffsets;

    TrueTypeFile(Path file) throws IOException {
        this.file = file;
        try (FileChannel channel = FileChannel.open(file)) {
            MappedByteBuffer mapped = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            bytes = mapped;
        }
        int directory = bytes.getInt(0) == COLLECTION ? bytes.getInt(12) : 0;
        int count = bytes.getChar(directory + 4);
        for (int i = 0; i < count; i++) {
            int entry = directory + 12 + 16 * i;
            byte[] tag = new byte[4];
            bytes.get(entry, tag);
            tables.put(
                    new String(tag, StandardCharsets.ISO_8859_1),
                    bytes.slice(bytes.getInt(entry + 8), bytes.getInt(entry + 12)));
        }
        if (!tables.containsKey("glyf")) {
            throw new IOException("no TrueType outlines, which PDFBox needs: " + file);
        }
        unitsPerEm = table("head").getChar(18);
        longOffsets = table("head").getShort(50) != 0;
        glyphs = table("maxp").getChar(4);
        widths = table("hhea").getChar(34);
        characters = charactersTable();
    }

    Path file() {
        return file;
    }

    int unitsPerEm() {
        return unitsPerEm;
    }

    /** A whole table; empty when the font has none of this name. */
    Optional<ByteBuffer> optionalTable(String tag) {
        return Optional.ofNullable(tables.get(tag)).map(ByteBuffer::duplicate);
    }

    ByteBuffer table(String tag) throws IOException {
        return optionalTable(tag).orElseThrow(() -> new IOException("no table " + tag + " in " + file));
    }

    /** The glyph that draws a character; 0 when there is none. */
    int glyphOf(int codePoint) {
        return characters.getChar(0) == FORMAT_OF_ALL_PLANES ? inAllPlanes(codePoint) : inTheFirstPlane(codePoint);
    }

    /** How far the next character stands from this glyph, in the font's units. */
    int width(int glyph) throws IOException {
        return table("hmtx").getChar(4 * Math.min(glyph, widths - 1));
    }

    int leftSideBearing(int glyph) throws IOException {
        ByteBuffer metrics = table("hmtx");
        return glyph < widths ? metrics.getShort(4 * glyph + 2) : metrics.getShort(4 * widths + 2 * (glyph - widths));
    }

    /** The glyph's outline as the font has it; empty for a blank one. */
    ByteBuffer outline(int glyph) throws IOException {
        if (glyph < 0 || glyph >= glyphs) {
            throw new IOException("no glyph " + glyph + " in " + file);
        }
        ByteBuffer offsets = table("loca");
        int from = longOffsets ? offsets.getInt(4 * glyph) : 2 * offsets.getChar(2 * glyph);
        int to = longOffsets ? offsets.getInt(4 * glyph + 4) : 2 * offsets.getChar(2 * glyph + 2);
        return table("glyf").slice(from, to - from);
    }

    private ByteBuffer charactersTable() throws IOException {
        ByteBuffer table = table("cmap");
        int count = table.getChar(2);
        ByteBuffer best = null;
        for (int i = 0; i < count; i++) {
            int platform = table.getChar(4 + 8 * i);
            int offset = table.getInt(8 + 8 * i);
            int format = table.getChar(offset);
            boolean unicode = platform == 0 || platform == 3;
            if (unicode && format == FORMAT_OF_ALL_PLANES) {
                return table.slice(offset, table.capacity() - offset);
            }
            if (unicode && format == FORMAT_OF_THE_FIRST_PLANE) {
                best = table.slice(offset, table.capacity() - offset);
            }
        }
        if (best == null) {
            throw new IOException("no Unicode characters in " + file);
        }
        return best;
    }

    private int inAllPlanes(int codePoint) {
        int low = 0;
        int high = characters.getInt(12) - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int group = 16 + 12 * middle;
            if (codePoint < characters.getInt(group)) {
                high = middle - 1;
            } else if (codePoint > characters.getInt(group + 4)) {
                low = middle + 1;
            } else {
                return characters.getInt(group + 8) + codePoint - characters.getInt(group);
            }
        }
        return 0;
    }

    private int inTheFirstPlane(int codePoint) {
        if (codePoint > 0xFFFF) {
            return 0;
        }
        int doubled = characters.getChar(6);
        for (int i = 0; i < doubled; i += 2) {
            int end = characters.getChar(14 + i);
            if (codePoint <= end) {
                int start = characters.getChar(16 + doubled + i);
                if (codePoint < start) {
                    return 0;
                }
                int delta = characters.getChar(16 + 2 * doubled + i);
                int rangeAt = 16 + 3 * doubled + i;
                int range = characters.getChar(rangeAt);
                if (range == 0) {
                    return (codePoint + delta) & 0xFFFF;
                }
                int glyph = characters.getChar(rangeAt + range + 2 * (codePoint - start));
                return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
            }
        }
        return 0;
    }
}
