package org.hallkiosk.app.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.hallkiosk.app.bench.HardFrames.HardFrame;
import org.hallkiosk.device.CodeReading;
import org.hallkiosk.device.CodeReading.CodeRead;
import org.hallkiosk.driver.camera.code.CodeFinder;
import org.hallkiosk.driver.camera.code.Symbology;
import org.hallkiosk.simulator.Hardness;
import org.hallkiosk.text.Remark;

/**
 * How soon the camera's code finder is through with a frame, on one thread, and how many hard codes it reads in that time,
 * beside zxing-cpp on the same frames, which takes all the time that it needs.
 */
public final class CameraBench {
    private static final double FRAMES_A_SECOND = 15;
    private static final double POINTS_BEHIND = 10;

    private final Path folder;
    private final Consumer<Remark> complain;

    /** @param complain is told what could not be measured, and of every code that was read wrongly */
    public CameraBench(Path folder, Consumer<Remark> complain) {
        this.folder = folder;
        this.complain = complain;
    }

    /**
     * @param count frames of each class
     * @return the time for a frame, then a figure for each class
     */
    public List<Figure> measure(int count) throws InterruptedException {
        CodeFinder finder = new CodeFinder(EnumSet.of(Symbology.QR_CODE, Symbology.CODE_128), CodeFinder.USUAL_BUDGET);
        look(finder, HardFrames.of(Hardness.TURNED, count));
        boolean there = NativeCodeReader.isThere();
        if (!there) {
            complain.accept(Remark.of("bench.complaint.no-zxing-cpp"));
        }
        List<Figure> figures = new ArrayList<>();
        List<Double> times = new ArrayList<>();
        for (Hardness hardness : Hardness.values()) {
            List<HardFrame> frames = HardFrames.of(hardness, count);
            Looked looked = look(finder, frames);
            times.addAll(looked.milliseconds());
            if (looked.wrong() > 0) {
                complain.accept(new Remark(
                        "bench.complaint.wrong-code", Map.of("count", looked.wrong(), "hardness", name(hardness))));
            }
            if (there) {
                nativeReads(frames)
                        .ifPresent(reads -> figures.add(behind(hardness, looked.right(), reads, frames.size())));
            }
        }
        figures.addFirst(frameTime(times));
        return figures;
    }

    private record Looked(int right, int wrong, List<Double> milliseconds) {}

    private static Looked look(CodeFinder finder, List<HardFrame> frames) throws InterruptedException {
        int right = 0;
        int wrong = 0;
        List<Double> milliseconds = new ArrayList<>();
        for (HardFrame frame : frames) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            long begun = System.nanoTime();
            Optional<CodeReading> found = finder.find(frame.image());
            milliseconds.add((System.nanoTime() - begun) / 1e6);
            if (found.isPresent()) {
                if (found.get().equals(new CodeRead(frame.content()))) {
                    right++;
                } else {
                    wrong++;
                }
            }
        }
        return new Looked(right, wrong, milliseconds);
    }

    private Optional<Integer> nativeReads(List<HardFrame> frames) throws InterruptedException {
        try {
            return Optional.of(new NativeCodeReader(folder.resolve("camera")).readsOf(frames));
        } catch (IOException e) {
            complain.accept(Remark.of("bench.complaint.zxing-cpp", "detail", String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    private static Figure frameTime(List<Double> milliseconds) {
        double mean =
                milliseconds.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        return Figure.limited(
                Figure.name("camera-frame"),
                "ms",
                new Sample(milliseconds),
                1000 / FRAMES_A_SECOND,
                Remark.of("bench.limit.frames", "frames", String.format(Locale.ROOT, "%.1f", 1000 / mean)));
    }

    private static Figure behind(Hardness hardness, int ours, int natives, int count) {
        return Figure.limited(
                Figure.name("camera-behind", "hardness", name(hardness)),
                "%",
                new Sample(List.of(100.0 * (natives - ours) / count)),
                POINTS_BEHIND,
                new Remark("bench.limit.hard-codes", Map.of("ours", ours, "native", natives, "count", count)));
    }

    static Remark name(Hardness hardness) {
        return Remark.of(
                "bench.hardness." + hardness.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
