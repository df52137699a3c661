package org.hallkiosk.app.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.hallkiosk.device.CardReading;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceDriver.Opening;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.device.IdCardReader;
import org.hallkiosk.driver.sdt.SdtDriver;
import org.hallkiosk.simulator.SimulatedIdCardReader;
import org.hallkiosk.simulator.SpecimenCard;
import org.hallkiosk.simulator.Trouble;
import org.hallkiosk.supervisor.DeviceDrivers;
import org.hallkiosk.supervisor.Supervisor;
import org.hallkiosk.supervisor.WatchTiming;
import org.hallkiosk.text.Remark;

/**
 * Measures the resident ID card driver against what the line itself needs, and how soon a reader that is unplugged or
 * back is known, on a pseudo-terminal that carries bytes no faster than a real line would.
 */
public final class CardBench {
    /** What the driver may add to the line's own time; its pause between two looks for a card is not in it. */
    private static final double MOST_OF_WIRE_TIME = 1.15;

    private static final double SEEN_WITHIN_MILLISECONDS = 1000;
    private static final int BAUD = 115_200;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** One look for a card, and the pause after it until the next. */
    private static final Duration ONE_LOOK = Duration.ofMillis(320);

    private static final DeviceSettings SETTINGS = new DeviceSettings(
            "ID_CARD_READER",
            DeviceKind.ID_CARD_READER,
            "generic-sdt",
            "",
            Map.of("protocol", "sdt", "connection.baud", BAUD));

    private final Path folder;
    private final SpecimenCard card;
    private final Consumer<Remark> complain;

    /**
     * @param folder for the port's link
     * @param complain told what could not be measured, and why
     */
    public CardBench(Path folder, SpecimenCard card, Consumer<Remark> complain) {
        this.folder = folder;
        this.card = card;
        this.complain = complain;
    }

    /** Blocks for some seconds a round. */
    public List<Figure> measure(int rounds) throws InterruptedException {
        List<Figure> figures = new ArrayList<>();
        overWireTime(rounds).ifPresent(figures::add);
        figures.addAll(changeSeen(rounds));
        return figures;
    }

    private Optional<Figure> overWireTime(int rounds) throws InterruptedException {
        List<Double> ratios = new ArrayList<>();
        double wire = WireTime.milliseconds(WireTime.CARD_BYTES, BAUD);
        try (SimulatedIdCardReader far = new SimulatedIdCardReader(folder.resolve("card-reader"))) {
            if (!(new SdtDriver().open(SETTINGS.at(far.port()), Deadline.after(PATIENCE))
                    instanceof Opening.Opened(IdCardReader reader))) {
                complain.accept(Remark.of("bench.complaint.card-reader-not-opened"));
                return Optional.empty();
            }
            try (reader) {
                // The first reading loads classes.
                for (int round = -1; round < rounds; round++) {
                    far.lift();
                    reader.read(Deadline.after(ONE_LOOK));
                    Thread.sleep(ONE_LOOK);
                    far.place(card);
                    long begun = System.nanoTime();
                    CardReading reading = reader.read(Deadline.after(PATIENCE));
                    double milliseconds = (System.nanoTime() - begun) / 1e6;
                    if (!(reading instanceof CardReading.CardRead)) {
                        complain.accept(Remark.of("bench.complaint.card-not-read", "outcome", reading));
                    } else if (round >= 0) {
                        ratios.add(milliseconds / wire);
                    }
                }
            }
        }
        return ratios.isEmpty()
                ? Optional.empty()
                : Optional.of(new Figure(
                        Figure.name("card-over-wire", "baud", BAUD),
                        "×",
                        new Sample(ratios),
                        Optional.of(new Limit(MOST_OF_WIRE_TIME, Remark.of("bench.limit.wire"))),
                        Optional.of(WireTime.note(WireTime.CARD_BYTES, BAUD))));
    }

    private List<Figure> changeSeen(int rounds) throws InterruptedException {
        BlockingQueue<Boolean> serving = new LinkedBlockingQueue<>();
        List<Double> gone = new ArrayList<>();
        List<Double> back = new ArrayList<>();
        try (SimulatedIdCardReader far = new SimulatedIdCardReader(folder.resolve("watched-card-reader"));
                Supervisor supervisor = new Supervisor(
                        List.of(SETTINGS.at(far.port())),
                        new DeviceDrivers(List.of(new SdtDriver())),
                        WatchTiming.usual())) {
            supervisor.listen(change -> serving.add(change.now().condition().canServe()));
            supervisor.start();
            if (!seen(serving, true)) {
                complain.accept(Remark.of("bench.complaint.card-reader-not-opened"));
                return List.of();
            }
            for (int round = 0; round < rounds; round++) {
                change(far, true, serving).ifPresent(gone::add);
                change(far, false, serving).ifPresent(back::add);
            }
        }
        List<Figure> figures = new ArrayList<>();
        figure("card-reader-unplugged", gone).ifPresent(figures::add);
        figure("card-reader-plugged-in", back).ifPresent(figures::add);
        return figures;
    }

    private Optional<Double> change(SimulatedIdCardReader far, boolean unplugged, BlockingQueue<Boolean> serving)
            throws InterruptedException {
        serving.clear();
        long begun = System.nanoTime();
        far.set(Trouble.UNPLUGGED, unplugged);
        if (!seen(serving, !unplugged)) {
            complain.accept(Remark.of(
                    unplugged ? "bench.complaint.unplugged-not-noticed" : "bench.complaint.plugged-in-not-noticed"));
            return Optional.empty();
        }
        return Optional.of((System.nanoTime() - begun) / 1e6);
    }

    private static boolean seen(BlockingQueue<Boolean> serving, boolean wanted) throws InterruptedException {
        Deadline deadline = Deadline.after(PATIENCE);
        while (!deadline.passed()) {
            Boolean now = serving.poll(deadline.remaining().toMillis(), TimeUnit.MILLISECONDS);
            if (now != null && now == wanted) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Figure> figure(String name, List<Double> milliseconds) {
        return milliseconds.isEmpty()
                ? Optional.empty()
                : Optional.of(Figure.limited(
                        Figure.name(name),
                        "ms",
                        new Sample(milliseconds),
                        SEEN_WITHIN_MILLISECONDS,
                        Remark.of("bench.limit.second")));
    }
}
