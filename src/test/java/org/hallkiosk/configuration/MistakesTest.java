package org.hallkiosk.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hallkiosk.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of mistake, made in a copy of the shipped configuration: file, line, what is wrong, what to write. */
class MistakesTest {
    private static final String PERMIT = "services/residence-permit.yaml";

    @TempDir
    Path temporary;

    private EditedFolder edited;

    @BeforeEach
    void copy() {
        edited = new EditedFolder(temporary);
    }

    private static final String READER = """
            protocol: sdt
            name: {zh-CN: 测试, en: Test}
            connection: {baud: 115200}
            timing: {pollMs: 300}
            probe: {ask: [sam-id, status]}
            source: A manual
            """;

    @Test
    void aMisspeltKeyIsOneMistakeAndNamesTheKeyThatWasMeant() {
        edited.replace("kiosk.yaml", "  language: zh-CN", "  langauge: zh-CN");
        expect("kiosk.yaml", "langauge", """
                Nothing is known of the key "langauge" in terminal. | "language" – that is probably what was meant""");
    }

    @Test
    void anUnknownKeyNamesTheKnownOnes() {
        edited.replace("kiosk.yaml", "monitor: {port: 9780}", "monitor: {port: 9780, colour: blue}");
        expect("kiosk.yaml", "colour", """
                Nothing is known of the key "colour" in monitor. | One of these, or delete it: port""");
    }

    @Test
    void aMissingKeySaysWhatItIsForAndHowItLooks() {
        edited.replace("kiosk.yaml", "{warnAfterSeconds: 60, wipeAfterSeconds: 15}", "{warnAfterSeconds: 60}");
        expect(
                "kiosk.yaml",
                "idle:",
                "The key \"wipeAfterSeconds\" is missing in terminal.idle: Seconds after the warning until everything is"
                        + " wiped. | wipeAfterSeconds: 15");
    }

    @Test
    void aTextWhereANumberBelongsShowsAnExample() {
        edited.replace("kiosk.yaml", "port: 9780", "port: high");
        expect(
                "kiosk.yaml",
                "port: high",
                "monitor.port should be a whole number, but is a text: high | For example: 9780 (The TCP port; 0 takes any"
                        + " free one)");
    }

    @Test
    void aNumberWhereATextBelongsNeedsQuotes() {
        edited.replace("kiosk.yaml", "  id: T-0001", "  id: 1001");
        expect(
                "kiosk.yaml",
                "id: 1001",
                "terminal.id should be a text, but is a whole number: 1001 | '1001' in quotation marks, so that it is a"
                        + " text");
    }

    @Test
    void yesIsToldToBeTrueOrFalse() {
        edited.replace("facts.yaml", "masked: true", "masked: yes");
        expect(
                "facts.yaml",
                "masked: yes",
                "facts.person.name.masked should be true or false, but is a text: yes | true or false");
    }

    @Test
    void aValueWhereAGroupBelongsShowsTheGroup() {
        edited.replace("kiosk.yaml", "display: {orientation: portrait}", "display: portrait");
        expect(
                "kiosk.yaml",
                "display:",
                "display should be a group of keys ({key: value, …}), but is a text: portrait | For example: {orientation:"
                        + " portrait} (The screen)");
    }

    @Test
    void aMisspeltChoiceNamesTheOneThatWasMeant() {
        edited.replace("kiosk.yaml", "orientation: portrait", "orientation: portrat");
        expect(
                "kiosk.yaml",
                "portrat",
                "display.orientation cannot be \"portrat\". | \"portrait\" – that is probably what was meant");
    }

    @Test
    void anUnknownChoiceNamesThemAll() {
        edited.replace("kiosk.yaml", "orientation: portrait", "orientation: upside-down");
        expect(
                "kiosk.yaml",
                "upside-down",
                "display.orientation cannot be \"upside-down\". | One of: portrait, landscape, auto");
    }

    @Test
    void aPortThatIsNoneSaysWhatPortsLookLike() {
        edited.replace("kiosk.yaml", "generic-sdt, port: simulated", "generic-sdt, port: COM3");
        expect(
                "kiosk.yaml",
                "COM3",
                "devices.ID_CARD_READER.port cannot be \"COM3\": simulated, keyboard (a scanner that types into the window), or where the device is: /dev/serial/by-id/…,"
                        + " /dev/v4l/by-id/…, tcp://host:9100, ipp://host/ipp/print, rtsp://host/…,"
                        + " pcsc://* for a PC/SC reader. | For example:"
                        + " /dev/serial/by-id/usb-FTDI_FT232R-if00-port0");
    }

    @Test
    void aNumberOutOfRangeSaysTheRange() {
        edited.replace("kiosk.yaml", "warnAfterSeconds: 60", "warnAfterSeconds: 6");
        expect(
                "kiosk.yaml",
                "warnAfterSeconds",
                "terminal.idle.warnAfterSeconds is 6, which is out of range. | A whole number from 10 to 600");
    }

    @Test
    void aFactWhoseNameIsNoneIsNamed() {
        edited.replace("facts.yaml", "  person.employer:", "  Employer:");
        assertThat(edited.mistakes())
                .anyMatch(
                        said -> said.startsWith(
                                "facts.yaml:" + edited.lineOf("facts.yaml", "Employer:")
                                        + " The name \"Employer\" in facts is not spelled as names are here. | Names as in this example:"));
    }

    @Test
    void anEmptyTextIsNoText() {
        edited.replace("kiosk.yaml", "folder: data", "folder: ''");
        expect("kiosk.yaml", "store:", "store.folder is empty. | For example: data");
    }

    @Test
    void anEmptyListAndTheSameValueTwiceAreSaid() {
        edited.replace(PERMIT, "windows: [3, 4, 5]", "windows: []");
        expect(PERMIT, "ticket: {prefix", "ticket.windows has nothing in it. | At least one, for example: [3, 4, 5]");
        edited.replace(PERMIT, "windows: []", "windows: [3, 3]");
        expect(PERMIT, "ticket: {prefix", "ticket.windows has the same value twice. | Each value once.");
    }

    @Test
    void aTabIsToldToBecomeSpaces() {
        edited.replace("kiosk.yaml", "  id: T-0001", "\tid: T-0001");
        expect("kiosk.yaml", "T-0001", """
                The line is indented with a tab. | Spaces instead of the tab, as many as the line above has.""");
    }

    @Test
    void aChineseColonIsFoundOut() {
        edited.replace("kiosk.yaml", "  id: T-0001", "  id\uFF1AT-0001");
        expect(
                "kiosk.yaml",
                "T-0001",
                "The colon after the key is a Chinese one (\uFF1A). | A plain colon and a space: \"key: value\".");
    }

    @Test
    void aColonWithoutSpaceIsFoundOut() {
        edited.replace("kiosk.yaml", "  id: T-0001", "  id:T-0001");
        expect("kiosk.yaml", "T-0001", """
                There is no space after the colon. | A space after the colon: "key: value".""");
    }

    @Test
    void anOpenQuoteIsShownWhereItOpens() {
        edited.replace("kiosk.yaml", "  id: T-0001", "  id: 'T-0001");
        expect(
                "kiosk.yaml",
                "T-0001",
                "A quotation mark is opened here and never closed. | The closing mark of the same kind at the end of the"
                        + " text.");
    }

    @Test
    void anOpenBracketIsShownWhereItOpens() {
        edited.replace("kiosk.yaml", "{orientation: portrait}", "{orientation: portrait");
        expect(
                "kiosk.yaml",
                "portrait",
                "A bracket is opened here and not closed, or a comma is missing between its items. | The closing bracket }"
                        + " or ] at the end, and a comma and a space between the items.");
    }

    @Test
    void wrongIndentationIsShown() {
        edited.replace("kiosk.yaml", "  id: T-0001", "   id: T-0001");
        assertThat(edited.mistakes())
                .singleElement()
                .asString()
                .startsWith("kiosk.yaml:" + edited.lineOf("kiosk.yaml", "hall:") + " This is not YAML: expected");
    }

    @Test
    void anInvisibleCharacterIsNamed() {
        edited.replace("kiosk.yaml", "T-0001", "T-\u00010001");
        expect("kiosk.yaml", "id: T-", """
                There is an invisible character (U+0001) in this line. | The line anew, without it.""");
    }

    @Test
    void anEmptyFileAndAListInsteadOfKeysAreSaid() {
        edited.write("facts.yaml", "# nothing\n");
        assertThat(edited.mistakes()).anyMatch(said -> said.startsWith("facts.yaml:1 The file is empty."));
        edited.write("facts.yaml", "- person.name\n");
        assertThat(edited.mistakes())
                .anyMatch(said -> said.startsWith("facts.yaml:1 The file does not begin with keys."));
    }

    @Test
    void anAliasIsRefusedSoThatASmallFileCannotGrow() {
        edited.write("documents/x.yaml", "a: &a [1]\nb: [*a, *a]\n");
        assertThat(edited.mistakes())
                .containsExactly(
                        "documents/x.yaml:2 The alias *a is not understood here. | The value itself in each place.");
    }

    @Test
    void aFileNestedWithoutEndIsRefused() {
        edited.write("documents/x.yaml", "a: " + "[".repeat(100_000));
        assertThat(edited.mistakes())
                .containsExactly("documents/x.yaml:1 Keys are nested more than 30 deep. | Fewer levels.");
    }

    @Test
    void aKeyTwiceNamesTheFirst() {
        int first = edited.lineOf("kiosk.yaml", "monitor:");
        edited.append("kiosk.yaml", "monitor: {port: 1}  # again\n");
        expect(
                "kiosk.yaml",
                "# again",
                "The key \"monitor\" stands here a second time; it was in line " + first
                        + ". | Only one of the two; delete the other.");
    }

    @Test
    void aSecondDocumentIsSaid() {
        edited.append("kiosk.yaml", "---\nmonitor: {port: 1}\n");
        expect(
                "kiosk.yaml",
                "---",
                "A line \"---\" begins a second document; only the first one counts. | Everything in one document, without"
                        + " that line.");
    }

    @Test
    void aFileSavedByAChineseWindowsEditorIsRecognised() {
        edited.write("kiosk.yaml", edited.read("kiosk.yaml").getBytes(Charset.forName("GB18030")));
        int hall = new EditedFolder(temporary.resolve("other")).lineOf("kiosk.yaml", "hall:");
        assertThat(edited.mistakes())
                .containsExactly("kiosk.yaml:" + hall
                        + " The file is not saved as UTF-8 (it looks like: GB18030 (GBK)). | Save it again with the"
                        + " encoding UTF-8.");
    }

    @Test
    void utf16IsRecognisedAndAByteOrderMarkOfUtf8IsNoMistake() {
        String kiosk = edited.read("kiosk.yaml");
        edited.write("kiosk.yaml", "\uFEFF" + kiosk);
        assertThat(edited.mistakes()).isEmpty();
        edited.write("kiosk.yaml", kiosk.getBytes(StandardCharsets.UTF_16));
        assertThat(edited.mistakes())
                .containsExactly(
                        "kiosk.yaml:1 The file is not saved as UTF-8 (it looks like: UTF-16). | Save it again with the"
                                + " encoding UTF-8.");
    }

    @Test
    void aMissingFileAndFolderAreSaid() {
        edited.delete("facts.yaml");
        assertThat(edited.mistakes())
                .containsExactly(
                        "facts.yaml:0 The file facts.yaml is missing. | Copy it from the sample folder kiosk-config of the"
                                + " program and change it there.");
        edited.delete("tickets/queue-ticket.yaml")
                .delete("tickets/checklist.yaml")
                .delete("tickets");
        assertThat(edited.mistakes())
                .anyMatch(said -> said.startsWith("tickets:0 The folder tickets is missing. | Make it"));
    }

    @Test
    void aFolderThatIsNotThereAndALanguageThatIsNotThereAreOneMistakeEach() throws IOException {
        Path nowhere = temporary.resolve("nowhere");
        assertThat(EditedFolder.said(new ConfigurationLoader(temporary).load(nowhere, edited.devices())))
                .containsExactly(nowhere + ":0 There is no folder " + nowhere
                        + ". | The path of a configuration, such as kiosk-config.");
        Files.move(edited.folder().resolve("text/en"), temporary.resolve("en"));
        assertThat(edited.mistakes()).singleElement().asString().startsWith("text/en:0 The folder text/en is missing.");
    }

    @Test
    void twoDevicesOnOnePortAreBothNamed() {
        edited.replace("kiosk.yaml", "generic-sdt, port: simulated", "generic-sdt, port: /dev/ttyS9")
                .replace("kiosk.yaml", "generic-serial, port: simulated", "generic-serial, port: /dev/ttyS9");
        expect(
                "kiosk.yaml",
                "model: generic-serial",
                "CODE_SCANNER has the same port as ID_CARD_READER (line "
                        + edited.lineOf("kiosk.yaml", "model: generic-sdt")
                        + "): /dev/ttyS9 | The port that this device is plugged into; \"ls -l /dev/serial/by-id/\" lists"
                        + " them.");
    }

    @Test
    void aKeyInsideTheFolderThatItEncryptsIsRefused() {
        edited.replace("kiosk.yaml", "keyFile: keys/kiosk.key", "keyFile: ./data/secret/../kiosk.key");
        assertThat(edited.mistakes())
                .hasSize(1)
                .first()
                .asString()
                .contains("inside the folder of what it encrypts (data)")
                .contains("keyFile: keys/kiosk.key");
    }

    @Test
    void aDeviceThatIsNotEnabledTakesNoPort() {
        edited.replace("kiosk.yaml", "generic-sdt, port: simulated", "generic-sdt, port: /dev/ttyS9, enabled: false")
                .replace("kiosk.yaml", "generic-serial, port: simulated", "generic-serial, port: /dev/ttyS9");
        assertThat(edited.mistakes()).isEmpty();
    }

    @Test
    void anUnknownModelNamesThoseThatExist() {
        edited.replace("kiosk.yaml", "model: generic-sdt", "model: acme");
        expect(
                "kiosk.yaml",
                "model: acme",
                "There is no profile \"acme\" for a device of kind id-card-reader. | One of: generic-sdt; or add"
                        + " devices/id-card-reader/acme.yaml");
    }

    @Test
    void aProfileWithoutProtocolIsAMistakeInTheProfile() {
        edited.writeProfile("document-printer/generic-ipp.yaml", "name: {zh-CN: 测试, en: Test}\nsource: RFC 8011\n");
        assertThat(edited.mistakes())
                .containsExactly("devices/document-printer/generic-ipp.yaml:1 The key \"protocol\" is missing in"
                        + " devices/document-printer/generic-ipp.yaml: The protocol it speaks: the name of a driver."
                        + " | protocol: sdt");
    }

    @Test
    void aSettingThatTheDriverDoesNotKnowIsFound() {
        edited.replace(
                "kiosk.yaml",
                "generic-sdt, port: simulated",
                "generic-sdt, port: simulated, settings: {connection: {buad: 9600}}");
        expect(
                "kiosk.yaml",
                "buad",
                "Nothing is known of the key \"buad\" in connection. | \"baud\" – that is probably what was meant");
    }

    @Test
    void aKeyOfAProfileThatItsDriverDoesNotKnowIsFound() {
        String profile = READER;
        edited.writeProfile("id-card-reader/generic-sdt.yaml", profile.replace("pollMs", "polMs"));
        assertThat(edited.mistakes())
                .singleElement()
                .asString()
                .startsWith("devices/id-card-reader/generic-sdt.yaml:4 ")
                .endsWith(
                        "Nothing is known of the key \"polMs\" in timing. | \"pollMs\" – that is probably what was meant");
    }

    @Test
    void aQuestionThatIsNoneOfTheProtocolIsFound() {
        String profile = READER;
        edited.writeProfile(
                "id-card-reader/generic-sdt.yaml", profile.replace("[sam-id, status]", "[sam-id, read-card]"));
        assertThat(edited.mistakes())
                .singleElement()
                .asString()
                .contains("generic-sdt.yaml:5 probe.ask[2] cannot be \"read-card\"", "sam-id, status");
    }

    @Test
    void aUsbNumberWithoutQuotesIsFound() {
        String profile = READER;
        edited.writeProfile("id-card-reader/generic-sdt.yaml", profile + "usb:\n  - {vendor: 1234, as: serial}\n");
        assertThat(edited.mistakes()).singleElement().asString().contains("usb[1].vendor", "quotation marks");
    }

    @Test
    void aProtocolThatNobodySpeaksIsFoundInTheProfile() {
        String profile = READER;
        edited.writeProfile("id-card-reader/generic-sdt.yaml", profile.replace("protocol: sdt", "protocol: acme-wire"));
        assertThat(edited.mistakes())
                .singleElement()
                .asString()
                .contains(
                        "generic-sdt.yaml:1 No driver on this terminal speaks \"acme-wire\" for a device of kind id-card-reader")
                .contains("put the jar of the driver into " + edited.devices().resolveSibling("drivers"));
    }

    @Test
    void aSourceOfNothingIsFound() {
        edited.writeProfile(
                "id-card-reader/generic-sdt.yaml",
                READER.replace("source: A manual", "source: [{facts: [connection.bauds], document: A manual}]"));
        assertThat(edited.mistakes())
                .singleElement()
                .asString()
                .contains(":6 This profile has no \"connection.bauds\"", "\"connection.baud\" –");
    }

    @Test
    void aPlaceForNoDeviceIsFound() {
        edited.replace("kiosk.yaml", "  CODE_SCANNER: {side", "  CODE_SCANER: {side");
        expect("kiosk.yaml", "CODE_SCANER", """
                There is no device "CODE_SCANER" under devices. | "CODE_SCANNER" – that is probably what was meant""");
    }

    @Test
    void aMissingDataSourceFileIsFound() {
        edited.delete("samples/social-insurance.yaml");
        expect(
                "kiosk.yaml",
                "social-insurance: samples",
                "The data source \"social-insurance\" needs the file samples/social-insurance.yaml, which is not there. |"
                        + " The name of a file in this folder, or delete the line.");
    }

    @Test
    void aDataSourceOutsideTheFolderIsNotRead() {
        edited.replace("kiosk.yaml", "samples/social-insurance.yaml", "../devices/id-card-reader/generic-sdt.yaml");
        assertThat(edited.mistakes()).singleElement().asString().contains("needs the file ../devices/");
    }

    @Test
    void choicesBelongToFactsOfTheTypeChoice() {
        edited.replace("facts.yaml", "    type: CHOICE", "    type: TEXT");
        expect("facts.yaml", "    choices:", """
                The fact person.sex has choices, but is no CHOICE. | type: CHOICE, or delete the choices""");
    }

    @Test
    void aChoiceWithoutChoicesIsFound() {
        edited.replace("facts.yaml", "    type: PHONE", "    type: CHOICE");
        assertThat(edited.mistakes())
                .singleElement()
                .asString()
                .startsWith("facts.yaml:" + (edited.lineOf("facts.yaml", "  person.phone:") + 2)
                        + " The fact person.phone is a CHOICE without choices. | choices:");
    }

    @Test
    void aServiceThatNamesAnUnknownFactIsToldTheNearest() {
        edited.replace(PERMIT, "person.phone", "person.fone");
        expect(PERMIT, "person.fone", """
                There is no fact "person.fone" in facts.yaml. | "person.phone" – that is probably what was meant""");
    }

    @Test
    void aFactIsAskedOnce() {
        edited.replace(PERMIT, "person.sex", "person.name");
        assertThat(edited.mistakes())
                .containsExactly(PERMIT + ":" + (edited.lineOf(PERMIT, "person.name") + 1)
                        + " The form asks for person.name twice. | It once; a fact is asked once.");
    }

    @Test
    void aDataSourceWithUnknownFactsAndCodesIsFound() {
        String samples = "samples/social-insurance.yaml";
        edited.replace(samples, "insurance.status: ended", "insurance.status: eded");
        expect(samples, "eded", """
                insurance.status cannot be "eded". | "ended" – that is probably what was meant""");
        edited.replace(samples, "insurance.status: eded", "insurance.state: ended");
        expect(samples, "insurance.state:", """
                There is no fact "insurance.state" in facts.yaml. | "insurance.status" – that is probably what was meant""");
    }

    @Test
    void aMissingTemplateNamesThoseThatExist() {
        edited.replace(PERMIT, "template: residence-permit-application", "template: form-7");
        expect(
                PERMIT,
                "form-7",
                "The document template documents/form-7.yaml is not there. | One of: birth-registration,"
                        + " commitment, medical-insurance-enrolment, newborn-application, newborn-household-application,"
                        + " no-criminal-record-application, no-criminal-record-certificate,"
                        + " old-age-allowance-application, payment-slip, residence-permit-application,"
                        + " social-insurance-certificate, social-security-card-application, sole-trader-application;"
                        + " or add documents/form-7.yaml");
    }

    @Test
    void aMissingTicketLayoutNamesThoseThatExist() {
        edited.replace(PERMIT, "layout: queue-ticket", "layout: queue-tickets");
        expect(PERMIT, "queue-tickets", """
                The ticket layout tickets/queue-tickets.yaml is not there. | "queue-ticket" – that is probably what was meant""");
    }

    @Test
    void anUnknownDataSourceNamesThoseThatExist() {
        edited.replace("services/social-insurance-certificate.yaml", "source: social-insurance", "source: pension");
        expect(
                "services/social-insurance-certificate.yaml",
                "source: pension",
                "There is no data source \"pension\" under records in kiosk.yaml. | One of: social-insurance, residence, no-criminal-record, e-licences");
    }

    @Test
    void anIdThatIsNotTheFilesNameIsFound() {
        edited.replace(PERMIT, "id: residence-permit", "id: permit");
        expect(PERMIT, "id: permit", "The id \"permit\" is not the name of the file. | residence-permit");
    }

    @Test
    void twoServicesCannotHaveOneCode() {
        edited.replace("services/social-insurance-certificate.yaml", "99201400100001", "99200900100001");
        expect(
                "services/social-insurance-certificate.yaml",
                "99200900100001",
                "The code 99200900100001 is already that of services/residence-permit.yaml. | The code of this item in the"
                        + " authority's list.");
    }

    @Test
    void aServiceThatNobodyCanIdentifyForIsFound() {
        edited.replace("kiosk.yaml", "ID_CARD_READER: {kind: id-card-reader, model: generic-sdt, port: simulated}", "")
                .replace("kiosk.yaml", "  ID_CARD_READER: {side: right, height: low}\n", "");
        String certificate = "services/social-insurance-certificate.yaml";
        assertThat(edited.mistakes())
                .allSatisfy(mistake -> assertThat(mistake).contains("this terminal has no device for CARD"))
                .extracting(mistake -> mistake.replaceAll(":.*", ""))
                .containsExactlyInAnyOrder(certificate, "services/no-criminal-record.yaml");
        assertThat(edited.mistakes())
                .filteredOn(mistake -> mistake.startsWith(certificate))
                .singleElement()
                .asString()
                .startsWith(certificate + ":" + edited.lineOf(certificate, "by:")
                        + " Nobody can identify for this service: this terminal has no device for CARD. | A way");
    }

    @Test
    void aTextInOneLanguageOnlyIsFoundAndSaysTheOther() {
        edited.replace("text/en/facts.yaml", "    choice: Please choose one from the list\n", "");
        assertThat(edited.mistakes())
                .containsExactly("text/en/facts.yaml:"
                        + edited.lineOf("text/en/facts.yaml", "empty:")
                        + " The text fact.invalid.choice is missing in en. | The key fact.invalid.choice; elsewhere it"
                        + " says: 请从列表中选择一项");
    }

    @Test
    void aTextThatTheProgramNeedsAndNoLanguageHasIsFound() {
        edited.replace("text/en/facts.yaml", "    choice: Please choose one from the list\n", "")
                .replace("text/zh-CN/facts.yaml", "    choice: 请从列表中选择一项\n", "");
        assertThat(edited.mistakes())
                .hasSize(2)
                .contains("text/en:0 The text fact.invalid.choice is missing in en. | The key fact.invalid.choice;"
                        + " elsewhere it says: Please choose one from the list");
    }

    @Test
    void aPlaceholderThatOneLanguageLacksIsFoundInBoth() {
        edited.replace("text/en/facts.yaml", "{max}", "{maximum}");
        int english = edited.lineOf("text/en/facts.yaml", "{maximum}");
        int chinese = edited.lineOf("text/zh-CN/facts.yaml", "{max}");
        assertThat(edited.mistakes())
                .containsExactly(
                        "text/en/facts.yaml:" + english
                                + " The text fact.invalid.too-long has {maximum}; the one in zh-CN"
                                + " (text/zh-CN/facts.yaml, line " + chinese
                                + ") has not. | The same placeholders in both languages.",
                        "text/zh-CN/facts.yaml:" + chinese + " The text fact.invalid.too-long has {max}; the one in en"
                                + " (text/en/facts.yaml, line " + english
                                + ") has not. | The same placeholders in both languages.");
    }

    @Test
    void aTextInTwoFilesIsFound() {
        edited.write("text/en/z.yaml", "fact: {invalid: {phone: No}}\n");
        assertThat(edited.mistakes())
                .containsExactly(
                        "text/en/z.yaml:1 The text fact.invalid.phone already stands in text/en/facts.yaml, line "
                                + edited.lineOf("text/en/facts.yaml", "phone:") + ". | It in one file only.");
    }

    @Test
    void aListAmongTheTextsIsFound() {
        edited.write("text/en/z.yaml", "buttons: [Yes, No]\n");
        assertThat(edited.mistakes())
                .singleElement()
                .asString()
                .startsWith(
                        "text/en/z.yaml:1 buttons should be a text, a group of keys ({key: value, …}), but is a list");
    }

    @Test
    void brokenTextsDoNotSilenceTheCheckThatFindsThem() {
        edited.write("text/en/technician.yaml", "check: 'open\n");
        assertThat(edited.mistakes())
                .singleElement()
                .asString()
                .startsWith("text/en/technician.yaml:1 A quotation mark is opened here");
    }

    @Test
    void allMistakesAreNamedAtOnceInTheOrderOfFilesAndLines() {
        edited.replace("kiosk.yaml", "port: 9780", "port: high")
                .replace("kiosk.yaml", "warnAfterSeconds: 60", "warnAfterSeconds: 6")
                .replace(PERMIT, "person.phone", "person.fone")
                .replace("facts.yaml", "masked: true", "masked: yes");
        assertThat(edited.mistakes())
                .extracting(said -> said.substring(0, said.indexOf(' ')))
                .containsExactly(
                        "facts.yaml:" + edited.lineOf("facts.yaml", "masked: yes"),
                        "kiosk.yaml:" + edited.lineOf("kiosk.yaml", "warnAfterSeconds"),
                        "kiosk.yaml:" + edited.lineOf("kiosk.yaml", "port: high"),
                        PERMIT + ":" + edited.lineOf(PERMIT, "person.fone"));
    }

    @Test
    void mistakesAreSaidInChineseToo() {
        edited.replace("kiosk.yaml", "port: 9780", "port: high");
        List<String> said = EditedFolder.said(edited.load(), Language.ZH_CN);
        assertThat(said)
                .containsExactly("kiosk.yaml:" + edited.lineOf("kiosk.yaml", "port: high")
                        + " monitor.port 应为整数\uFF0C现在是文字\uFF1Ahigh | 例如\uFF1A9780\uFF08TCP 端口\uFF1B0"
                        + " 表示任选空闲端口\uFF09");
    }

    private void expect(String file, String onLineWith, String said) {
        assertThat(edited.mistakes()).containsExactly(file + ":" + edited.lineOf(file, onLineWith) + " " + said);
    }
}
