package org.hallkiosk.driver.camera.code;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.ChecksumException;
import com.google.zxing.DecodeHintType;
import com.google.zxing.FormatException;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.DecoderResult;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds QR codes that are turned, tilted, blurred or noisy: ZXing's decoder behind a detector of our own, because ZXing's
 * takes the perspective from one alignment pattern alone and the modules from the picture cut into black and white. Not
 * thread-safe.
 */
final class QrReader {
    private static final int MOST_PATTERNS = 7;
    private static final int MOST_TRIPLES = 5;
    /**
     * Of the middles of two patterns, in sizes of the larger one. In the smallest code they are two sizes apart; a turn by
     * 45° makes the size along a row 1.4 times as long, and a tilt brings them closer still.
     */
    private static final double CLOSEST = 0.9;

    private static final double[] SHARPENING = {0, 0.8, 1.8};

    private final Decoder decoder = new Decoder();
    private final Map<DecodeHintType, ?> hints;

    QrReader(Map<DecodeHintType, ?> hints) {
        this.hints = hints;
    }

    /**
     * @param picture in which the code is looked for
     * @param image the same in grey, from which its modules are read
     */
    Optional<Result> read(BitMatrix picture, GreyImage image) {
        List<FinderPattern> patterns = FinderPattern.in(picture);
        QrSampler sampler = new QrSampler(image);
        for (List<FinderPattern> three : triples(patterns.subList(0, Math.min(MOST_PATTERNS, patterns.size())))) {
            for (QrPosition position : QrPosition.of(three, picture)) {
                Optional<Result> result = decode(sampler.modules(position), position.modules());
                if (result.isPresent()) {
                    return result;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Result> decode(double[] modules, int size) {
        for (double sharpening : SHARPENING) {
            try {
                DecoderResult decoded = decoder.decode(QrSampler.dark(modules, size, sharpening), hints);
                Result result =
                        new Result(decoded.getText(), decoded.getRawBytes(), new ResultPoint[0], BarcodeFormat.QR_CODE);
                result.putMetadata(ResultMetadataType.SYMBOLOGY_IDENTIFIER, "]Q" + decoded.getSymbologyModifier());
                return Optional.of(result);
            } catch (ChecksumException | FormatException notSo) {
                // The next sharpening may save it.
            }
        }
        return Optional.empty();
    }

    private record Triple(List<FinderPattern> patterns, double strangeness) {}

    /** Three of a size that stand like the corners of a tilted square, the least strange first. */
    private static List<List<FinderPattern>> triples(List<FinderPattern> patterns) {
        List<Triple> triples = new ArrayList<>();
        for (int i = 0; i < patterns.size(); i++) {
            for (int j = i + 1; j < patterns.size(); j++) {
                for (int k = j + 1; k < patterns.size(); k++) {
                    List<FinderPattern> three = List.of(patterns.get(i), patterns.get(j), patterns.get(k));
                    double strangeness = strangeness(three);
                    if (strangeness < 3) {
                        triples.add(new Triple(three, strangeness));
                    }
                }
            }
        }
        return triples.stream()
                .sorted(Comparator.comparingDouble(Triple::strangeness))
                .limit(MOST_TRIPLES)
                .map(Triple::patterns)
                .toList();
    }

    private static double strangeness(List<FinderPattern> three) {
        double[] sizes =
                three.stream().mapToDouble(FinderPattern::size).sorted().toArray();
        double[] sides = {
            three.get(0).middle().distanceTo(three.get(1).middle()),
            three.get(1).middle().distanceTo(three.get(2).middle()),
            three.get(2).middle().distanceTo(three.get(0).middle())
        };
        java.util.Arrays.sort(sides);
        if (sides[0] < CLOSEST * sizes[2] || sizes[2] > 2.5 * sizes[0]) {
            return Double.MAX_VALUE;
        }
        double rows = three.stream().mapToInt(FinderPattern::seen).min().orElse(1);
        return (sizes[2] / sizes[0] - 1)
                + (sides[1] / sides[0] - 1)
                + Math.abs(sides[2] / Math.hypot(sides[0], sides[1]) - 1) * 3
                + (rows < 2 ? 0.5 : 0);
    }
}
