package org.hallkiosk.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hallkiosk.app.walk.Stagehand;
import org.hallkiosk.configuration.Configuration;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.fact.Fact;
import org.hallkiosk.journey.CardFacts;
import org.hallkiosk.platform.PrefillCodes;
import org.hallkiosk.simulator.LaidPaper;
import org.hallkiosk.simulator.ShowsCodes;
import org.hallkiosk.simulator.SimulatedCamera;
import org.hallkiosk.simulator.SimulatedCodeScanner;
import org.hallkiosk.simulator.SimulatedDevice;
import org.hallkiosk.simulator.SimulatedDocumentPrinter;
import org.hallkiosk.simulator.SimulatedIdCardReader;
import org.hallkiosk.simulator.SimulatedKeyboardScanner;
import org.hallkiosk.simulator.SimulatedRelayBoard;
import org.hallkiosk.simulator.SimulatedTicketPrinter;
import org.hallkiosk.simulator.SpecimenCard;
import org.hallkiosk.simulator.SpecimenCards;
import org.hallkiosk.simulator.Trouble;
import org.hallkiosk.text.Remark;
import org.hallkiosk.transport.SerialLine;

/**
 * The devices of a configuration that are not there, each on the far side of a real port, with the hands that lay cards,
 * show codes and break things. The prefill codes of its phone are signed with a key made for this run alone.
 */
public final class SimulatedHardware implements Stagehand, AutoCloseable {
    private static final String PREFILL = "prefill ";

    /** What a holder who lives here for rent wrote at home, beside what stands on the card. */
    private static final Map<String, String> FILLED_IN_AT_HOME = Map.of(
            "residence.address", "样本市朝阳区建国路88号",
            "residence.since", "2024-03-01",
            "residence.housing", "rented");

    private static final String KEY_ID = "simulated-phone";
    private static final Duration CODE_VALID = Duration.ofHours(1);
    private static final int NARROW_PAPER_DOTS = 400;
    /** As long as a person holds a telephone still. */
    private static final Duration HELD_BEFORE_CAMERA = Duration.ofSeconds(4);

    private final Map<String, SimulatedDevice> devices = new LinkedHashMap<>();
    private final SpecimenCards cards;
    private final KeyPair phoneKey;

    private SimulatedHardware(SpecimenCards cards, KeyPair phoneKey) {
        this.cards = cards;
        this.phoneKey = phoneKey;
    }

    /**
     * Starts every simulated device.
     *
     * @param devicesFolder where the specimen cards are
     * @param folder for the ports' links and what is printed
     */
    public static SimulatedHardware start(Configuration configuration, Path devicesFolder, Path folder)
            throws IOException {
        return start(configuration.simulatedDevices(), devicesFolder, folder);
    }

    /** Starts these devices. */
    public static SimulatedHardware start(List<DeviceSettings> simulated, Path devicesFolder, Path folder)
            throws IOException {
        SimulatedHardware hardware = new SimulatedHardware(
                SpecimenCards.load(devicesFolder.resolve("id-card-reader/specimen-cards.yaml")), newKey());
        Path ports = Files.createDirectories(folder.resolve("ports"));
        try {
            for (DeviceSettings settings : simulated) {
                hardware.devices.put(settings.id(), simulate(settings, ports, folder));
            }
        } catch (IOException | RuntimeException e) {
            hardware.close();
            throw e;
        }
        return hardware;
    }

    /** Starts one simulated device alone. */
    public static SimulatedDevice simulate(DeviceSettings settings, Path ports, Path folder) throws IOException {
        Path link = ports.resolve(settings.id());
        SerialLine line = SerialLine.of8N1(settings.integer("connection.baud", 115200));
        return switch (settings.kind()) {
            case ID_CARD_READER -> new SimulatedIdCardReader(link);
            case CODE_SCANNER ->
                switch (settings.text("protocol", "")) {
                    case "wedge" -> new SimulatedKeyboardScanner(link);
                    case "camera" -> camera(settings);
                    default -> SimulatedCodeScanner.onSerial(link, line);
                };
            case TICKET_PRINTER ->
                SimulatedTicketPrinter.onSerial(
                        link,
                        line,
                        settings.integer("capabilities.dotsPerLine", 576) < NARROW_PAPER_DOTS
                                ? SimulatedTicketPrinter.Model.fiftyEightMillimetres()
                                : SimulatedTicketPrinter.Model.eightyMillimetres());
            case DOCUMENT_PRINTER -> new SimulatedDocumentPrinter(Files.createDirectories(folder.resolve("documents")));
            case DOCUMENT_CAMERA -> camera(settings);
            case GUIDE_LIGHT ->
                SimulatedRelayBoard.onSerial(
                        link,
                        line,
                        settings.text("framing.on", "").endsWith("//")
                                ? SimulatedRelayBoard.Make.DENKOVI
                                : SimulatedRelayBoard.Make.NUMATO);
        };
    }

    private static SimulatedCamera camera(DeviceSettings settings) {
        return new SimulatedCamera(
                settings.kind(),
                settings.integer("connection.width", 1280),
                settings.integer("connection.height", 720));
    }

    private static KeyPair newKey() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        }
    }

    /** The ports, by device id, that stand in for {@code simulated}. */
    public Map<String, String> ports() {
        return devices.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().port()));
    }

    /** Whose prefill codes are to be believed while this hardware is simulated. */
    public Map<String, PublicKey> codeKeys() {
        return Map.of(KEY_ID, phoneKey.getPublic());
    }

    public SpecimenCards cards() {
        return cards;
    }

    public Map<String, SimulatedDevice> devices() {
        return Map.copyOf(devices);
    }

    @Override
    public Optional<Remark> placeCard(int number) {
        Optional<SpecimenCard> card = cards.byNumber(number);
        card.ifPresent(there -> each(SimulatedIdCardReader.class).forEach(reader -> reader.place(there)));
        return card.isPresent() ? Optional.empty() : Optional.of(noCard(Integer.toString(number)));
    }

    @Override
    public Optional<Remark> liftCard() {
        each(SimulatedIdCardReader.class).forEach(SimulatedIdCardReader::lift);
        return Optional.empty();
    }

    @Override
    public Optional<Remark> showCode(String code) {
        Optional<String> shown = code.startsWith(PREFILL)
                ? prefillCode(List.of(code.substring(PREFILL.length()).strip().split(" ", -1)))
                : Optional.of(code);
        shown.ifPresent(this::showScanners);
        return shown.isPresent() ? Optional.empty() : Optional.of(noCard(code));
    }

    private void showScanners(String code) {
        each(ShowsCodes.class).forEach(scanner -> scanner.show(code));
        each(SimulatedCamera.class).stream()
                .filter(camera -> camera.kind() == DeviceKind.CODE_SCANNER)
                .forEach(camera -> camera.showFor(code, HELD_BEFORE_CAMERA));
    }

    private Remark noCard(String given) {
        return new Remark(
                "journey.why.no-card",
                Map.of("given", given, "last", cards.all().size()));
    }

    /** {@code N}, {@code N SERVICE}, {@code N SERVICE expired} or {@code … whole}; empty when there is no card N. */
    private Optional<String> prefillCode(List<String> words) {
        Optional<SpecimenCard> card = cards.all().stream()
                .filter(each -> Integer.toString(each.number()).equals(words.getFirst()))
                .findFirst();
        return card.map(holder -> {
            Map<String, String> facts = new LinkedHashMap<>();
            for (Fact fact : CardFacts.of(holder.card())) {
                facts.put(fact.name(), fact.value());
            }
            facts.put("person.phone", "13900001234");
            if (words.contains("whole")) {
                facts.putAll(FILLED_IN_AT_HOME);
            }
            boolean expired = words.contains("expired");
            return PrefillCodes.make(
                    KEY_ID,
                    phoneKey.getPrivate(),
                    words.size() > 1 ? words.get(1) : "",
                    facts,
                    Clock.systemUTC(),
                    expired ? CODE_VALID.negated() : CODE_VALID);
        });
    }

    @Override
    public Optional<Remark> layPaper(String how) {
        Optional<LaidPaper> paper = LaidPaper.of(how);
        if (paper.isEmpty()) {
            return Optional.of(new Remark(
                    "journey.why.no-paper", Map.of("given", how, "known", String.join(", ", LaidPaper.words()))));
        }
        if (!hasDocumentCamera()) {
            return Optional.of(Remark.of("journey.why.no-document-camera"));
        }
        documentCameras().forEach(camera -> camera.lay(paper.get().scene()));
        return Optional.empty();
    }

    @Override
    public Optional<Remark> takePaper() {
        documentCameras().forEach(SimulatedCamera::clear);
        return hasDocumentCamera() ? Optional.empty() : Optional.of(Remark.of("journey.why.no-document-camera"));
    }

    boolean hasDocumentCamera() {
        return !documentCameras().isEmpty();
    }

    private List<SimulatedCamera> documentCameras() {
        return each(SimulatedCamera.class).stream()
                .filter(camera -> camera.kind() == DeviceKind.DOCUMENT_CAMERA)
                .toList();
    }

    @Override
    public Optional<Remark> trouble(String deviceId, String name, boolean broken) {
        SimulatedDevice device = devices.get(deviceId);
        if (device == null) {
            return Optional.of(new Remark(
                    "journey.why.no-device", Map.of("given", deviceId, "known", String.join(", ", devices.keySet()))));
        }
        Optional<Trouble> trouble = device.possibleTroubles().stream()
                .filter(each -> each.name().equals(name))
                .findFirst();
        trouble.ifPresent(there -> device.set(there, broken));
        return trouble.isPresent() ? Optional.empty() : Optional.of(noTrouble(deviceId, name, device));
    }

    private static Remark noTrouble(String deviceId, String name, SimulatedDevice device) {
        String known = device.possibleTroubles().stream()
                .sorted()
                .map(SimulatedHardware::spelled)
                .collect(Collectors.joining(", "));
        return new Remark(
                "journey.why.no-trouble",
                Map.of(
                        "device",
                        deviceId,
                        "given",
                        name.toLowerCase(Locale.ROOT).replace('_', '-'),
                        "known",
                        known));
    }

    private static String spelled(Trouble trouble) {
        return trouble.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private <D> Collection<D> each(Class<D> type) {
        return devices.values().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    @Override
    public void close() {
        devices.values().forEach(SimulatedDevice::close);
    }
}
