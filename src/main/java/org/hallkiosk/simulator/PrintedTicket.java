package org.hallkiosk.simulator;

import java.awt.image.BufferedImage;
import java.util.List;

/** A ticket that came out of a simulated printer. Not a record, because the bytes are an array. */
public final class PrintedTicket {
    private final byte[] bytes;
    private final List<String> lines;
    private final List<String> qrCodes;
    private final List<String> barcodes;
    private final int rasters;
    private final BufferedImage dots;
    private final int paperWidth;
    private final boolean cut;

    PrintedTicket(
            byte[] bytes,
            List<String> lines,
            List<String> qrCodes,
            List<String> barcodes,
            int rasters,
            BufferedImage dots,
            int paperWidth,
            boolean cut) {
        this.bytes = bytes.clone();
        this.lines = List.copyOf(lines);
        this.qrCodes = List.copyOf(qrCodes);
        this.barcodes = List.copyOf(barcodes);
        this.rasters = rasters;
        this.dots = dots;
        this.paperWidth = paperWidth;
        this.cut = cut;
    }

    /** What the printer worked through for it, from the first byte to the cut, without status questions. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Its lines of text as the printer's own font printed them; what came as dots is not among them. */
    public List<String> lines() {
        return lines;
    }

    /** What the QR codes hold that the printer drew itself. */
    public List<String> qrCodes() {
        return qrCodes;
    }

    /** What the Code 128 barcodes hold that the printer drew itself. */
    public List<String> barcodes() {
        return barcodes;
    }

    /** How many pictures came as dots. */
    public int rasters() {
        return rasters;
    }

    /** How it looks on paper, 8 dots a millimetre; drawn anew for whoever asks, since it takes 3 MB and its dots 100 kB. */
    public BufferedImage picture() {
        return TicketPicture.of(dots, paperWidth, cut);
    }

    /** Whether it was cut off; without, it is a piece that hangs from the printer. */
    public boolean cut() {
        return cut;
    }

    /** Without the content, which may be personal. */
    @Override
    public String toString() {
        return "PrintedTicket[" + bytes.length + " bytes, " + (cut ? "cut" : "not cut") + "]";
    }
}
