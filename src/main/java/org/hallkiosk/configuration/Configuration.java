package org.hallkiosk.configuration;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.device.SheetOptions;
import org.hallkiosk.service.Catalogue;
import org.hallkiosk.service.Records;
import org.hallkiosk.text.Language;
import org.hallkiosk.text.LocalizedText;
import org.hallkiosk.text.Texts;
import org.hallkiosk.voice.VoiceSettings;

/**
 * Everything that one terminal is told: checked, complete and immutable.
 *
 * @param folder where it was read from; templates and layouts are read from there when they are needed
 * @param places where each device sits, by the device's id
 * @param devices in the file's order, without those that are not enabled
 * @param driversFolder where jars with drivers of other makers may be
 * @param sheets how each service's document lies on paper, by the service's id; without those that are as usual
 * @param records the data sources that are files, by name
 * @param payment where fees are paid by code; empty where they are paid at a window
 * @param platform where what is handed in goes; empty where it stays on this terminal
 * @param codeKeys the files with the keys whose prefill codes are believed, by key id
 * @param voice how it speaks; empty where it has neither loudspeaker nor headphones
 */
public record Configuration(
        Path folder,
        Terminal terminal,
        Orientation orientation,
        Map<String, Place> places,
        List<DeviceSettings> devices,
        Path driversFolder,
        Store store,
        int monitorPort,
        Map<String, SheetOptions> sheets,
        Map<String, Records> records,
        Optional<PlatformAccess> platform,
        Optional<URI> payment,
        Map<String, Path> codeKeys,
        Optional<VoiceSettings> voice,
        Catalogue catalogue,
        Texts texts) {

    /** What a technician writes for a data source that is asked at the platform. */
    public static final String PLATFORM_SOURCE = "platform";

    /** What a technician writes after {@code port:} for a device that is not there. */
    public static final String SIMULATED_PORT = "simulated";

    public Configuration {
        places = Map.copyOf(places);
        devices = List.copyOf(devices);
        sheets = Map.copyOf(sheets);
        records = Map.copyOf(records);
        codeKeys = Map.copyOf(codeKeys);
    }

    /** The file of a document's template. */
    public Path documentTemplate(String name) {
        return folder.resolve("documents").resolve(name + ".yaml");
    }

    /** The file of a ticket's layout. */
    public Path ticketLayout(String name) {
        return folder.resolve("tickets").resolve(name + ".yaml");
    }

    /** How this service's document lies on paper. */
    public SheetOptions sheetsOf(String serviceId) {
        return sheets.getOrDefault(serviceId, SheetOptions.USUAL);
    }

    public Optional<DeviceSettings> device(String id) {
        return devices.stream().filter(device -> device.id().equals(id)).findFirst();
    }

    /** Those devices that are to be simulated. */
    public List<DeviceSettings> simulatedDevices() {
        return devices.stream()
                .filter(device -> device.port().equals(SIMULATED_PORT))
                .toList();
    }

    /** The same with some devices at other ports, by device id: how simulated devices get theirs. */
    public Configuration withPorts(Map<String, String> ports) {
        List<DeviceSettings> moved = devices.stream()
                .map(device -> device.at(ports.getOrDefault(device.id(), device.port())))
                .toList();
        return new Configuration(
                folder,
                terminal,
                orientation,
                places,
                moved,
                driversFolder,
                store,
                monitorPort,
                sheets,
                records,
                platform,
                payment,
                codeKeys,
                voice,
                catalogue,
                texts);
    }

    /** The same with one more device: how a demo gets what the configuration has not. */
    public Configuration withDevice(DeviceSettings more) {
        List<DeviceSettings> all = new ArrayList<>(devices);
        all.add(more);
        return new Configuration(
                folder,
                terminal,
                orientation,
                places,
                all,
                driversFolder,
                store,
                monitorPort,
                sheets,
                records,
                platform,
                payment,
                codeKeys,
                voice,
                catalogue,
                texts);
    }

    /** The same with a platform, at which every data source is asked: how a demo gets its platform. */
    public Configuration withPlatform(URI address) {
        PlatformAccess access = new PlatformAccess(
                address, store.keyFile().resolveSibling("terminal.key"), Optional.empty(), records.keySet());
        return new Configuration(
                folder,
                terminal,
                orientation,
                places,
                devices,
                driversFolder,
                store,
                monitorPort,
                sheets,
                records,
                Optional.of(access),
                payment,
                codeKeys,
                voice,
                catalogue,
                texts);
    }

    /** The same with a payment provider: how a demo gets one. */
    public Configuration withPayment(URI address) {
        return new Configuration(
                folder,
                terminal,
                orientation,
                places,
                devices,
                driversFolder,
                store,
                monitorPort,
                sheets,
                records,
                platform,
                Optional.of(address),
                codeKeys,
                voice,
                catalogue,
                texts);
    }

    /** The same with the services of another: what they ask, say, print and look up. */
    public Configuration offering(Configuration next) {
        return new Configuration(
                folder,
                terminal,
                orientation,
                places,
                devices,
                driversFolder,
                store,
                monitorPort,
                next.sheets,
                next.records,
                platform,
                payment,
                codeKeys,
                voice,
                next.catalogue,
                next.texts);
    }

    /**
     * Who this terminal is.
     *
     * @param warnAfter without a touch, until it asks
     * @param wipeAfter after that, until everything is wiped
     */
    public record Terminal(
            String id, LocalizedText hall, CityLook look, Language language, Duration warnAfter, Duration wipeAfter) {}

    /**
     * Where the database, its key and the trail are; all absolute.
     *
     * @param hallKeyFile the key of drafts, which is the same on every terminal of the hall
     * @param draftsAt the terminal at which the drafts of the hall lie; empty where they lie on this one
     * @param draftsPort at which this terminal serves its drafts to the others
     */
    public record Store(
            Path folder, Path keyFile, Path hallKeyFile, Optional<URI> draftsAt, OptionalInt draftsPort, Trail trail) {}

    /**
     * The trail of what happens here.
     *
     * @param ends the file, outside of the folder, that says where the trail begins and ends
     * @param keepDays days that are kept beside the present one
     */
    public record Trail(Path folder, Path ends, int keepDays) {}

    /**
     * How the government platform is reached.
     *
     * @param address without the contract's path; HTTPS unless it is on this machine
     * @param keyFile the key with which this terminal shows who it is; made when it is first needed
     * @param certificates whose certificates are believed; the JDK's authorities when empty
     * @param records the data sources that are asked there, by name
     */
    public record PlatformAccess(URI address, Path keyFile, Optional<Path> certificates, Set<String> records) {
        public PlatformAccess {
            records = Set.copyOf(records);
        }
    }

    /** Where a device sits, seen from the applicant. */
    public record Place(Side side, Height height) {}

    /** How the screen stands. */
    public enum Orientation {
        PORTRAIT,
        LANDSCAPE,
        /** As the screen says. */
        AUTO
    }

    /** Beside, below or above the screen. */
    public enum Side {
        LEFT,
        RIGHT,
        BELOW,
        ABOVE
    }

    /** How far a hand must reach. */
    public enum Height {
        LOW,
        MIDDLE,
        HIGH
    }
}
