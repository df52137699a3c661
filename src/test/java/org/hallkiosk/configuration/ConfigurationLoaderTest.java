package org.hallkiosk.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hallkiosk.configuration.Configuration.Height;
import org.hallkiosk.configuration.Configuration.Orientation;
import org.hallkiosk.configuration.Configuration.Place;
import org.hallkiosk.configuration.Configuration.Side;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.device.SheetOptions;
import org.hallkiosk.device.SheetOptions.PaperSize;
import org.hallkiosk.device.SheetOptions.Sides;
import org.hallkiosk.fact.Fact;
import org.hallkiosk.fact.FactSource;
import org.hallkiosk.service.Channel;
import org.hallkiosk.service.FactDefinition;
import org.hallkiosk.service.FormField;
import org.hallkiosk.service.Identification.ExpiredCard;
import org.hallkiosk.service.Identification.Way;
import org.hallkiosk.service.ServiceDocument;
import org.hallkiosk.service.ServiceItem;
import org.hallkiosk.service.TicketGroup;
import org.hallkiosk.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationLoaderTest {
    @TempDir
    Path temporary;

    private EditedFolder edited;

    @BeforeEach
    void copy() {
        edited = new EditedFolder(temporary);
    }

    @Test
    void theTerminalIsReadWhole() {
        Configuration configuration = edited.loaded();
        assertThat(configuration.terminal().id()).isEqualTo("T-0001");
        assertThat(configuration.terminal().language()).isEqualTo(Language.ZH_CN);
        assertThat(configuration.terminal().warnAfter()).isEqualTo(Duration.ofSeconds(60));
        assertThat(configuration.terminal().wipeAfter()).isEqualTo(Duration.ofSeconds(15));
        assertThat(configuration.orientation()).isEqualTo(Orientation.PORTRAIT);
        assertThat(configuration.places()).containsEntry("ID_CARD_READER", new Place(Side.RIGHT, Height.LOW));
        assertThat(configuration.monitorPort()).isEqualTo(9780);
        assertThat(configuration.store().folder()).isEqualTo(temporary.resolve("state/data"));
        assertThat(configuration.store().keyFile()).isEqualTo(temporary.resolve("state/keys/kiosk.key"));
    }

    @Test
    void aDevicesSettingsOverrideItsProfile() {
        edited.replace(
                "kiosk.yaml",
                "generic-sdt, port: simulated",
                "generic-sdt, port: /dev/ttyUSB7, settings: {connection: {baud: 9600}}");
        DeviceSettings reader = edited.loaded().device("ID_CARD_READER").orElseThrow();
        assertThat(reader.kind()).isEqualTo(DeviceKind.ID_CARD_READER);
        assertThat(reader.model()).isEqualTo("generic-sdt");
        assertThat(reader.port()).isEqualTo("/dev/ttyUSB7");
        assertThat(reader.integer("connection.baud", 0)).isEqualTo(9600);
        assertThat(reader.integer("timing.pollMs", 0)).isEqualTo(300);
        assertThat(reader.text("protocol", "")).isEqualTo("sdt");
    }

    @Test
    void simulatedDevicesGetTheirPorts() {
        Configuration configuration = edited.loaded();
        assertThat(configuration.simulatedDevices()).hasSize(4);
        Configuration moved = configuration.withPorts(Map.of("TICKET_PRINTER", "tcp://127.0.0.1:40001"));
        assertThat(moved.device("TICKET_PRINTER").orElseThrow().port()).isEqualTo("tcp://127.0.0.1:40001");
        assertThat(moved.simulatedDevices()).hasSize(3);
    }

    @Test
    void theResidencePermitIsReadWhole() {
        ServiceItem permit =
                edited.loaded().catalogue().item("residence-permit").orElseThrow();
        assertThat(permit.channel()).isEqualTo(Channel.AT_ONE_WINDOW);
        assertThat(permit.guide().materials()).hasSize(16);
        assertThat(permit.identification().ways()).containsExactly(Way.CARD, Way.CODE);
        assertThat(permit.identification().expiredCard()).isEqualTo(ExpiredCard.ALLOW);
        assertThat(permit.fields())
                .contains(new FormField("person.name", true), new FormField("person.employer", false))
                .hasSize(13);
        assertThat(permit.signature()).isPresent();
        assertThat(permit.document()).contains(new ServiceDocument("residence-permit-application", true));
        assertThat(permit.ticket()).contains(new TicketGroup("A", List.of(3, 4, 5), "queue-ticket", 8));
        assertThat(permit.records()).isEmpty();
    }

    @Test
    void aServicesDocumentLiesOnPaperAsItsFileSays() {
        assertThat(edited.loaded().sheetsOf("residence-permit")).isEqualTo(SheetOptions.USUAL);
        edited.replace(
                "services/residence-permit.yaml",
                "application, print: true}",
                "application, print: true, sheets: {copies: 2, sides: long-edge, tray: tray-2}}");
        assertThat(edited.loaded().sheetsOf("residence-permit"))
                .isEqualTo(new SheetOptions(2, Sides.LONG_EDGE, Optional.of("tray-2"), PaperSize.A4));
        assertThat(edited.loaded().sheetsOf("social-insurance-certificate")).isEqualTo(SheetOptions.USUAL);
    }

    @Test
    void servicesStandInTheirOrder() {
        assertThat(edited.loaded().catalogue().items())
                .extracting(ServiceItem::id)
                .containsSubsequence(
                        "residence-permit", "social-insurance-certificate", "residence-permit-endorsement");
    }

    @Test
    void everyNationAndSexOfACardHasALabelInBothLanguages() {
        Map<String, FactDefinition> facts = edited.loaded().catalogue().facts();
        Set<String> nations = facts.get("person.nation").choices().keySet();
        assertThat(nations).hasSize(58).contains("01", "56", "97", "98");
        assertThat(facts.get("person.sex").choices()).containsOnlyKeys("1", "2", "0", "9");
        assertThat(facts.get("person.nation").choices().get("44").in(Language.ZH_CN))
                .isEqualTo("俄罗斯族");
    }

    @Test
    void recordsAreFoundByIdNumberAndOnlyByIt() {
        Configuration configuration = edited.loaded();
        assertThat(configuration.records().get("social-insurance").find("11010519491231002X"))
                .hasValueSatisfying(facts ->
                        assertThat(facts).contains(new Fact("insurance.months", "207", FactSource.SHARED_DATA)));
        assertThat(configuration.records().get("social-insurance").find("000000000000000000"))
                .isEmpty();
    }

    @Test
    void anUnchangedFolderIsNotCheckedAgainAndAChangedOneIs() throws IOException {
        Path marker = temporary.resolve("state/checked");
        assertThat(EditedFolder.said(edited.loadChecked(marker))).isEmpty();
        assertThat(marker).exists();

        // What only the schema finds passes when the snapshot vouches for it: that is how we see that it was left out.
        edited.replace("kiosk.yaml", "monitor: {port: 9780}", "monitor: {port: 9780, colour: blue}");
        new ConfigurationFiles(edited.folder(), edited.devices(), CheckedSnapshot.none())
                .keep(marker, ProgramIdentity.current());
        assertThat(EditedFolder.said(edited.loadChecked(marker))).isEmpty();

        edited.replace("kiosk.yaml", "colour: blue", "colour: red");
        assertThat(EditedFolder.said(edited.loadChecked(marker))).hasSize(1);
    }

    @Test
    void aSnapshotLoadsTheSameConfiguration() {
        Path marker = temporary.resolve("checked");
        Configuration first = loaded(edited.loadChecked(marker));
        Configuration second = loaded(edited.loadChecked(marker));
        assertThat(second).usingRecursiveComparison().isEqualTo(first);
    }

    @Test
    void aStartFromASnapshotHasItsTextsAtOnceAndItsServicesWhenItAsksForThem() {
        Path marker = temporary.resolve("checked");
        Configuration all = loaded(edited.loadChecked(marker));

        Beginning beginning = new ConfigurationLoader(temporary)
                .begin(edited.folder(), edited.devices(), marker)
                .orElseThrow();

        assertThat(beginning.face().texts()).usingRecursiveComparison().isEqualTo(all.texts());
        assertThat(beginning.face().terminal()).isEqualTo(all.terminal());
        assertThat(beginning.face().devices()).isEqualTo(all.devices());
        assertThat(beginning.face().catalogue().items()).isEmpty();
        assertThat(beginning.whole().get().catalogue()).isEqualTo(all.catalogue());
        assertThat(beginning.whole().get().sheets()).isEqualTo(all.sheets());
        assertThat(beginning.whole().get().records().keySet())
                .isEqualTo(all.records().keySet());
    }

    @Test
    void aStartBeginsOnlyWithWhatWasFoundGood() {
        Path marker = temporary.resolve("checked");
        ConfigurationLoader loader = new ConfigurationLoader(temporary);
        assertThat(loader.begin(edited.folder(), edited.devices(), marker)).isEmpty();
        loaded(edited.loadChecked(marker));
        assertThat(loader.begin(edited.folder(), edited.devices(), marker)).isPresent();

        edited.write("text/en/z.yaml", "one: [two]\n");

        assertThat(loader.begin(edited.folder(), edited.devices(), marker)).isEmpty();
    }

    @Test
    void twoNamesOfOnePortAreFoundAlsoInAnUnchangedFolder() throws IOException {
        Path marker = temporary.resolve("checked");
        Path port = Files.writeString(temporary.resolve("ttyUSB0"), "");
        Path link = Files.createSymbolicLink(
                temporary.resolve("by-id"), Files.writeString(temporary.resolve("ttyUSB1"), ""));
        edited.replace("kiosk.yaml", "generic-sdt, port: simulated", "generic-sdt, port: " + port)
                .replace("kiosk.yaml", "generic-serial, port: simulated", "generic-serial, port: " + link);
        loaded(edited.loadChecked(marker));
        Files.delete(link);
        Files.createSymbolicLink(link, port);
        assertThat(EditedFolder.said(edited.loadChecked(marker)))
                .singleElement()
                .asString()
                .contains("same port");
    }

    @Test
    void aFileThatWasAddedOrRemovedIsAChange() {
        Path marker = temporary.resolve("checked");
        loaded(edited.loadChecked(marker));
        edited.write("text/en/z.yaml", "one: [two]\n");
        assertThat(EditedFolder.said(edited.loadChecked(marker))).hasSize(1);
        edited.delete("text/en/z.yaml").delete("text/en/facts.yaml");
        assertThat(EditedFolder.said(edited.loadChecked(marker))).isNotEmpty();
    }

    @Test
    void aSnapshotDamagedAnywhereIsNoSnapshot() throws IOException {
        Path marker = temporary.resolve("checked");
        loaded(edited.loadChecked(marker));
        byte[] good = Files.readAllBytes(marker);
        assertThat(CheckedSnapshot.read(marker, ProgramIdentity.current()).size())
                .isPositive();
        for (int at = 0; at < good.length; at += 997) {
            byte[] bad = good.clone();
            bad[at] ^= 0x10;
            Files.write(marker, bad);
            assertThat(CheckedSnapshot.read(marker, ProgramIdentity.current()).size())
                    .as("byte %d", at)
                    .isZero();
        }
        Files.write(marker, Arrays.copyOf(good, good.length / 2));
        assertThat(edited.loadChecked(marker)).isInstanceOf(Loading.Loaded.class);
    }

    @Test
    void aSnapshotOfAnotherProgramIsNoSnapshotAndOthersCannotReadIt() throws IOException {
        Path marker = temporary.resolve("checked");
        loaded(edited.loadChecked(marker));
        assertThat(CheckedSnapshot.read(marker, "another program").size()).isZero();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(marker)))
                .isEqualTo("rw-------");
    }

    private static Configuration loaded(Loading loading) {
        assertThat(EditedFolder.said(loading)).isEmpty();
        return ((Loading.Loaded) loading).configuration();
    }

    @Test
    void aChangedProfileOrTextIsCheckedAgain() {
        Path marker = temporary.resolve("checked");
        assertThat(edited.loadChecked(marker)).isInstanceOf(Loading.Loaded.class);
        edited.writeProfile("document-printer/generic-ipp.yaml", "name: {zh-CN: 测试, en: Test}\nsource: RFC 8011\n");
        assertThat(EditedFolder.said(edited.loadChecked(marker))).hasSize(1);
    }

    @Test
    void aRejectedFolderLeavesNoMarker() {
        Path marker = temporary.resolve("checked");
        edited.replace("kiosk.yaml", "port: 9780", "port: high");
        assertThat(edited.loadChecked(marker)).isInstanceOf(Loading.Rejected.class);
        assertThat(marker).doesNotExist();
    }

    @Test
    void aMarkerThatCannotBeWrittenIsNoMistake() throws IOException {
        Path inTheWay = Files.writeString(temporary.resolve("file"), "");
        assertThat(edited.loadChecked(inTheWay.resolve("checked"))).isInstanceOf(Loading.Loaded.class);
    }
}
