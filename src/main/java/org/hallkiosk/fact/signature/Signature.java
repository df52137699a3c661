package org.hallkiosk.fact.signature;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** All strokes of a signature, in the order in which they were drawn. */
public record Signature(List<Stroke> strokes) {
    private static final Signature EMPTY = new Signature(List.of());

    /** Shorter than the shortest name, 一 written small, and longer than taps and slips. */
    private static final double LEAST_LENGTH = 120;

    /** Someone who only taps many times in one place has not signed. */
    private static final double LEAST_EXTENT = 60;

    private static final int BYTES_PER_POINT = 2 * Float.BYTES + Long.BYTES + Float.BYTES;

    public Signature {
        strokes = List.copyOf(strokes);
    }

    public static Signature empty() {
        return EMPTY;
    }

    public boolean isEmpty() {
        return strokes.isEmpty();
    }

    /** Whether there is enough ink to be a signature: a tap is none. */
    public boolean hasEnoughInk() {
        double length = strokes.stream().mapToDouble(Stroke::length).sum();
        return length >= LEAST_LENGTH && Math.max(extent(Point::x), extent(Point::y)) >= LEAST_EXTENT;
    }

    /** SHA-256 of all points in hexadecimal: shows later that a picture belongs to these strokes. */
    public String digest() {
        MessageDigest sha256 = sha256();
        for (Stroke stroke : strokes) {
            ByteBuffer bytes =
                    ByteBuffer.allocate(Integer.BYTES + stroke.points().size() * BYTES_PER_POINT);
            bytes.putInt(stroke.points().size());
            for (Point point : stroke.points()) {
                bytes.putFloat((float) point.x())
                        .putFloat((float) point.y())
                        .putLong(point.millis())
                        .putFloat((float) point.pressure());
            }
            sha256.update(bytes.flip());
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    private double extent(ToDoubleFunction<Point> coordinate) {
        var all = strokes.stream()
                .flatMap(stroke -> stroke.points().stream())
                .mapToDouble(coordinate)
                .summaryStatistics();
        return all.getCount() == 0 ? 0 : all.getMax() - all.getMin();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** A signature is personal data. */
    @Override
    public String toString() {
        return "Signature[" + strokes.size() + " strokes]";
    }
}
