package org.hallkiosk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.hallkiosk.configuration.ShippedTexts;
import org.hallkiosk.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandsTest {
    @TempDir
    Path temporary;

    private final StringWriter written = new StringWriter();
    private Path folder;
    private Path devices;
    private Path root;
    private Path state;

    @BeforeEach
    void aTerminalWhereAllIsWell() throws IOException {
        folder = temporary.resolve("kiosk-config");
        devices = temporary.resolve("devices");
        root = temporary.resolve("root");
        state = temporary.resolve("state");
        try (Stream<Path> files = Files.walk(Path.of("kiosk-config"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                put(temporary.resolve(file.toString()), Files.readString(file));
            }
        }
        for (String profile : new String[] {
            "id-card-reader/generic-sdt",
            "id-card-reader/generic-pcsc",
            "code-scanner/generic-serial",
            "code-scanner/newland-em20-em30",
            "ticket-printer/generic-80mm-chinese",
            "document-printer/generic-ipp"
        }) {
            put(
                    devices.resolve(profile + ".yaml"),
                    Files.readString(Path.of("devices").resolve(profile + ".yaml")));
        }
        put(root.resolve("usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"), "");
        put(root.resolve("usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf"), "");
        put(root.resolve("usr/share/fonts/truetype/hanazono/HanaMinB.ttf"), "");
        put(root.resolve("usr/share/rime-data/pinyin_simp.dict.yaml"), "");
        put(root.resolve("usr/share/tegaki/models/zinnia/handwriting-zh_CN.model"), "");
        put(root.resolve("usr/lib/x86_64-linux-gnu/libzinnia.so.0"), "");
        put(root.resolve("etc/group"), "root:x:0:\ndialout:x:20:someone,kiosk\n");
        replace("port: 9780", "port: 0");
    }

    @Test
    void aConfigurationWithoutMistakesSaysWhatWasChecked() {
        assertThat(checkConfig(Language.EN)).isZero();
        assertThat(written.toString()).startsWith("No mistakes: 11 services, 55 facts, 4 devices,");
    }

    @Test
    void mistakesAreSaidWithFileLineAndAdvice() throws IOException {
        replace("orientation: portrait", "orientation: portrat");
        assertThat(checkConfig(Language.EN)).isEqualTo(1);
        assertThat(written.toString().lines())
                .containsExactly(
                        "kiosk.yaml, line 10",
                        "  display.orientation cannot be \"portrat\".",
                        "  Write: \"portrait\" – that is probably what was meant",
                        "",
                        "1 mistake.");
    }

    @Test
    void theLanguageOfTheMessagesCanBeChosen() throws IOException {
        replace("orientation: portrait", "orientation: portrat");
        assertThat(checkConfig(Language.EN, "--language", "zh")).isEqualTo(1);
        assertThat(written.toString()).contains("kiosk.yaml 第 10 行").contains("共 1 处错误");
    }

    @Test
    void jsonNamesTheSameMistakes() throws IOException {
        replace("orientation: portrait", "orientation: portrat");
        assertThat(checkConfig(Language.EN, "--json")).isEqualTo(1);
        JsonNode said = new JsonMapper().readTree(written.toString());
        assertThat(said.path("fine").asBoolean(true)).isFalse();
        assertThat(said.path("mistakes")).hasSize(1);
        assertThat(said.path("mistakes").get(0).path("file").asString()).isEqualTo("kiosk.yaml");
        assertThat(said.path("mistakes").get(0).path("line").asInt()).isEqualTo(10);
    }

    @Test
    void aFolderThatIsNotThereIsAMistakeAndNoStackTrace() {
        assertThat(command(Language.EN)
                        .execute("check-config", temporary.resolve("nowhere").toString()))
                .isEqualTo(1);
        assertThat(written.toString())
                .contains("There is no folder")
                .contains("1 mistake.")
                .doesNotContain("Exception");
    }

    @ParameterizedTest
    @CsvSource({
        "zh_CN.UTF-8, ZH_CN",
        "zh, ZH_CN",
        "en_US.UTF-8, EN",
        "C, EN",
        "'', EN",
    })
    void theEnvironmentChoosesTheLanguage(String lang, Language language) {
        assertThat(Speech.languageOf(Map.of("LANG", lang))).isEqualTo(language);
        assertThat(Speech.languageOf(Map.of("LANG", "en", "LC_ALL", "zh_CN"))).isEqualTo(Language.ZH_CN);
    }

    @Test
    void helpSpeaksTheTechniciansLanguage() {
        assertThat(command(Language.ZH_CN).getSubcommands().get("doctor").getUsageMessage())
                .contains("检查本机和配置")
                .contains("每行一个 JSON 对象");
        assertThat(command(Language.EN).getSubcommands().get("check-config").getUsageMessage())
                .contains("Names every mistake")
                .contains("The folder of the device profiles");
    }

    @Test
    void aHealthyTerminalWithSimulatedDevicesHasNothingBad() {
        assertThat(doctor()).isZero();
        assertThat(written.toString())
                .contains("  ok    Font for the screen: NotoSansCJK-Regular.ttc")
                .contains("  ok    Serial ports: kiosk may open them")
                .contains("  note  ID_CARD_READER: simulated, no real device")
                .contains("  ok    Status pages: port 0 is free")
                .contains(", 0 bad.");
    }

    @Test
    void aMissingFontComesWithTheCommandThatInstallsIt() throws IOException {
        Files.delete(root.resolve("usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"));
        assertThat(doctor()).isEqualTo(1);
        assertThat(written.toString().lines())
                .containsSequence(
                        "  BAD   Font for the screen: no font for Chinese", "        → apt-get install fonts-noto-cjk");
    }

    @Test
    void aDeviceThatIsNotPluggedInNamesWhatIs() throws IOException {
        put(root.resolve("dev/serial/by-id/usb-maker-reader"), "");
        replace("generic-sdt, port: simulated", "generic-sdt, port: /dev/ttyUSB3");
        assertThat(doctor()).isEqualTo(1);
        assertThat(written.toString())
                .contains("  BAD   ID_CARD_READER: nothing is plugged in at /dev/ttyUSB3")
                .contains("Plugged in are: /dev/serial/by-id/usb-maker-reader.");
    }

    @Test
    void aDeviceThatIsThereIsFine() throws IOException {
        put(root.resolve("dev/ttyUSB3"), "");
        replace("generic-sdt, port: simulated", "generic-sdt, port: /dev/ttyUSB3");
        assertThat(doctor()).isZero();
        assertThat(written.toString()).contains("  ok    ID_CARD_READER: /dev/ttyUSB3");
    }

    @Test
    void aCardReaderWithoutItsServiceComesWithTheCommandThatInstallsIt() throws IOException {
        replace("generic-sdt, port: simulated", "generic-pcsc, port: 'pcsc://*'");
        assertThat(doctor()).isEqualTo(1);
        assertThat(written.toString().lines())
                .containsSequence(
                        "  BAD   ID_CARD_READER: pcscd is not installed, so no PC/SC reader is seen",
                        "        → apt-get install pcscd libccid");
    }

    @Test
    void aCardReaderWhoseServiceDoesNotRunIsBad() throws IOException {
        put(root.resolve("usr/sbin/pcscd"), "");
        replace("generic-sdt, port: simulated", "generic-pcsc, port: 'pcsc://*'");
        assertThat(doctor()).isEqualTo(1);
        assertThat(written.toString()).contains("pcscd does not run", "systemctl enable --now pcscd.socket");
    }

    @Test
    void aCardReaderWithItsServiceIsFineOnceTheServiceKnowsUsbReaders() throws IOException {
        put(root.resolve("usr/sbin/pcscd"), "");
        put(root.resolve("run/pcscd/pcscd.comm"), "");
        replace("generic-sdt, port: simulated", "generic-pcsc, port: 'pcsc://*'");
        assertThat(doctor()).isZero();
        assertThat(written.toString()).contains("  note  ID_CARD_READER: pcscd runs without its driver for USB");
        put(root.resolve("usr/lib/pcsc/drivers/ifd-ccid.bundle/Contents/Info.plist"), "");
        assertThat(doctor()).isZero();
        assertThat(written.toString()).contains("  ok    ID_CARD_READER: pcsc://*, through pcscd");
    }

    @Test
    void aModelThatNeedsAUdevRuleIsSaidUntilTheRuleIsThere() throws IOException {
        String rule = "SUBSYSTEM==\"tty\", ATTRS{idVendor}==\"1eab\", ATTRS{idProduct}==\"1306\", GROUP=\"dialout\","
                + " SYMLINK+=\"kiosk/code-scanner\"";
        put(root.resolve("dev/ttyACM0"), "");
        replace("generic-serial, port: simulated", "newland-em20-em30, port: /dev/ttyACM0");
        assertThat(doctor()).isZero();
        assertThat(written.toString())
                .contains("  note  CODE_SCANNER: a udev rule of its model is not installed: " + rule)
                .contains("./kiosk devices udev | sudo tee /etc/udev/rules.d/70-hall-kiosk.rules");
        put(root.resolve("etc/udev/rules.d/70-hall-kiosk.rules"), rule + "\n");
        assertThat(doctor()).isZero();
        assertThat(written.toString()).contains("  ok    CODE_SCANNER: its udev rule is installed");
    }

    @Test
    void aNetworkPrinterIsAskedWhetherItListens() throws IOException {
        try (ServerSocket printer = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = "tcp://127.0.0.1:" + printer.getLocalPort();
            replace("generic-80mm-chinese, port: simulated", "generic-80mm-chinese, port: " + port);
            assertThat(doctor()).isZero();
            assertThat(written.toString()).contains("  ok    TICKET_PRINTER: " + port);
        }
        assertThat(doctor()).isEqualTo(1);
        assertThat(written.toString()).contains("does not answer").contains("Check its power");
    }

    @Test
    void aUserWithoutTheGroupIsToldTheCommand() {
        assertThat(doctor(new Machine(root, "stranger", 25))).isZero();
        assertThat(written.toString()).contains("sudo usermod -aG dialout stranger");
    }

    @Test
    void anOldJavaIsBad() {
        assertThat(doctor(new Machine(root, "kiosk", 17))).isEqualTo(1);
        assertThat(written.toString()).contains("  BAD   Java: 17, but 25 is needed");
    }

    @Test
    void aKeyFileThatOthersCanReadIsBad() throws IOException {
        put(state.resolve("keys/kiosk.key"), "secret");
        Files.setPosixFilePermissions(state.resolve("keys/kiosk.key"), PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(doctor()).isEqualTo(1);
        assertThat(written.toString()).contains("chmod 600 " + state.resolve("keys/kiosk.key"));
        Files.setPosixFilePermissions(state.resolve("keys/kiosk.key"), PosixFilePermissions.fromString("rw-------"));
        assertThat(doctor()).isZero();
    }

    @Test
    void aDataFolderInTheWayOfAFileIsBad() throws IOException {
        put(state, "a file");
        assertThat(doctor()).isEqualTo(1);
        assertThat(written.toString()).contains("  BAD   Data folder: " + state.resolve("data") + " cannot be written");
    }

    @Test
    void aMonitorPortInUseIsNoted() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            replace("monitor: {port: 0}", "monitor: {port: " + other.getLocalPort() + "}");
            assertThat(doctor()).isZero();
            assertThat(written.toString())
                    .contains("  note  Status pages: port " + other.getLocalPort() + " is in use");
        }
    }

    @Test
    void aBrokenConfigurationPointsToTheCheck() throws IOException {
        replace("orientation: portrait", "orientation: portrat");
        assertThat(doctor()).isEqualTo(1);
        assertThat(written.toString()).contains("./kiosk check-config " + folder + " names each of them.");
    }

    @Test
    void theDoctorsJsonHasAVerdictForEachFinding() {
        assertThat(command(Language.EN).execute("doctor", "--json", "--config", folder.toString()))
                .isZero();
        JsonNode said = new JsonMapper().readTree(written.toString());
        assertThat(written.toString().lines()).as("one object, on one line").hasSize(1);
        assertThat(said.path("findings")).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.path("verdict").asString()).isIn("fine", "warn");
            assertThat(finding.path("what").asString()).doesNotContain("doctor.");
            assertThat(finding.path("name").asString()).doesNotContain("doctor.");
        });
    }

    private int checkConfig(Language language, String... options) {
        CommandLine line = command(language);
        String[] arguments = Stream.concat(Stream.of("check-config", folder.toString()), Stream.of(options))
                .toArray(String[]::new);
        return line.execute(arguments);
    }

    private int doctor() {
        return doctor(new Machine(root, "kiosk", 25));
    }

    private int doctor(Machine machine) {
        return command(Language.EN, machine).execute("doctor", "--config", folder.toString());
    }

    private CommandLine command(Language language) {
        return command(language, new Machine(root, "kiosk", 25));
    }

    private CommandLine command(Language language, Machine machine) {
        Speech speech = new Speech(new PrintWriter(written, true), ShippedTexts.load(), language);
        CommandLine line = new CommandLine(new Root())
                .addSubcommand(new CheckConfigCommand(speech, devices, state))
                .addSubcommand(new DoctorCommand(speech, machine, folder, devices, state));
        return LocalizedHelp.apply(line, speech);
    }

    @CommandLine.Command(name = "kiosk")
    static final class Root {}

    private void replace(String what, String with) throws IOException {
        String content = Files.readString(folder.resolve("kiosk.yaml"));
        assertThat(content).contains(what);
        put(folder.resolve("kiosk.yaml"), content.replace(what, with));
    }

    private static void put(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
