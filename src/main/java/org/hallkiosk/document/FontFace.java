package org.hallkiosk.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One TrueType font, read where it lies. A Chinese font has 15 to 30 MB, of which a document needs some thousand bytes: the
 * file is mapped into the address space, nothing of it is kept on the heap, and opening it costs next to nothing. (PDFBox
 * would hold it twice, after parsing it for a second.) May be used from any thread.
 *
 * @see <a href="https://learn.microsoft.com/typography/opentype/spec/otff">OpenType font file</a>
 */
final class FontFace {
    private static final int COLLECTION = tag("ttcf");

    private final Map<String, ByteBuffer> tables = new HashMap<>();
    private final CharacterMap characters;
    private final ByteBuffer metrics;
    private final ByteBuffer locations;
    private final ByteBuffer outlines;
    private final boolean longLocations;
    private final int glyphs;
    private final int fullMetrics;
    private final float unitsPerEm;

    private FontFace(ByteBuffer file) throws IOException {
        // A collection's faces differ in spacing only: the first one serves.
        int start = file.getInt(0) == COLLECTION ? file.getInt(12) : 0;
        int count = Short.toUnsignedInt(file.getShort(start + 4));
        for (int i = 0; i < count; i++) {
            int entry = start + 12 + 16 * i;
            byte[] name = new byte[4];
            file.get(entry, name);
            tables.put(
                    new String(name, StandardCharsets.US_ASCII),
                    file.slice(file.getInt(entry + 8), file.getInt(entry + 12)));
        }
        ByteBuffer head = required("head");
        this.metrics = required("hmtx");
        this.locations = required("loca");
        this.outlines = required("glyf");
        this.characters = new CharacterMap(required("cmap"));
        this.longLocations = head.getShort(50) != 0;
        this.unitsPerEm = Short.toUnsignedInt(head.getShort(18));
        this.glyphs = Short.toUnsignedInt(required("maxp").getShort(4));
        this.fullMetrics = Short.toUnsignedInt(required("hhea").getShort(34));
    }

    /** Empty when there is no such file, or it is no font with TrueType outlines, the only ones that PDFBox embeds. */
    static Optional<FontFace> open(Path path) {
        if (!Files.isReadable(path)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            return Optional.of(new FontFace(channel.map(MapMode.READ_ONLY, 0, channel.size())));
        } catch (IOException | IndexOutOfBoundsException broken) {
            return Optional.empty();
        }
    }

    private static int tag(String name) {
        return ByteBuffer.wrap(name.getBytes(StandardCharsets.US_ASCII)).getInt();
    }

    private ByteBuffer required(String name) throws IOException {
        ByteBuffer table = tables.get(name);
        if (table == null) {
            throw new IOException("no table " + name);
        }
        return table;
    }

    /** A table's bytes as they stand in the file. */
    Optional<ByteBuffer> table(String name) {
        return Optional.ofNullable(tables.get(name)).map(ByteBuffer::duplicate);
    }

    int glyphs() {
        return glyphs;
    }

    /** The number of a character's glyph; 0 when the font has none. */
    int glyph(int codePoint) {
        return characters.glyph(codePoint);
    }

    /** Whether it can draw this character. Some fonts claim a character and hold an empty glyph for it. */
    boolean has(int codePoint) {
        int glyph = glyph(codePoint);
        return glyph > 0
                && glyph < glyphs
                && (Character.isSpaceChar(codePoint) || outline(glyph).hasRemaining());
    }

    /** In ems. */
    float advance(int codePoint) {
        int glyph = Math.min(glyph(codePoint), fullMetrics - 1);
        return Short.toUnsignedInt(metrics.getShort(4 * glyph)) / unitsPerEm;
    }

    /** A glyph's outline as it stands in the file; nothing for a glyph without ink. */
    ByteBuffer outline(int glyph) {
        int from = location(glyph);
        return outlines.slice(from, location(glyph + 1) - from);
    }

    private int location(int glyph) {
        return longLocations ? locations.getInt(4 * glyph) : 2 * Short.toUnsignedInt(locations.getShort(2 * glyph));
    }
}
