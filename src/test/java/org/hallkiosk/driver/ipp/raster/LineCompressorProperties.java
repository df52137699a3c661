package org.hallkiosk.driver.ipp.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class LineCompressorProperties {

    @Property(tries = 400)
    void whatWasCompressedIsReadBack(
            @ForAll @IntRange(min = 1, max = 700) int width,
            @ForAll @IntRange(min = 1, max = 40) int height,
            @ForAll @IntRange(min = 1, max = 4) int colours,
            @ForAll boolean threeBytes,
            @ForAll long seed)
            throws IOException {
        int pixelBytes = threeBytes ? 3 : 1;
        Random random = new Random(seed);
        byte[] line = new byte[width * pixelBytes];
        List<byte[]> lines = IntStream.range(0, height)
                .mapToObj(y -> random.nextInt(3) == 0 ? changed(line, pixelBytes, colours, random) : line.clone())
                .toList();
        assertThat(readBack(lines, width, pixelBytes)).isEqualTo(joined(lines));
    }

    @Example
    void whiteA4PageAt300DotsAnInchIsTinyOnTheWire() {
        byte[] white = new byte[2480];
        java.util.Arrays.fill(white, (byte) 255);
        assertThat(compressed(java.util.Collections.nCopies(3507, white), 1)).hasSizeLessThan(700);
    }

    @Example
    void lineOfDifferentDotsGrowsByAtMostOneByteIn128() {
        byte[] noise = new byte[1280];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) (i * 7);
        }
        assertThat(compressed(List.of(noise), 1)).hasSize(1 + 1280 + 10);
    }

    @Example
    void moreThan256EqualLinesAreCountedAnew() throws IOException {
        List<byte[]> lines = java.util.Collections.nCopies(600, new byte[] {1, 2, 3});
        assertThat(readBack(lines, 3, 1)).isEqualTo(joined(lines));
        assertThat(compressed(lines, 1)).hasSize(3 * 5);
    }

    private static byte[] changed(byte[] line, int pixelBytes, int colours, Random random) {
        int pixels = line.length / pixelBytes;
        int from = random.nextInt(pixels);
        int to = from + random.nextInt(pixels - from) + 1;
        boolean run = random.nextBoolean();
        byte colour = (byte) random.nextInt(colours);
        for (int i = from * pixelBytes; i < to * pixelBytes; i++) {
            line[i] = run ? colour : (byte) random.nextInt(colours);
        }
        return line.clone();
    }

    private static byte[] readBack(List<byte[]> lines, int width, int pixelBytes) throws IOException {
        ByteArrayInputStream wire = new ByteArrayInputStream(compressed(lines, pixelBytes));
        byte[] read = new RasterReader(wire).lines(width, lines.size(), pixelBytes);
        assertThat(wire.available()).isZero();
        return read;
    }

    private static byte[] compressed(List<byte[]> lines, int pixelBytes) {
        LineCompressor compressor = new LineCompressor(pixelBytes);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        lines.forEach(line -> compressor.add(line, out));
        compressor.finish(out);
        return out.toByteArray();
    }

    private static byte[] joined(List<byte[]> lines) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        lines.forEach(all::writeBytes);
        return all.toByteArray();
    }
}
