package org.hallkiosk.simulator;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** What has come out since the last cut. Safe to look at from any thread while it is being printed. */
final class PrintedSheet {
    private final PaperStrip strip;
    private final int paperWidth;
    private final List<String> lines = new ArrayList<>();
    private final List<String> qrCodes = new ArrayList<>();
    private final List<String> barcodes = new ArrayList<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int rasters;

    PrintedSheet(int printWidth, int paperWidth) {
        this.strip = new PaperStrip(printWidth);
        this.paperWidth = paperWidth;
    }

    int width() {
        return strip.width();
    }

    synchronized void took(byte[] command) {
        bytes.writeBytes(command);
    }

    synchronized void line(String text, BufferedImage dots, int x, int feed) {
        lines.add(text);
        strip.burn(dots, x);
        strip.feed(feed);
    }

    synchronized void raster(BufferedImage dots, int x) {
        rasters++;
        strip.burn(dots, x);
        strip.feed(dots.getHeight());
    }

    synchronized void qr(String content, BufferedImage dots, int x) {
        qrCodes.add(content);
        strip.burn(dots, x);
        strip.feed(dots.getHeight());
    }

    synchronized void barcode(String content, BufferedImage dots, int x) {
        barcodes.add(content);
        strip.burn(dots, x);
        strip.feed(dots.getHeight());
    }

    synchronized void feed(int dots) {
        strip.feed(dots);
    }

    synchronized boolean inked() {
        return strip.inked();
    }

    synchronized PrintedTicket asTicket(boolean cut) {
        return new PrintedTicket(
                bytes.toByteArray(), lines, qrCodes, barcodes, rasters, strip.picture(), paperWidth, cut);
    }
}
