package org.hallkiosk.driver.ipp.raster;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads PWG raster as PWG 5102.4 describes it, written apart from the encoder: what a printer makes of it. */
final class RasterReader {
    private final DataInputStream in;

    RasterReader(InputStream in) {
        this.in = new DataInputStream(in);
    }

    /** One page as it came over the wire: lines and dots in the printer's order. */
    record Page(
            int width,
            int height,
            int bitsPerPixel,
            int colourSpace,
            int dotsPerInch,
            int duplex,
            int tumble,
            int pages,
            int across,
            int down,
            byte[] dots) {}

    List<Page> pages() throws IOException {
        if (in.readInt() != 0x52615332) {
            throw new IOException("no sync word RaS2");
        }
        List<Page> pages = new ArrayList<>();
        for (Optional<Page> page = page(); page.isPresent(); page = page()) {
            pages.add(page.get());
        }
        return pages;
    }

    private Optional<Page> page() throws IOException {
        byte[] bytes = in.readNBytes(1796);
        if (bytes.length == 0) {
            return Optional.empty();
        }
        if (bytes.length < 1796) {
            throw new EOFException("half a header");
        }
        ByteBuffer header = ByteBuffer.wrap(bytes);
        int width = header.getInt(372);
        int height = header.getInt(376);
        int bits = header.getInt(388);
        return Optional.of(new Page(
                width,
                height,
                bits,
                header.getInt(400),
                header.getInt(276),
                header.getInt(272),
                header.getInt(368),
                header.getInt(452),
                header.getInt(456),
                header.getInt(460),
                lines(width, height, bits / 8)));
    }

    byte[] lines(int width, int height, int pixelBytes) throws IOException {
        ByteArrayOutputStream dots = new ByteArrayOutputStream();
        int done = 0;
        while (done < height) {
            int times = in.readUnsignedByte() + 1;
            byte[] line = line(width, pixelBytes);
            for (int i = 0; i < times; i++) {
                dots.writeBytes(line);
            }
            done += times;
        }
        if (done != height) {
            throw new IOException(done + " lines on a page of " + height);
        }
        return dots.toByteArray();
    }

    private byte[] line(int width, int pixelBytes) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (line.size() < width * pixelBytes) {
            int code = in.readUnsignedByte();
            if (code == 128) {
                throw new IOException("128 is reserved");
            } else if (code > 128) {
                line.writeBytes(exactly((257 - code) * pixelBytes));
            } else {
                byte[] pixel = exactly(pixelBytes);
                for (int i = 0; i <= code; i++) {
                    line.writeBytes(pixel);
                }
            }
        }
        if (line.size() != width * pixelBytes) {
            throw new IOException("a line runs over its end");
        }
        return line.toByteArray();
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }
}
