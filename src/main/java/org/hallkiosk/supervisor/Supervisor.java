package org.hallkiosk.supervisor;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.hallkiosk.device.AccessKey;
import org.hallkiosk.device.CardPresence;
import org.hallkiosk.device.CardReading;
import org.hallkiosk.device.CodeReading;
import org.hallkiosk.device.CodeScanner;
import org.hallkiosk.device.Condition;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.Device;
import org.hallkiosk.device.DeviceDriver;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.device.DeviceStatus;
import org.hallkiosk.device.DocumentCamera;
import org.hallkiosk.device.DocumentPrinter;
import org.hallkiosk.device.GuideLight;
import org.hallkiosk.device.IdCardReader;
import org.hallkiosk.device.Light;
import org.hallkiosk.device.LightOutcome;
import org.hallkiosk.device.LivePictures;
import org.hallkiosk.device.PictureOutcome;
import org.hallkiosk.device.PrintOutcome;
import org.hallkiosk.device.PrintProgress;
import org.hallkiosk.device.Reason;
import org.hallkiosk.device.SheetOptions;
import org.hallkiosk.device.TicketDocument;
import org.hallkiosk.device.TicketPrinter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All configured devices, kept open. The readers and printers that it hands out stay valid while the real device comes
 * and goes: a call made while it is gone waits a little for it to come back, then says so.
 */
public final class Supervisor implements AutoCloseable {
    /** A cable that is pushed back in, or a printer that restarts, is back within this time; longer is told at once. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** What says something of one job, and nothing of its printer. */
    private static final Set<Reason> REFUSALS =
            Set.of(Reason.JOB_CANCELED, Reason.NOT_ACCEPTED, Reason.OPTION_NOT_SUPPORTED);

    private static final Logger log = LoggerFactory.getLogger(Supervisor.class);

    private final Map<String, DeviceKeeper> keepers = new LinkedHashMap<>();
    private final Map<String, DeviceStatus> withoutDriver = new LinkedHashMap<>();
    private final List<Consumer<StatusChange>> listeners = new CopyOnWriteArrayList<>();

    public Supervisor(List<DeviceSettings> devices, DeviceDrivers drivers, WatchTiming timing) {
        for (DeviceSettings settings : devices) {
            Optional<DeviceDriver> driver = drivers.forDevice(settings);
            if (driver.isEmpty()) {
                withoutDriver.put(
                        settings.id(),
                        DeviceStatus.of(Condition.FAULT, Reason.OTHER)
                                .withDetail("no driver speaks protocol " + settings.text("protocol", "?")));
                continue;
            }
            keepers.put(
                    settings.id(),
                    new DeviceKeeper(settings, driver.get(), timing, (before, now) -> tell(settings, before, now)));
        }
    }

    /** Begins to open and watch; returns at once. */
    public void start() {
        keepers.values().forEach(DeviceKeeper::start);
    }

    /** Tells of every change from now on, on the thread of the device that changed: return quickly. */
    public void listen(Consumer<StatusChange> listener) {
        listeners.add(listener);
    }

    /** The present status of every configured device, by its id. Never blocks. */
    public Map<String, DeviceStatus> statuses() {
        Map<String, DeviceStatus> statuses = new LinkedHashMap<>(withoutDriver);
        keepers.forEach((id, keeper) -> statuses.put(id, keeper.status()));
        return statuses;
    }

    /** Whether any device of this kind is configured at all. */
    public boolean has(DeviceKind kind) {
        return keeper(kind).isPresent();
    }

    /** Whether a device of this kind could serve an applicant now. */
    public boolean canServe(DeviceKind kind) {
        return keeper(kind)
                .map(keeper -> keeper.status().condition().canServe())
                .orElse(false);
    }

    public Optional<DeviceStatus> status(DeviceKind kind) {
        return keeper(kind).map(DeviceKeeper::status);
    }

    public Optional<IdCardReader> idCardReader() {
        return keeper(DeviceKind.ID_CARD_READER).map(SupervisedReader::new);
    }

    public Optional<CodeScanner> codeScanner() {
        return keeper(DeviceKind.CODE_SCANNER).map(SupervisedScanner::new);
    }

    public Optional<TicketPrinter> ticketPrinter() {
        return keeper(DeviceKind.TICKET_PRINTER).map(SupervisedTicketPrinter::new);
    }

    public Optional<DocumentPrinter> documentPrinter() {
        return keeper(DeviceKind.DOCUMENT_PRINTER).map(SupervisedDocumentPrinter::new);
    }

    public Optional<DocumentCamera> documentCamera() {
        return keeper(DeviceKind.DOCUMENT_CAMERA).map(SupervisedDocumentCamera::new);
    }

    public Optional<GuideLight> guideLight() {
        return keeper(DeviceKind.GUIDE_LIGHT).map(SupervisedGuideLight::new);
    }

    /** What the code scanner sees, where it is a camera; nothing at other times and for other scanners. */
    public LivePictures scannerPictures() {
        return keeper(DeviceKind.CODE_SCANNER)
                .<LivePictures>map(keeper ->
                        () -> keeper.present() instanceof LivePictures pictures ? pictures.newest() : Optional.empty())
                .orElseGet(LivePictures::none);
    }

    @Override
    public void close() {
        keepers.values().stream()
                .map(keeper -> Thread.ofVirtual().start(keeper::close))
                .toList()
                .forEach(Supervisor::join);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<DeviceKeeper> keeper(DeviceKind kind) {
        return keepers.values().stream()
                .filter(keeper -> keeper.settings().kind() == kind)
                .findFirst();
    }

    private void tell(DeviceSettings settings, DeviceStatus before, DeviceStatus now) {
        StatusChange change = new StatusChange(settings.id(), settings.kind(), before, now);
        for (Consumer<StatusChange> listener : listeners) {
            try {
                listener.accept(change);
            } catch (RuntimeException bug) {
                // Whoever listens badly must not end the watch over the device.
                log.error("{}: a listener failed", settings.id(), bug);
            }
        }
    }

    private static Reason mainReason(DeviceStatus status) {
        return status.reasons().stream().findFirst().orElse(Reason.NOT_RESPONDING);
    }

    private static boolean meansLost(Reason reason) {
        return reason == Reason.NOT_CONNECTED || reason == Reason.NOT_RESPONDING || reason == Reason.ANSWER_UNREADABLE;
    }

    /** One way of reading a card. */
    private interface Reading {
        CardReading of(IdCardReader reader) throws InterruptedException;
    }

    private record SupervisedReader(DeviceKeeper keeper) implements IdCardReader {
        @Override
        public CardReading read(Deadline deadline) throws InterruptedException {
            return read(reader -> reader.read(deadline), deadline);
        }

        @Override
        public CardReading read(Deadline deadline, Runnable begins) throws InterruptedException {
            return read(reader -> reader.read(deadline, begins), deadline);
        }

        @Override
        public CardReading read(AccessKey key, Deadline deadline) throws InterruptedException {
            return read(reader -> reader.read(key, deadline), deadline);
        }

        @Override
        public CardPresence presence(Deadline deadline) throws InterruptedException {
            return keeper.use(
                    IdCardReader.class,
                    deadline,
                    PATIENCE,
                    reader -> reader.presence(deadline),
                    status -> CardPresence.UNKNOWN);
        }

        private CardReading read(Reading how, Deadline deadline) throws InterruptedException {
            return keeper.use(
                    IdCardReader.class,
                    deadline,
                    PATIENCE,
                    reader -> {
                        CardReading reading = how.of(reader);
                        if (reading instanceof CardReading.ReaderTrouble(Reason reason, String detail)) {
                            keeper.reportLost(reader, reason, detail);
                        }
                        return reading;
                    },
                    status -> new CardReading.ReaderTrouble(mainReason(status), status.detail()));
        }

        @Override
        public DeviceStatus status(Deadline deadline) {
            return keeper.status();
        }

        @Override
        public void close() {}
    }

    private record SupervisedScanner(DeviceKeeper keeper) implements CodeScanner {
        @Override
        public CodeReading scan(Deadline deadline) throws InterruptedException {
            return keeper.use(
                    CodeScanner.class,
                    deadline,
                    PATIENCE,
                    scanner -> {
                        CodeReading reading = scanner.scan(deadline);
                        if (reading instanceof CodeReading.ScannerTrouble(Reason reason, String detail)) {
                            keeper.reportLost(scanner, reason, detail);
                        }
                        return reading;
                    },
                    status -> new CodeReading.ScannerTrouble(mainReason(status), status.detail()));
        }

        @Override
        public DeviceStatus status(Deadline deadline) {
            return keeper.status();
        }

        @Override
        public void close() {}
    }

    private record SupervisedDocumentCamera(DeviceKeeper keeper) implements DocumentCamera {
        @Override
        public PictureOutcome takePicture(Deadline deadline) throws InterruptedException {
            return keeper.use(
                    DocumentCamera.class,
                    deadline,
                    PATIENCE,
                    camera -> {
                        PictureOutcome outcome = camera.takePicture(deadline);
                        if (outcome instanceof PictureOutcome.CameraTrouble(Reason reason, String detail)) {
                            keeper.reportLost(camera, reason, detail);
                        }
                        return outcome;
                    },
                    status -> new PictureOutcome.CameraTrouble(mainReason(status), status.detail()));
        }

        @Override
        public DeviceStatus status(Deadline deadline) {
            return keeper.status();
        }

        @Override
        public void close() {}
    }

    private record SupervisedGuideLight(DeviceKeeper keeper) implements GuideLight {
        @Override
        public Set<DeviceKind> places() {
            return keeper.present() instanceof GuideLight light ? light.places() : Set.of();
        }

        @Override
        public LightOutcome show(Map<DeviceKind, Light> lights, Deadline deadline) throws InterruptedException {
            return keeper.use(
                    GuideLight.class,
                    deadline,
                    PATIENCE,
                    light -> {
                        LightOutcome outcome = light.show(lights, deadline);
                        if (outcome instanceof LightOutcome.LightTrouble(Reason reason, String detail)) {
                            keeper.reportLost(light, reason, detail);
                        }
                        return outcome;
                    },
                    status -> new LightOutcome.LightTrouble(mainReason(status), status.detail()));
        }

        @Override
        public DeviceStatus status(Deadline deadline) {
            return keeper.status();
        }

        @Override
        public void close() {}
    }

    private static PrintOutcome report(DeviceKeeper keeper, Device printer, PrintOutcome outcome) {
        if (outcome instanceof PrintOutcome.Failed(Reason reason, boolean ignored, String detail)) {
            if (meansLost(reason)) {
                keeper.reportLost(printer, reason, detail);
            } else if (!REFUSALS.contains(reason)) {
                keeper.reportFault(reason, detail);
            }
        }
        return outcome;
    }

    private static PrintOutcome notPrinted(DeviceStatus status) {
        return new PrintOutcome.Failed(mainReason(status), false, status.detail());
    }

    private record SupervisedTicketPrinter(DeviceKeeper keeper) implements TicketPrinter {
        @Override
        public PrintOutcome print(String jobId, TicketDocument ticket, Deadline deadline) throws InterruptedException {
            return keeper.use(
                    TicketPrinter.class,
                    deadline,
                    PATIENCE,
                    printer -> report(keeper, printer, printer.print(jobId, ticket, deadline)),
                    Supervisor::notPrinted);
        }

        @Override
        public DeviceStatus status(Deadline deadline) {
            return keeper.status();
        }

        @Override
        public void close() {}
    }

    private record SupervisedDocumentPrinter(DeviceKeeper keeper) implements DocumentPrinter {
        @Override
        public PrintOutcome print(
                String jobId,
                String title,
                byte[] pdf,
                SheetOptions sheets,
                Consumer<PrintProgress> progress,
                Deadline deadline)
                throws InterruptedException {
            return keeper.use(
                    DocumentPrinter.class,
                    deadline,
                    PATIENCE,
                    printer -> report(keeper, printer, printer.print(jobId, title, pdf, sheets, progress, deadline)),
                    Supervisor::notPrinted);
        }

        @Override
        public DeviceStatus status(Deadline deadline) {
            return keeper.status();
        }

        @Override
        public void close() {}
    }
}
