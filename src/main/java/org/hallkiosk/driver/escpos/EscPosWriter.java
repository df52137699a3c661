package org.hallkiosk.driver.escpos;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hallkiosk.device.TicketDocument.Alignment;
import org.hallkiosk.device.TicketDocument.Size;

/**
 * Writes ESC/POS commands and leaves out those that would change nothing. Commands as in Epson's public "ESC/POS Command
 * Reference". {@link #endPart()} marks where a ticket may be halted between two commands.
 */
final class EscPosWriter {
    /** Dots of the built-in font A: 12 × 24, and 24 × 24 for a Chinese character, on a line of 30 dots. */
    static final int HALF_WIDTH = 12;

    static final int CHARACTER_HEIGHT = 24;
    static final int LINE_HEIGHT = 30;

    /** {@code GS a}: tell by yourself when online/offline, an error or the paper changes. */
    static final byte[] AUTOMATIC_STATUS = {0x1D, 'a', 0x0E};

    private static final int ESC = 0x1B;
    private static final int FS = 0x1C;
    private static final int GS = 0x1D;
    /** Some printers keep a raster whole in a small buffer; bands of this height print without a seam. */
    private static final int BAND_ROWS = 128;

    private final List<byte[]> parts = new ArrayList<>();
    private final ByteArrayOutputStream part = new ByteArrayOutputStream();
    private Alignment alignment = Alignment.LEFT;
    private Size size = Size.NORMAL;
    private boolean bold;

    /** Initialising also ends automatic status, which is asked for again at once. */
    void initialise(RomCharset chinese, boolean automaticStatus) {
        put(ESC, '@');
        if (automaticStatus) {
            part.writeBytes(AUTOMATIC_STATUS);
        }
        if (chinese != RomCharset.NONE) {
            put(FS, '&');
        }
    }

    void align(Alignment wanted) {
        if (wanted != alignment) {
            put(
                    ESC,
                    'a',
                    switch (wanted) {
                        case LEFT -> 0;
                        case CENTER -> 1;
                        case RIGHT -> 2;
                    });
            alignment = wanted;
        }
    }

    void size(Size wanted) {
        if (wanted != size) {
            int times = times(wanted) - 1;
            put(GS, '!', times << 4 | times);
            size = wanted;
        }
    }

    static int times(Size size) {
        return switch (size) {
            case NORMAL -> 1;
            case DOUBLE -> 2;
            case QUADRUPLE -> 4;
        };
    }

    void bold(boolean wanted) {
        if (wanted != bold) {
            put(ESC, 'E', wanted ? 1 : 0);
            bold = wanted;
        }
    }

    /** Large letters get the same share of white below as small ones; the printer alone would set them solid. */
    void line(byte[] text) {
        part.writeBytes(text);
        put('\n');
        int times = times(size);
        if (times > 1) {
            feedDots(times * (LINE_HEIGHT - CHARACTER_HEIGHT));
        }
    }

    /** Goes on so many dots from the left edge: fewer bytes than the spaces that would fill the gap. */
    void moveTo(int dots) {
        put(ESC, '$', dots & 0xFF, dots >> 8);
    }

    void text(byte[] text) {
        part.writeBytes(text);
    }

    void feedLines(int lines) {
        if (lines > 3) {
            put(ESC, 'd', Math.min(lines, 255));
        } else {
            for (int i = 0; i < lines; i++) {
                put('\n');
            }
        }
    }

    void feedDots(int dots) {
        if (dots > 0) {
            put(ESC, 'J', Math.min(dots, 255));
        }
    }

    void raster(Raster picture) {
        for (int from = 0; from < picture.rows(); from += BAND_ROWS) {
            Raster band = picture.band(from, Math.min(BAND_ROWS, picture.rows() - from))
                    .withoutRealTimeCommands();
            put(GS, 'v', '0', 0, band.bytesPerRow(), 0, band.rows(), 0);
            part.writeBytes(band.dots());
        }
    }

    /** Model 2, error correction M, drawn by the printer itself. */
    void qr(String content, int dotsPerModule) {
        byte[] data = content.getBytes(StandardCharsets.UTF_8);
        int length = qrLength(content);
        put(GS, '(', 'k', 4, 0, '1', 'A', '2', 0);
        put(GS, '(', 'k', 3, 0, '1', 'C', dotsPerModule);
        put(GS, '(', 'k', 3, 0, '1', 'E', '1');
        put(GS, '(', 'k', length & 0xFF, length >> 8, '1', 'P', '0');
        part.writeBytes(data);
        put(GS, '(', 'k', 3, 0, '1', 'Q', '0');
    }

    /** Whether {@link #qr} would write a real-time command: a length is a pair of bytes like any other. */
    static boolean isObeyedAsQr(String content) {
        int length = qrLength(content);
        return RealTimeSequences.begins(length & 0xFF, length >> 8);
    }

    private static int qrLength(String content) {
        return content.getBytes(StandardCharsets.UTF_8).length + 3;
    }

    /** Code 128, code set B (function B of {@code GS k}), without the text below, which goes as text. */
    void barcode(Barcode barcode) {
        byte[] data = ("{B" + barcode.content().replace("{", "{{")).getBytes(StandardCharsets.US_ASCII);
        put(GS, 'H', 0);
        put(GS, 'h', Barcode.HEIGHT);
        put(GS, 'w', barcode.dotsPerModule());
        put(GS, 'k', 'I', data.length);
        part.writeBytes(data);
    }

    /** Function B feeds to the knife first, so that the last line is not cut through. */
    void cut(EscPosCapabilities.Cut cut) {
        switch (cut) {
            case PARTIAL -> put(GS, 'V', 'B', 0);
            case FULL -> put(GS, 'V', 'A', 0);
            case NONE -> {}
        }
    }

    void endPart() {
        if (part.size() > 0) {
            parts.add(part.toByteArray());
            part.reset();
        }
    }

    List<byte[]> parts() {
        endPart();
        return List.copyOf(parts);
    }

    private void put(int... bytes) {
        for (int b : bytes) {
            part.write(b);
        }
    }
}
