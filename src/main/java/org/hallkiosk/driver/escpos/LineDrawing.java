package org.hallkiosk.driver.escpos;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.hallkiosk.device.TicketDocument.Alignment;

/** Draws one line of text in the cells that the printer's own font would use, and keeps only where there is ink. */
final class LineDrawing {
    private final TicketFont font;
    private final RomCharset columns;

    LineDrawing(TicketFont font, RomCharset columns) {
        this.font = font;
        this.columns = columns;
    }

    /** A drawn line: white rows above and below are not in the raster but fed, so that lines stay evenly spaced. */
    record Drawn(int feedAbove, Raster raster, int feedBelow) {}

    /** The text must hold some ink. Cropping keeps the edge that the alignment counts from. */
    Drawn draw(String text, int times, boolean bold, Alignment alignment) {
        int cell = EscPosWriter.HALF_WIDTH * times;
        int height = EscPosWriter.CHARACTER_HEIGHT * times;
        BufferedImage picture =
                new BufferedImage(Math.max(1, columns.columns(text) * cell + 1), height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, picture.getWidth(), height);
        graphics.setColor(Color.BLACK);
        int x = 0;
        for (int codePoint : text.codePoints().toArray()) {
            int width = columns.columns(codePoint) * cell;
            int left = width == 0 ? Math.max(0, x - 2 * cell) : x;
            int drawnWidth = width == 0 ? 2 * cell : width;
            font.draw(graphics, codePoint, left, 0, drawnWidth, height);
            if (bold) {
                font.draw(graphics, codePoint, left + times, 0, drawnWidth, height);
            }
            x += width;
        }
        graphics.dispose();
        return crop(picture, alignment, EscPosWriter.LINE_HEIGHT * times);
    }

    private static Drawn crop(BufferedImage picture, Alignment alignment, int lineHeight) {
        int left = picture.getWidth();
        int right = 0;
        int top = picture.getHeight();
        int bottom = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                if (picture.getRaster().getSample(x, y, 0) < 128) {
                    left = Math.min(left, x);
                    right = Math.max(right, x + 1);
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y + 1);
                }
            }
        }
        if (right == 0) {
            return new Drawn(0, new Raster(1, 0, new byte[0]), lineHeight);
        }
        switch (alignment) {
            case LEFT -> left = 0;
            case RIGHT -> right = picture.getWidth() - 1;
            case CENTER -> {}
        }
        int bytes = (right - left + 7) / 8;
        int spare = bytes * 8 - (right - left);
        int from = switch (alignment) {
            case LEFT -> left;
            case CENTER -> left - spare / 2;
            case RIGHT -> left - spare;
        };
        return new Drawn(top, Raster.of(picture, from, top, bytes, bottom - top), lineHeight - bottom);
    }
}
