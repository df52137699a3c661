package org.hallkiosk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.simulator.SimulatedDevice;
import org.hallkiosk.simulator.SimulatedTicketPrinter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code devices find} on a machine whose devices are simulated on the far side of real ports. */
@Timeout(120)
class DevicesFindIT {
    @TempDir
    private Path temporary;

    private Path ports;
    private Path machine;
    private final List<SimulatedDevice> devices = new ArrayList<>();

    @BeforeEach
    void aMachineWithNothingPluggedIn() throws IOException {
        ports = Files.createDirectories(temporary.resolve("ports"));
        machine = Files.createDirectories(temporary.resolve("machine"));
    }

    @AfterEach
    void unplug() {
        devices.forEach(SimulatedDevice::close);
    }

    @Test
    void everyKindOfSimulatedHardwareIsFoundAndNamed() throws IOException {
        plug(DeviceKind.ID_CARD_READER, "reader");
        plug(DeviceKind.CODE_SCANNER, "scanner");
        plug(DeviceKind.TICKET_PRINTER, "tickets");
        plug(DeviceKind.GUIDE_LIGHT, "lights");
        SimulatedDevice network =
                keep(SimulatedTicketPrinter.onTcp(0, SimulatedTicketPrinter.Model.eightyMillimetres()));
        SimulatedDevice document = plug(DeviceKind.DOCUMENT_PRINTER, "documents");

        CommandRun run = find("--port", ports + "/*", "--port", network.port(), "--ipp", document.port(), "--json");

        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        assertThat(run.json())
                .extracting(
                        found -> text(found, "port"),
                        found -> text(found, "kind"),
                        found -> text(found, "model"),
                        found -> text(found, "confidence"))
                .containsExactlyInAnyOrder(
                        tuple(ports + "/reader", "id-card-reader", "generic-sdt", "certain"),
                        tuple(ports + "/scanner", "code-scanner", "generic-serial", "possible"),
                        tuple(ports + "/tickets", "ticket-printer", "generic-80mm-chinese", "likely"),
                        tuple(ports + "/lights", "guide-light", "numato-usb-relay", "likely"),
                        tuple(network.port(), "ticket-printer", "generic-80mm-chinese", "likely"),
                        tuple(document.port(), "document-printer", "generic-ipp", "certain"));
    }

    @Test
    void theLinesThatItPrintsMakeAConfigurationWithoutMistakes() throws IOException {
        plug(DeviceKind.ID_CARD_READER, "reader");
        plug(DeviceKind.TICKET_PRINTER, "tickets");
        CommandRun run = find("--port", ports + "/*");
        String lines = run.out().substring(run.out().indexOf("devices:\n"));

        Path folder = CommandRun.configurationCopy(temporary);
        String kiosk = Files.readString(folder.resolve("kiosk.yaml"));
        int devicesBegin = kiosk.indexOf("\ndevices:\n") + 1;
        int devicesEnd = kiosk.indexOf("\n\n", devicesBegin);
        String places = kiosk.substring(0, devicesBegin).replaceAll("(?m)^  (CODE_SCANNER|DOCUMENT_PRINTER): .*\n", "");
        Files.writeString(folder.resolve("kiosk.yaml"), places + lines + kiosk.substring(devicesEnd));

        CommandRun check = CommandRun.english(temporary.resolve("state"), "check-config", folder.toString());
        assertThat(check.exit()).as(lines + check.out()).isZero();
    }

    @Test
    void itSaysInTheTechniciansLanguageHowSureItIs() throws IOException {
        plug(DeviceKind.ID_CARD_READER, "reader");
        plug(DeviceKind.CODE_SCANNER, "scanner");
        List<String> call = call("--port", ports + "/*");
        assertThat(CommandRun.english(temporary.resolve("state"), call.toArray(String[]::new))
                        .out())
                .contains(
                        "certain  Resident ID card reader (generic, serial)",
                        "security module",
                        "possible  Code scanner");
        assertThat(CommandRun.chinese(temporary.resolve("state"), call.toArray(String[]::new))
                        .out())
                .contains("确定  居民身份证阅读机具（通用，串口）", "可能  扫码器（通用，串口）", "kiosk.yaml 的配置行");
    }

    @Test
    void aPortThatAnotherProgramHasOpenIsLeftAlone() throws IOException, InterruptedException {
        SimulatedDevice reader = plug(DeviceKind.ID_CARD_READER, "reader");
        Process kiosk = new ProcessBuilder("sleep", "60")
                .redirectInput(
                        ProcessBuilder.Redirect.from(Path.of(reader.port()).toFile()))
                .start();
        try {
            CommandRun run = find("--port", reader.port(), "--json");
            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.json()).singleElement().satisfies(noticed -> {
                assertThat(text(noticed, "why")).isEqualTo("port-in-use");
                assertThat(text(noticed, "says")).isEqualTo("sleep (" + kiosk.pid() + ")");
            });
        } finally {
            kiosk.destroyForcibly().waitFor();
        }
    }

    @Test
    void aPortWithAnUnknownUsbNumberIsNotWrittenTo() throws IOException {
        SimulatedDevice reader = plug(DeviceKind.ID_CARD_READER, "reader");
        String port = usbSerial("ttyUSB0", "dead", "beef", Path.of(reader.port()));

        assertThat(find("--json").json()).singleElement().satisfies(noticed -> {
            assertThat(text(noticed, "port")).isEqualTo(port);
            assertThat(text(noticed, "why")).isEqualTo("not-asked");
        });
        assertThat(find("--json", "--probe-all").json())
                .singleElement()
                .satisfies(found -> assertThat(text(found, "confidence")).isEqualTo("certain"));
    }

    @Test
    void aScannerIsKnownByItsUsbNumberAndGetsTheNameThatSurvivesARestart() throws IOException {
        SimulatedDevice scanner = plug(DeviceKind.CODE_SCANNER, "scanner");
        String port = usbSerial("ttyACM0", "1eab", "1306", Path.of(scanner.port()));

        assertThat(find("--json").json()).singleElement().satisfies(found -> {
            assertThat(text(found, "port")).isEqualTo(port).contains("/dev/serial/by-id/");
            assertThat(text(found, "model")).isEqualTo("newland-em20-em30");
            assertThat(text(found, "confidence")).isEqualTo("likely");
            assertThat(text(found, "why")).isEqualTo("usb-number");
        });
    }

    @Test
    void aScannerInKeyboardModeIsToldToBeSwitched() throws IOException {
        usbDevice("1-1", "1eab", "1303");
        assertThat(find("--json").json()).singleElement().satisfies(noticed -> {
            assertThat(text(noticed, "why")).isEqualTo("keyboard-mode");
            assertThat(text(noticed, "says")).isEqualTo("code-scanner/newland-em20-em30");
        });
    }

    @Test
    void whereNothingIsPluggedInItSaysWhatToDo() {
        CommandRun run = find();
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("Is everything plugged in and switched on?");
    }

    private CommandRun find(String... more) {
        return CommandRun.english(temporary.resolve("state"), call(more).toArray(String[]::new));
    }

    /** What this machine really has is no part of the test. */
    private List<String> call(String... more) {
        List<String> call = new ArrayList<>(
                List.of("devices", "find", "--root", machine.toString(), "--no-network", "--cups", "none"));
        call.addAll(Arrays.asList(more));
        return call;
    }

    private SimulatedDevice plug(DeviceKind kind, String name) throws IOException {
        DeviceSettings settings = new DeviceSettings(name, kind, "simulated", "", Map.of("connection.baud", 115_200));
        return keep(SimulatedHardware.simulate(settings, ports, temporary));
    }

    private <D extends SimulatedDevice> D keep(D device) {
        devices.add(device);
        return device;
    }

    /** A USB serial port in the machine's {@code /sys} and {@code /dev}; answers the name by its id. */
    private String usbSerial(String tty, String vendor, String product, Path behind) throws IOException {
        Path device = usbDevice("1-1", vendor, product);
        Path entry = Files.createDirectories(machine.resolve("sys/class/tty").resolve(tty));
        Files.createSymbolicLink(entry.resolve("device"), Files.createDirectories(device.resolve("1-1:1.0")));
        Path node = Files.createDirectories(machine.resolve("dev")).resolve(tty);
        Files.createSymbolicLink(node, behind.toRealPath());
        Path byId = Files.createDirectories(machine.resolve("dev/serial/by-id"))
                .resolve("usb-" + vendor + "_" + product + "-if00");
        Files.createSymbolicLink(byId, node);
        return byId.toString();
    }

    private Path usbDevice(String name, String vendor, String product) throws IOException {
        Path device =
                Files.createDirectories(machine.resolve("sys/bus/usb/devices").resolve(name));
        Files.writeString(device.resolve("idVendor"), vendor + "\n");
        Files.writeString(device.resolve("idProduct"), product + "\n");
        return device;
    }

    private static String text(JsonNode node, String key) {
        return node.path(key).asString("");
    }
}
