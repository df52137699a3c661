package org.hallkiosk.driver.camera.code;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.Result;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hallkiosk.device.CodeReading;
import org.hallkiosk.device.CodeReading.CodeRead;
import org.hallkiosk.device.CodeReading.CodeTrouble;
import org.hallkiosk.device.CodeReading.Problem;
import org.hallkiosk.device.Deadline;

/**
 * Finds a code in a grey picture. QR codes are looked for in the picture made smaller, sharper or smoother, cut into black
 * and white in two ways, and as a negative too, most promising first; other codes as ZXing finds them. It ends with the
 * first code, or when the time for this picture is over. Not thread-safe.
 */
public final class CodeFinder {
    /** For one picture at 1280 by 720: with the attempt that is then under way it leaves 15 pictures a second. */
    public static final Duration USUAL_BUDGET = Duration.ofMillis(55);

    /** So many attempts at QR codes, which most people show, come before other codes, and are made in any case. */
    private static final int BEFORE_OTHERS = 4;

    private final Optional<QrReader> qr;
    private final Optional<MultiFormatReader> others;
    private final Duration budget;

    /**
     * @param wanted what to look for
     * @param budget how long one picture may take; the attempt that is under way is finished
     */
    public CodeFinder(Set<Symbology> wanted, Duration budget) {
        this.budget = budget;
        Set<BarcodeFormat> formats = wanted.stream().map(Symbology::format).collect(Collectors.toSet());
        qr = formats.contains(BarcodeFormat.QR_CODE) ? Optional.of(new QrReader(hints(formats))) : Optional.empty();
        others = formats.stream().allMatch(BarcodeFormat.QR_CODE::equals)
                ? Optional.empty()
                : Optional.of(reader(formats));
    }

    private static MultiFormatReader reader(Set<BarcodeFormat> formats) {
        MultiFormatReader reader = new MultiFormatReader();
        reader.setHints(hints(formats));
        return reader;
    }

    private static Map<DecodeHintType, Object> hints(Set<BarcodeFormat> formats) {
        Map<DecodeHintType, Object> hints = new EnumMap<>(DecodeHintType.class);
        hints.put(DecodeHintType.POSSIBLE_FORMATS, List.copyOf(formats));
        hints.put(DecodeHintType.TRY_HARDER, true);
        hints.put(DecodeHintType.ALSO_INVERTED, true);
        hints.put(DecodeHintType.CHARACTER_SET, StandardCharsets.ISO_8859_1.name());
        return hints;
    }

    /** The first code that is found; empty when there is none, or none within the time for a picture. */
    public Optional<CodeReading> find(GreyImage image) {
        Deadline deadline = Deadline.after(budget);
        int tried = 0;
        for (Attempt attempt : Attempt.ALL) {
            Optional<Result> result = attempt(attempt, image);
            tried++;
            if (result.isEmpty() && (tried == BEFORE_OTHERS || qr.isEmpty())) {
                result = others(image);
            }
            if (result.isPresent()) {
                return result.map(CodeFinder::reading);
            }
            if (qr.isEmpty() || (deadline.passed() && tried >= BEFORE_OTHERS)) {
                break;
            }
        }
        return Optional.empty();
    }

    Optional<Result> attempt(Attempt attempt, GreyImage image) {
        if (qr.isEmpty()) {
            return Optional.empty();
        }
        GreyImage made = attempt.make(image);
        GreyLuminance luminance = new GreyLuminance(made);
        Binarizer binarizer = switch (attempt.cut()) {
            case LOCAL -> new HybridBinarizer(luminance);
            case GLOBAL -> new GlobalHistogramBinarizer(luminance);
        };
        try {
            BitMatrix picture = binarizer.getBlackMatrix();
            if (attempt.inverted()) {
                picture.flip();
                return qr.get().read(picture, made.inverted());
            }
            return qr.get().read(picture, made);
        } catch (NotFoundException allOfOneColour) {
            return Optional.empty();
        }
    }

    Optional<Result> others(GreyImage image) {
        if (others.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    others.get().decodeWithState(new BinaryBitmap(new HybridBinarizer(new GreyLuminance(image)))));
        } catch (NotFoundException notHere) {
            return Optional.empty();
        }
    }

    private static CodeReading reading(Result result) {
        Optional<String> text = CodeContent.of(result);
        return text.isPresent() ? new CodeRead(text.get()) : new CodeTrouble(Problem.NOT_TEXT);
    }
}
