package org.hallkiosk.app.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceDriver.Opening;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.device.PrintOutcome;
import org.hallkiosk.device.TicketDocument;
import org.hallkiosk.device.TicketPrinter;
import org.hallkiosk.driver.escpos.EscPosDriver;
import org.hallkiosk.simulator.SimulatedTicketPrinter;
import org.hallkiosk.simulator.SimulatedTicketPrinter.Model;
import org.hallkiosk.simulator.Trouble;
import org.hallkiosk.supervisor.DeviceDrivers;
import org.hallkiosk.supervisor.Supervisor;
import org.hallkiosk.supervisor.WatchTiming;
import org.hallkiosk.text.Remark;
import org.hallkiosk.transport.SerialLine;

/**
 * Measures the ticket driver against what the line itself needs, and how soon a change at the printer is known, on
 * pseudo-terminals that carry bytes no faster than a real line would.
 */
public final class TicketBench {
    /** What the driver may add to the line's own time: questions, answers and waking up included. */
    private static final double MOST_OF_WIRE_TIME = 1.10;

    private static final double SEEN_WITHIN_MILLISECONDS = 1000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String CUT = "1d564200";
    private static final String QUESTION = "1004";
    private static final int FASTEST = 115_200;
    private static final int SLOWEST = 9_600;

    private final Path folder;
    private final TicketDocument ticket;
    private final DeviceDrivers drivers;
    private final Consumer<Remark> complain;

    /**
     * @param folder for the ports' links
     * @param ticket printed again and again
     * @param drivers of the terminal
     * @param complain told what could not be measured, and why
     */
    public TicketBench(Path folder, TicketDocument ticket, DeviceDrivers drivers, Consumer<Remark> complain) {
        this.folder = folder;
        this.ticket = ticket;
        this.drivers = drivers;
        this.complain = complain;
    }

    /** Blocks for some seconds a round. */
    public List<Figure> measure(int rounds) throws InterruptedException {
        List<Figure> figures = new ArrayList<>();
        for (int baud : new int[] {FASTEST, SLOWEST}) {
            figures.addAll(overWireTime(baud, rounds));
        }
        figures.addAll(changeSeen("change-asked", false, rounds));
        figures.addAll(changeSeen("change-told", true, rounds));
        return figures;
    }

    private List<Figure> overWireTime(int baud, int rounds) throws InterruptedException {
        Remark name = Figure.name("ticket-over-wire", "baud", baud);
        SerialLine line = SerialLine.of8N1(baud);
        try (SimulatedTicketPrinter far = SimulatedTicketPrinter.onSerial(
                folder.resolve("ticket-" + baud),
                line,
                Model.eightyMillimetres().atOnce())) {
            Opening opening = new EscPosDriver().open(settings(far, baud, false), Deadline.after(PATIENCE));
            if (!(opening instanceof Opening.Opened(TicketPrinter printer))) {
                complain.accept(Remark.of("bench.complaint.ticket-printer-not-opened"));
                return List.of();
            }
            List<Double> ratios = new ArrayList<>();
            Map<String, Object> wire = Map.of();
            try (printer) {
                // The first one loads classes and fonts.
                for (int round = 0; round <= rounds; round++) {
                    Optional<Round> measured = print(far, printer, "bench-" + baud + "-" + round);
                    if (measured.isEmpty()) {
                        return List.of();
                    }
                    if (round > 0) {
                        ratios.add(
                                measured.get().milliseconds() / measured.get().wireMilliseconds(baud));
                        wire = Map.of(
                                "milliseconds",
                                Math.round(measured.get().wireMilliseconds(baud)),
                                "bytes",
                                measured.get().bytes());
                    }
                }
            }
            return List.of(Figure.limited(
                    name, "×", new Sample(ratios), MOST_OF_WIRE_TIME, new Remark("bench.limit.ticket-wire", wire)));
        }
    }

    /** @param bytes both ways, up to the cut */
    private record Round(double milliseconds, int bytes) {
        double wireMilliseconds(int baud) {
            return WireTime.milliseconds(bytes, baud);
        }
    }

    private Optional<Round> print(SimulatedTicketPrinter far, TicketPrinter printer, String job)
            throws InterruptedException {
        int before = far.received().length;
        long begun = System.nanoTime();
        Arrival arrival = new Arrival(far, before);
        PrintOutcome outcome = printer.print(job, ticket, Deadline.after(PATIENCE));
        long arrived = arrival.await();
        if (!(outcome instanceof PrintOutcome.Printed) || arrived < 0) {
            complain.accept(new Remark("bench.complaint.ticket-not-printed", Map.of("job", job, "outcome", outcome)));
            return Optional.empty();
        }
        String sent = sentHex(far, before);
        int bytes = (sent.indexOf(CUT) + CUT.length()) / 2;
        int questions = (sent.substring(0, 2 * bytes).split(QUESTION, -1).length - 1);
        // Each question is answered with one byte, which the ticket waits for.
        return Optional.of(new Round((arrived - begun) / 1e6, bytes + questions));
    }

    private static String sentHex(SimulatedTicketPrinter far, int from) {
        byte[] all = far.received();
        return HexFormat.of().formatHex(all, from, all.length);
    }

    /** Watches for the last byte of a ticket from a thread of its own, since printing blocks. */
    private static final class Arrival {
        private final Thread watching;
        private volatile long nanos = -1;

        Arrival(SimulatedTicketPrinter far, int before) {
            watching = Thread.ofPlatform().daemon().name("ticket-arrival").start(() -> {
                long end = System.nanoTime() + PATIENCE.toNanos();
                while (System.nanoTime() - end < 0 && !sentHex(far, before).contains(CUT)) {
                    LockSupport.parkNanos(200_000);
                }
                nanos = System.nanoTime();
            });
        }

        long await() throws InterruptedException {
            watching.join(PATIENCE);
            return nanos;
        }
    }

    private List<Figure> changeSeen(String name, boolean byItself, int rounds) throws InterruptedException {
        try (SimulatedTicketPrinter far = SimulatedTicketPrinter.onSerial(
                        folder.resolve("change-" + byItself),
                        SerialLine.of8N1(SLOWEST),
                        Model.eightyMillimetres().atOnce());
                Supervisor supervisor =
                        new Supervisor(List.of(settings(far, SLOWEST, byItself)), drivers, WatchTiming.usual())) {
            BlockingQueue<Long> seen = new LinkedBlockingQueue<>();
            supervisor.listen(change -> seen.add(System.nanoTime()));
            supervisor.start();
            if (seen.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS) == null) {
                complain.accept(Remark.of("bench.complaint.ticket-printer-not-opened"));
                return List.of();
            }
            List<Double> times = new ArrayList<>();
            for (int round = 0; round < 2 * rounds; round++) {
                // Not in step with the questions, so that a change falls anywhere between two.
                Thread.sleep(170L + 137L * (round % 7));
                seen.clear();
                long begun = System.nanoTime();
                far.set(Trouble.COVER_OPEN, round % 2 == 0);
                Long at = seen.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
                if (at == null) {
                    complain.accept(Remark.of("bench.complaint.change-not-seen"));
                    return List.of();
                }
                times.add((at - begun) / 1e6);
            }
            Sample sample = new Sample(times);
            return List.of(Figure.limited(
                    Figure.name(name),
                    "ms",
                    new Sample(List.of(sample.worst())),
                    SEEN_WITHIN_MILLISECONDS,
                    new Remark(
                            "bench.limit.second-worst",
                            Map.of("median", FigureTable.number(sample.median()), "count", sample.size()))));
        }
    }

    private static DeviceSettings settings(SimulatedTicketPrinter far, int baud, boolean byItself) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "protocol",
                "escpos",
                "connection.baud",
                baud,
                "capabilities.chinese",
                "gbk",
                "capabilities.confirmation",
                true,
                "capabilities.automaticStatus",
                byItself));
        return new DeviceSettings("TICKET_PRINTER", DeviceKind.TICKET_PRINTER, "bench", far.port(), values);
    }
}
