package org.hallkiosk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hallkiosk.simulator.PrivateCups;
import org.hallkiosk.simulator.SimulatedDocumentPrinter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code devices find}: what the operating system and a print server know by name, and nobody asks on a wire. */
@Timeout(120)
class DevicesFindBySystemIT {
    @TempDir
    private Path temporary;

    private Path machine;

    @BeforeEach
    void aMachineWithNothingPluggedIn() throws IOException {
        machine = Files.createDirectories(temporary.resolve("machine"));
    }

    @Test
    void aQueueOfTheRealCupsServerIsFoundAndAsked() throws Exception {
        try (SimulatedDocumentPrinter printer = new SimulatedDocumentPrinter(temporary.resolve("printed"));
                PrivateCups cups = new PrivateCups()) {
            String queue = cups.queueFor(printer.port());
            String server = queue.substring(0, queue.indexOf("/printers/"));

            assertThat(seen("--cups", server))
                    .containsExactly(tuple(queue, "document-printer", "cups-queue", "certain", "answered"));
        }
    }

    @Test
    void aPrintServerThatIsNotThereIsNoTrouble() {
        assertThat(seen("--cups", "ipp://127.0.0.1:1")).isEmpty();
    }

    @Test
    void aUsbCameraIsOfferedForBothItsJobsUnderTheNameThatSurvivesARestart() throws IOException {
        Path usb = usbDevice("046d", "0999");
        video("video0", "0", "Some UVC Camera", usb);
        video("video1", "1", "Some UVC Camera", usb);
        String lasting = link("dev/v4l/by-id/usb-Some_UVC_Camera-video-index0", "dev/video0");

        assertThat(seen("--cups", "none"))
                .containsExactlyInAnyOrder(
                        tuple(lasting, "code-scanner", "generic-usb-camera", "possible", "system-name"),
                        tuple(lasting, "document-camera", "generic-usb-document-camera", "possible", "system-name"));
    }

    @Test
    void aTicketPrinterOnUsbIsNamedByWhatItToldTheKernel() throws IOException {
        Path usb = usbDevice("04b8", "0e15");
        Path entry = Files.createDirectories(machine.resolve("sys/class/usbmisc/lp0"));
        Path device = Files.createDirectories(usb.resolve("1-1:1.0"));
        Files.writeString(device.resolve("ieee1284_id"), "MFG:EPSON;CMD:ESC/POS;MDL:TM-T20III;CLS:PRINTER;\n");
        Files.createSymbolicLink(entry.resolve("device"), device);

        assertThat(seen("--cups", "none"))
                .containsExactly(
                        tuple(machine + "/dev/usb/lp0", "ticket-printer", "epson-tm-t20iii", "likely", "system-name"));
    }

    @Test
    void aScannerThatIsAKeyboardIsToldFromTheKeyboardBesideIt() throws IOException {
        String scanner = keyboard("event3", "05e0", "1200", "Symbol_Bar_Code_Scanner");
        keyboard("event4", "413c", "2113", "Dell_Keyboard");

        assertThat(seen("--cups", "none"))
                .containsExactly(tuple(scanner, "code-scanner", "symbol-wedge", "likely", "usb-number"));
    }

    private List<org.assertj.core.groups.Tuple> seen(String... more) {
        List<String> call =
                new ArrayList<>(List.of("devices", "find", "--root", machine.toString(), "--no-network", "--json"));
        call.addAll(Arrays.asList(more));
        CommandRun run = CommandRun.english(temporary.resolve("state"), call.toArray(String[]::new));
        return run.json().stream()
                .map(found -> tuple(
                        found.path("port").asString(""),
                        found.path("kind").asString(""),
                        found.path("model").asString(""),
                        found.path("confidence").asString(""),
                        found.path("why").asString("")))
                .toList();
    }

    private void video(String node, String index, String name, Path usb) throws IOException {
        Path entry =
                Files.createDirectories(machine.resolve("sys/class/video4linux").resolve(node));
        Files.writeString(entry.resolve("index"), index + "\n");
        Files.writeString(entry.resolve("name"), name + "\n");
        Files.createSymbolicLink(entry.resolve("device"), usb);
        node("dev/" + node);
    }

    private String keyboard(String event, String vendor, String product, String name) throws IOException {
        Path usb = usbDevice(vendor, product);
        Path entry = Files.createDirectories(machine.resolve("sys/class/input").resolve(event));
        Files.createSymbolicLink(entry.resolve("device"), Files.createDirectories(usb.resolve("input/input7")));
        node("dev/input/" + event);
        return link("dev/input/by-id/usb-" + name + "-event-kbd", "dev/input/" + event);
    }

    private void node(String name) throws IOException {
        Path node = machine.resolve(name);
        Files.createDirectories(node.getParent());
        Files.createFile(node);
    }

    private String link(String name, String to) throws IOException {
        Path link = machine.resolve(name);
        Files.createDirectories(link.getParent());
        return Files.createSymbolicLink(link, machine.resolve(to)).toString();
    }

    private Path usbDevice(String vendor, String product) throws IOException {
        Path device = Files.createDirectories(machine.resolve("sys/bus/usb/devices/" + vendor + "-" + product));
        Files.writeString(device.resolve("idVendor"), vendor + "\n");
        Files.writeString(device.resolve("idProduct"), product + "\n");
        return device;
    }
}
