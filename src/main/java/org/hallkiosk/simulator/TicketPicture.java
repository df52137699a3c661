package org.hallkiosk.simulator;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;

/** Shows printed dots as the ticket that one holds: thermal paper with its margins and its cut edges, on a grey ground. */
final class TicketPicture {
    private static final int GROUND = 24;
    private static final int TOOTH_WIDTH = 12;
    private static final int TOOTH_HEIGHT = 6;
    private static final Color DESK = new Color(0xD9DDE3);
    private static final Color SHADOW = new Color(0, 0, 0, 40);
    private static final Color PAPER = new Color(0xFDFCF9);
    private static final Color PAPER_END = new Color(0xF6F4EF);
    private static final int INK = 0x23201F;

    private TicketPicture() {}

    /** @param cut true for the knife's teeth at the bottom, false for paper that goes on into the printer */
    static BufferedImage of(BufferedImage dots, int paperWidth, boolean cut) {
        int height = dots.getHeight();
        BufferedImage picture = new BufferedImage(
                paperWidth + 2 * GROUND, height + GROUND + (cut ? GROUND : 0), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(DESK);
        graphics.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        graphics.setColor(SHADOW);
        graphics.fill(outline(GROUND + 4, GROUND + 4, paperWidth, height, cut));
        graphics.setPaint(new GradientPaint(0, 0, PAPER, 0, picture.getHeight(), PAPER_END));
        graphics.fill(outline(GROUND, GROUND, paperWidth, height, cut));
        graphics.dispose();
        int margin = GROUND + (paperWidth - dots.getWidth()) / 2;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < dots.getWidth(); x++) {
                if ((dots.getRGB(x, y) & 0xFF) < 128) {
                    picture.setRGB(margin + x, GROUND + y, INK);
                }
            }
        }
        return picture;
    }

    private static Path2D outline(int left, int top, int width, int height, boolean cut) {
        Path2D paper = new Path2D.Double();
        paper.moveTo(left, top);
        teeth(paper, left, top, width, 1);
        paper.lineTo(left + width, top + height);
        if (cut) {
            teeth(paper, left + width, top + height, width, -1);
        } else {
            paper.lineTo(left, top + height);
        }
        paper.closePath();
        return paper;
    }

    private static void teeth(Path2D paper, int fromX, int y, int width, int direction) {
        for (int done = 0; done < width; done += TOOTH_WIDTH) {
            int x = fromX + direction * done;
            int step = Math.min(TOOTH_WIDTH, width - done);
            paper.lineTo(x + direction * step / 2.0, y + TOOTH_HEIGHT);
            paper.lineTo(x + (double) direction * step, y);
        }
    }
}
