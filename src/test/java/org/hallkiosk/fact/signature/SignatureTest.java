package org.hallkiosk.fact.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class SignatureTest {
    private static final Signature LINE = new Signature(List.of(line(100, 50, 300, 60)));

    @Test
    void oneByKeysIsKnownAsSuchByItsDigestAndAfterItWasKept() throws Exception {
        Signature keys = Signature.confirmedByKeys();
        assertThat(keys.hasEnoughInk()).isTrue();
        assertThat(keys.isEmpty()).isFalse();
        assertThat(keys.digest()).isNotEqualTo(Signature.empty().digest());
        assertThat(Signature.read(keys.bytes())).isEqualTo(keys);
    }

    @Test
    void aTapIsNoSignature() {
        Signature tap = new Signature(List.of(new Stroke(List.of(new Point(10, 10, 0, 0.5)))));
        assertThat(Signature.empty().hasEnoughInk()).isFalse();
        assertThat(tap.isEmpty()).isFalse();
        assertThat(tap.hasEnoughInk()).isFalse();
    }

    @Test
    void scribblingInOnePlaceIsNoSignature() {
        Signature scribble = new Signature(
                Stream.generate(() -> line(10, 10, 40, 10)).limit(20).toList());
        assertThat(scribble.hasEnoughInk()).isFalse();
    }

    @Test
    void aSingleLineCanBeAName() {
        assertThat(LINE.hasEnoughInk()).isTrue();
    }

    @Test
    void thePictureIsInkOnNothingCroppedToTheInk() throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(SignaturePicture.png(LINE, 2)));
        assertThat(picture.getWidth()).isBetween(400, 440);
        assertThat(picture.getHeight()).isBetween(20, 60);
        assertThat(picture.getRGB(0, 0) >>> 24).isZero();
        long inked = IntStream.range(0, picture.getHeight())
                .filter(y -> picture.getRGB(picture.getWidth() / 2, y) == 0xFF14202E)
                .count();
        assertThat(inked).isBetween(4L, 20L);
    }

    @Test
    void evenADotHasAPicture() throws IOException {
        Signature dot = new Signature(List.of(new Stroke(List.of(new Point(10, 10, 0, 0.5)))));
        assertThat(ImageIO.read(new ByteArrayInputStream(SignaturePicture.png(dot, 1)))
                        .getWidth())
                .isGreaterThan(5);
    }

    @Test
    void nothingHasNoPicture() {
        assertThatThrownBy(() -> SignaturePicture.png(Signature.empty(), 2))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theDigestChangesWithAnyPointItsTimeAndTheEndOfAStroke() {
        Point a = new Point(1, 2, 3, 0.5);
        Point b = new Point(4, 5, 6, 0.5);
        List<String> digests = Stream.of(
                        Signature.empty(),
                        new Signature(List.of(new Stroke(List.of(a, b)))),
                        new Signature(List.of(new Stroke(List.of(a)), new Stroke(List.of(b)))),
                        new Signature(List.of(new Stroke(List.of(b, a)))),
                        new Signature(List.of(new Stroke(List.of(a, new Point(4, 5, 7, 0.5))))))
                .map(Signature::digest)
                .toList();
        assertThat(digests).doesNotHaveDuplicates().allMatch(digest -> digest.matches("[0-9a-f]{64}"));
        assertThat(new Signature(LINE.strokes()).digest()).isEqualTo(LINE.digest());
    }

    @Test
    void inkPassesThroughEveryPointAndIsThinnerWhereTheFingerWasQuick() {
        Stroke slow = line(0, 0, 300, 0);
        Stroke quick = new Stroke(slow.points().stream()
                .map(point -> new Point(point.x(), point.y(), point.millis() / 20, point.pressure()))
                .toList());
        List<Ink.Piece> pieces = Ink.of(slow);
        assertThat(slow.points().stream().skip(1))
                .allSatisfy(point -> assertThat(pieces)
                        .anyMatch(piece -> Math.hypot(piece.toX() - point.x(), piece.toY() - point.y()) < 0.001));
        assertThat(Ink.of(quick).getLast().width()).isLessThan(pieces.getLast().width());
    }

    @Test
    void strokesAreNotWrittenToLogs() {
        assertThat(LINE).hasToString("Signature[1 strokes]");
        assertThat(LINE.strokes().getFirst().toString()).doesNotContain("300");
    }

    private static Stroke line(double fromX, double fromY, double toX, double toY) {
        return new Stroke(IntStream.rangeClosed(0, 20)
                .mapToObj(i -> new Point(fromX + (toX - fromX) * i / 20, fromY + (toY - fromY) * i / 20, i * 20L, 0.5))
                .toList());
    }
}
