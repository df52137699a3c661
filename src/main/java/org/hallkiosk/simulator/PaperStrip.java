package org.hallkiosk.simulator;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** Thermal paper under a print head: dots on a strip that grows as it is fed. Not thread-safe. */
final class PaperStrip {
    private static final int GROW_BY = 512;

    private final int width;
    private BufferedImage strip;
    private int position;
    private boolean inked;

    PaperStrip(int width) {
        this.width = width;
        this.strip = blank(width, GROW_BY);
    }

    int width() {
        return width;
    }

    boolean inked() {
        return inked;
    }

    void feed(int dots) {
        position += dots;
        reserve(position);
    }

    /** Burns what is dark in the picture at x, its top where the paper stands now; what is outside the paper is lost. */
    void burn(BufferedImage picture, int x) {
        reserve(position + picture.getHeight());
        for (int row = 0; row < picture.getHeight(); row++) {
            for (int column = 0; column < picture.getWidth(); column++) {
                int at = x + column;
                if (at >= 0 && at < width && picture.getRaster().getSample(column, row, 0) < 128) {
                    strip.getRaster().setSample(at, position + row, 0, 0);
                    inked = true;
                }
            }
        }
    }

    /** All that has passed the head, black on white, a bit a dot. */
    BufferedImage picture() {
        BufferedImage copy = new BufferedImage(width, Math.max(1, position), BufferedImage.TYPE_BYTE_BINARY);
        copy.getGraphics().drawImage(strip, 0, 0, null);
        return copy;
    }

    private void reserve(int height) {
        if (height > strip.getHeight()) {
            BufferedImage longer = blank(width, height + GROW_BY);
            longer.getGraphics().drawImage(strip, 0, 0, null);
            strip = longer;
        }
    }

    static BufferedImage blank(int width, int height) {
        BufferedImage blank = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = blank.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return blank;
    }
}
