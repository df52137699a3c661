package org.hallkiosk.app;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hallkiosk.app.bench.Figure;
import org.hallkiosk.app.bench.Sample;
import org.hallkiosk.device.CardReading;
import org.hallkiosk.device.CodeReading;
import org.hallkiosk.device.CodeScanner;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.Device;
import org.hallkiosk.device.DeviceDriver.Opening;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.device.DeviceStatus;
import org.hallkiosk.device.DocumentCamera;
import org.hallkiosk.device.DocumentPrinter;
import org.hallkiosk.device.GuideLight;
import org.hallkiosk.device.IdCardReader;
import org.hallkiosk.device.Light;
import org.hallkiosk.device.LightOutcome;
import org.hallkiosk.device.PictureOutcome;
import org.hallkiosk.device.PrintOutcome;
import org.hallkiosk.device.SheetOptions;
import org.hallkiosk.device.TicketDocument;
import org.hallkiosk.device.TicketPrinter;
import org.hallkiosk.simulator.SimulatedTicketPrinter;
import org.hallkiosk.supervisor.DeviceDrivers;
import org.hallkiosk.supervisor.WatchTiming;
import org.hallkiosk.text.Remark;

/**
 * What an hour's traffic leaves in memory. The hour is counted and not waited for: every device is asked for its status as
 * often as the supervisor asks in an hour, one question right after the other, and between them serves the applicants of a
 * busy hour. The devices are simulated in this process, and what they keep counts, too.
 */
final class DeviceTraffic {
    /** In the heap, after a full collection. */
    static final double MOST_GROWTH_KILOBYTES = 1024;

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int APPLICANTS_AN_HOUR = 20;
    /** So much of the hour goes before the first look: what is loaded and compiled once is no growth. */
    private static final double BEFORE_FIRST_LOOK = 0.1;

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration SHOW_AGAIN = Duration.ofMillis(200);
    private static final String CODE = "A027-7KQ2M9XB4TNA";
    private static final byte[] PDF = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private final SimulatedHardware hardware;
    private final DeviceDrivers drivers;
    private final Optional<TicketDocument> ticket;
    private final Consumer<Remark> complain;

    /** @param complain told of each device that did not serve somebody */
    DeviceTraffic(
            SimulatedHardware hardware,
            DeviceDrivers drivers,
            Optional<TicketDocument> ticket,
            Consumer<Remark> complain) {
        this.hardware = hardware;
        this.drivers = drivers;
        this.ticket = ticket;
        this.complain = complain;
    }

    /** @param hours how much traffic, as a part of an hour's */
    Figure measure(List<DeviceSettings> devices, double hours) throws InterruptedException {
        double questions = hours * HOUR.dividedBy(WatchTiming.usual().statusEvery());
        double applicants = hours * APPLICANTS_AN_HOUR;
        List<Served> served = new ArrayList<>();
        try {
            for (DeviceSettings settings : devices) {
                open(settings).ifPresent(device -> served.add(new Served(settings.id(), device)));
            }
            serve(served, questions * BEFORE_FIRST_LOOK, applicants * BEFORE_FIRST_LOOK);
            long before = liveBytes();
            serve(served, questions * (1 - BEFORE_FIRST_LOOK), applicants * (1 - BEFORE_FIRST_LOOK));
            double grown = Math.max(0, liveBytes() - before) / 1024.0;
            return Figure.limited(
                    new Remark(
                            "bench.figure.traffic",
                            Map.of("questions", Math.round(questions), "applicants", Math.round(applicants))),
                    "KB",
                    new Sample(List.of(grown)),
                    MOST_GROWTH_KILOBYTES,
                    Remark.of("bench.limit.traffic"));
        } finally {
            served.forEach(Served::close);
        }
    }

    private Optional<Device> open(DeviceSettings settings) throws InterruptedException {
        Opening opening = drivers.forDevice(settings).orElseThrow().open(settings, Deadline.after(PATIENCE));
        return switch (opening) {
            case Opening.Opened(Device device) -> Optional.of(device);
            case Opening.NotOpened(var _, String detail) -> {
                complain.accept(complaint(settings.id(), detail));
                yield Optional.empty();
            }
        };
    }

    /** All devices at once, as on a terminal. */
    private void serve(List<Served> devices, double questions, double applicants) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Optional<Remark>>> work = devices.stream()
                    .<Callable<Optional<Remark>>>map(
                            device -> () -> device.serve((int) Math.ceil(questions), (int) Math.ceil(applicants)))
                    .toList();
            for (Future<Optional<Remark>> done : threads.invokeAll(work)) {
                done.get().ifPresent(complain);
            }
        } catch (ExecutionException bug) {
            throw new IllegalStateException(bug.getCause());
        }
    }

    private static long liveBytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static Remark complaint(String device, String detail) {
        return new Remark("bench.complaint.traffic", Map.of("device", device, "detail", detail));
    }

    /** One device, and how it serves. */
    private final class Served {
        private final String id;
        private final Device device;
        private int number;

        Served(String id, Device device) {
            this.id = id;
            this.device = device;
        }

        /** What went wrong first; everything goes on all the same. */
        Optional<Remark> serve(int questions, int applicants) throws InterruptedException {
            Optional<Remark> wrong = Optional.empty();
            int between = Math.max(1, questions / applicants);
            for (int i = 1; i <= questions; i++) {
                DeviceStatus status = device.status(Deadline.after(PATIENCE));
                String said = status.condition().canServe() ? "" : status.toString();
                if (said.isEmpty() && i % between == 0) {
                    said = serveApplicant();
                }
                if (!said.isEmpty() && wrong.isEmpty()) {
                    wrong = Optional.of(complaint(id, said));
                }
            }
            return wrong;
        }

        /** Empty when all went well. */
        private String serveApplicant() throws InterruptedException {
            String job = "traffic-" + id + "-" + number++;
            Deadline deadline = Deadline.after(PATIENCE);
            return switch (device) {
                case IdCardReader reader -> readCard(reader, deadline);
                case CodeScanner scanner -> scan(scanner, deadline);
                case TicketPrinter printer -> {
                    String said = ticket.isEmpty() ? "" : printed(printer.print(job, ticket.get(), deadline));
                    if (hardware.devices().get(id) instanceof SimulatedTicketPrinter simulated) {
                        simulated.takeTickets();
                    }
                    yield said;
                }
                case DocumentPrinter printer ->
                    printed(printer.print(job, "bench", PDF, SheetOptions.USUAL, _ -> {}, deadline));
                case DocumentCamera camera ->
                    camera.takePicture(deadline) instanceof PictureOutcome.Taken ? "" : "no picture";
                case GuideLight light -> light(light, deadline);
                default -> "";
            };
        }

        private String readCard(IdCardReader reader, Deadline deadline) throws InterruptedException {
            hardware.placeCard(1);
            CardReading reading = reader.read(deadline);
            hardware.liftCard();
            return reading instanceof CardReading.CardRead
                    ? ""
                    : reading.getClass().getSimpleName();
        }

        /** Shown again and again until it is read: what is shown before somebody looks is nobody's. */
        private String scan(CodeScanner scanner, Deadline deadline) throws InterruptedException {
            Thread hand = Thread.ofVirtual().start(() -> {
                try {
                    while (true) {
                        TimeUnit.NANOSECONDS.sleep(SHOW_AGAIN.toNanos());
                        hardware.showCode(CODE);
                    }
                } catch (InterruptedException read) {
                    Thread.currentThread().interrupt();
                }
            });
            CodeReading reading = scanner.scan(deadline);
            hand.interrupt();
            hand.join();
            return reading instanceof CodeReading.CodeRead
                    ? ""
                    : reading.getClass().getSimpleName();
        }

        private static String light(GuideLight light, Deadline deadline) throws InterruptedException {
            for (Light how : List.of(Light.ON, Light.OFF)) {
                Map<DeviceKind, Light> lamps =
                        light.places().stream().collect(Collectors.toMap(place -> place, _ -> how));
                if (light.show(lamps, deadline) instanceof LightOutcome.LightTrouble trouble) {
                    return trouble.toString();
                }
            }
            return "";
        }

        private static String printed(PrintOutcome outcome) {
            return outcome instanceof PrintOutcome.Failed failed ? failed.toString() : "";
        }

        void close() {
            device.close();
        }
    }
}
