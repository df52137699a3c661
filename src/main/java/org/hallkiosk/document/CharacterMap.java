package org.hallkiosk.document;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Which glyph a font has for a character: its {@code cmap} table in format 12 (all of Unicode) or 4 (the first 65536
 * characters), looked up where it lies.
 *
 * @see <a href="https://learn.microsoft.com/typography/opentype/spec/cmap">cmap</a>
 */
final class CharacterMap {
    private static final int WINDOWS = 3;
    private static final int UNICODE = 0;
    private static final int SEGMENTS = 4;
    private static final int GROUPS = 12;

    private final ByteBuffer map;
    private final int format;

    CharacterMap(ByteBuffer table) throws IOException {
        int best = 0;
        int bestFormat = 0;
        int count = unsigned(table, 2);
        for (int i = 0; i < count; i++) {
            int platform = unsigned(table, 4 + 8 * i);
            int encoding = unsigned(table, 6 + 8 * i);
            int offset = table.getInt(8 + 8 * i);
            int offered = unsigned(table, offset);
            boolean unicode = platform == UNICODE || (platform == WINDOWS && (encoding == 1 || encoding == 10));
            if (unicode && (offered == SEGMENTS || offered == GROUPS) && offered > bestFormat) {
                best = offset;
                bestFormat = offered;
            }
        }
        if (bestFormat == 0) {
            throw new IOException("no map of Unicode characters");
        }
        this.map = table.slice(best, table.capacity() - best);
        this.format = bestFormat;
    }

    /** 0 when there is none. */
    int glyph(int codePoint) {
        if (format == GROUPS) {
            return inGroups(codePoint);
        }
        return codePoint > 0xFFFF ? 0 : inSegments(codePoint);
    }

    private int inGroups(int codePoint) {
        int low = 0;
        int high = map.getInt(12) - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int group = 16 + 12 * middle;
            if (codePoint < map.getInt(group)) {
                high = middle - 1;
            } else if (codePoint > map.getInt(group + 4)) {
                low = middle + 1;
            } else {
                return map.getInt(group + 8) + codePoint - map.getInt(group);
            }
        }
        return 0;
    }

    private int inSegments(int codePoint) {
        int twiceCount = unsigned(map, 6);
        int ends = 14;
        int starts = ends + twiceCount + 2;
        int deltas = starts + twiceCount;
        int offsets = deltas + twiceCount;
        int low = 0;
        int high = twiceCount / 2 - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (unsigned(map, ends + 2 * middle) < codePoint) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int start = unsigned(map, starts + 2 * low);
        if (codePoint < start || codePoint > unsigned(map, ends + 2 * low)) {
            return 0;
        }
        int delta = unsigned(map, deltas + 2 * low);
        int offset = unsigned(map, offsets + 2 * low);
        if (offset == 0) {
            return (codePoint + delta) & 0xFFFF;
        }
        // The offset counts from the place where it stands itself.
        int glyph = unsigned(map, offsets + 2 * low + offset + 2 * (codePoint - start));
        return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
    }

    private static int unsigned(ByteBuffer buffer, int at) {
        return Short.toUnsignedInt(buffer.getShort(at));
    }
}
