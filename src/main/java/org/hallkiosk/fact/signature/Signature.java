package org.hallkiosk.fact.signature;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * All strokes of a signature, in the order in which they were drawn.
 *
 * @param byKeys confirmed by keys in place of strokes, by who cannot see or draw; its bytes and digest say so
 */
public record Signature(List<Stroke> strokes, boolean byKeys) {
    private static final Signature EMPTY = new Signature(List.of());
    private static final Signature BY_KEYS = new Signature(List.of(), true);
    private static final int BY_KEYS_MARK = -1;

    /** Shorter than the shortest name, 一 written small, and longer than taps and slips. */
    private static final double LEAST_LENGTH = 120;

    /** Someone who only taps many times in one place has not signed. */
    private static final double LEAST_EXTENT = 60;

    private static final int BYTES_PER_POINT = 2 * Float.BYTES + Long.BYTES + Float.BYTES;

    public Signature {
        strokes = List.copyOf(strokes);
    }

    /** Drawn. */
    public Signature(List<Stroke> strokes) {
        this(strokes, false);
    }

    /** The one that stands for a hand that holds a key. */
    public static Signature confirmedByKeys() {
        return BY_KEYS;
    }

    public static Signature empty() {
        return EMPTY;
    }

    public boolean isEmpty() {
        return strokes.isEmpty() && !byKeys;
    }

    /** Whether there is enough ink to be a signature: a tap is none; who confirms by keys needs none. */
    public boolean hasEnoughInk() {
        if (byKeys) {
            return true;
        }
        double length = strokes.stream().mapToDouble(Stroke::length).sum();
        return length >= LEAST_LENGTH && Math.max(extent(Point::x), extent(Point::y)) >= LEAST_EXTENT;
    }

    /** SHA-256 of {@link #bytes} in hexadecimal: shows later that a picture belongs to these strokes. */
    public String digest() {
        return Digests.of(bytes());
    }

    /** All points of all strokes, with their times and pressures; positions and pressures as 32-bit floats. */
    byte[] bytes() {
        if (byKeys) {
            return ByteBuffer.allocate(Integer.BYTES).putInt(BY_KEYS_MARK).array();
        }
        int size = strokes.stream()
                .mapToInt(stroke -> Integer.BYTES + stroke.points().size() * BYTES_PER_POINT)
                .sum();
        ByteBuffer bytes = ByteBuffer.allocate(size);
        for (Stroke stroke : strokes) {
            bytes.putInt(stroke.points().size());
            for (Point point : stroke.points()) {
                bytes.putFloat((float) point.x())
                        .putFloat((float) point.y())
                        .putLong(point.millis())
                        .putFloat((float) point.pressure());
            }
        }
        return bytes.array();
    }

    /** @throws IOException when {@link #bytes} never wrote this */
    static Signature read(byte[] written) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(written);
        List<Stroke> strokes = new ArrayList<>();
        while (bytes.hasRemaining()) {
            int count = bytes.remaining() < Integer.BYTES ? 0 : bytes.getInt();
            if (count == BY_KEYS_MARK && written.length == Integer.BYTES) {
                return BY_KEYS;
            }
            if (count < 1 || count > bytes.remaining() / BYTES_PER_POINT) {
                throw new IOException("these are no strokes");
            }
            List<Point> points = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                points.add(new Point(bytes.getFloat(), bytes.getFloat(), bytes.getLong(), bytes.getFloat()));
            }
            strokes.add(new Stroke(points));
        }
        return new Signature(strokes);
    }

    private double extent(ToDoubleFunction<Point> coordinate) {
        var all = strokes.stream()
                .flatMap(stroke -> stroke.points().stream())
                .mapToDouble(coordinate)
                .summaryStatistics();
        return all.getCount() == 0 ? 0 : all.getMax() - all.getMin();
    }

    /** A signature is personal data. */
    @Override
    public String toString() {
        return "Signature[" + (byKeys ? "by keys" : strokes.size() + " strokes") + "]";
    }
}
