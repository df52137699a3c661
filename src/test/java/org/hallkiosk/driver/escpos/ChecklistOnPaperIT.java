package org.hallkiosk.driver.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceDriver.Opening;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.device.PrintOutcome.Printed;
import org.hallkiosk.device.TicketDocument;
import org.hallkiosk.device.TicketPrinter;
import org.hallkiosk.journey.Applicant;
import org.hallkiosk.queue.ChecklistContents;
import org.hallkiosk.queue.TicketLayout;
import org.hallkiosk.queue.TicketLayoutReading;
import org.hallkiosk.service.Checklist;
import org.hallkiosk.service.ChecklistWords;
import org.hallkiosk.service.ScenarioPath;
import org.hallkiosk.service.ServiceItem;
import org.hallkiosk.simulator.PrintedTicket;
import org.hallkiosk.simulator.SimulatedTicketPrinter;
import org.hallkiosk.simulator.SimulatedTicketPrinter.Model;
import org.hallkiosk.text.Language;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The list of what to bring as a printer received it, drawn back from those bytes; pictures lie in target/pictures/checklists. */
@Timeout(60)
class ChecklistOnPaperIT {
    private static final Map<String, Object> EIGHTY = Map.of("capabilities.chinese", "gbk");
    private static final Map<String, Object> FIFTY_EIGHT = Map.of(
            "capabilities.dotsPerLine", 384,
            "capabilities.charactersPerLine", 32,
            "capabilities.chinese", "gb2312");

    static Stream<Arguments> lists() {
        return Stream.of(
                Arguments.of("residence-permit", List.of("self", "home", "lease"), Language.ZH_CN, false),
                Arguments.of("no-criminal-record", List.of("organisation"), Language.EN, false),
                Arguments.of("newborn", List.of(), Language.ZH_CN, true),
                Arguments.of("sole-trader", List.of("family", "rented"), Language.EN, true));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void everyMaterialStepAndWindowStandsOnThePaperInOrder(
            String service, List<String> answers, Language language, boolean narrow) throws Exception {
        ServiceItem whole = Applicant.shipped().catalogue().item(service).orElseThrow();
        ScenarioPath path = whole.scenarios().start();
        for (String answer : answers) {
            path = path.answered(answer);
        }
        assertThat(path.isComplete()).isTrue();
        Map<Language, Checklist> lists = new EnumMap<>(Language.class);
        for (Language each : Language.values()) {
            lists.put(
                    each,
                    new ChecklistWords(Applicant.shipped().texts(), each)
                            .of(whole.in(path.scenarios()), path.scenarios(), Set.of()));
        }

        PrintedTicket paper = printed(document(lists, language), narrow);

        Path picture = Files.createDirectories(Path.of("target/pictures/checklists"))
                .resolve(service + (narrow ? "-58mm-" : "-80mm-") + language.tag() + ".png");
        ImageIO.write(paper.picture(), "png", picture.toFile());
        assertThat(document(lists, language).blocks())
                .as("no line of the paper is empty")
                .noneMatch(block ->
                        block instanceof TicketDocument.Text text && text.text().isBlank());
        String read = String.join("", paper.lines()).replaceAll("\\s", "");
        Checklist list = lists.get(language);
        int from = 0;
        for (String entry : Stream.of(
                        list.materials().stream().map(Checklist.Entry::name),
                        list.steps().stream(),
                        list.windows().stream().map(Checklist.Entry::name))
                .flatMap(each -> each)
                .toList()) {
            int at = read.indexOf(entry.replaceAll("\\s", ""), from);
            assertThat(at).as("%s in %s", entry, paper.lines()).isNotNegative();
            from = at + 1;
        }
    }

    private static TicketDocument document(Map<Language, Checklist> lists, Language language) {
        TicketLayoutReading reading = TicketLayout.read(Applicant.shipped().ticketLayout("checklist"));
        return ((TicketLayoutReading.Read) reading)
                .layout()
                .render(
                        new ChecklistContents(
                                Applicant.shipped().terminal().hall(),
                                lists,
                                ZonedDateTime.of(2026, 3, 2, 9, 30, 0, 0, ZoneId.of("Asia/Shanghai"))),
                        language);
    }

    private static PrintedTicket printed(TicketDocument document, boolean narrow) throws Exception {
        Model model = narrow ? Model.fiftyEightMillimetres() : Model.eightyMillimetres();
        try (var far = SimulatedTicketPrinter.onTcp(0, model.atOnce())) {
            Map<String, Object> values = new HashMap<>(narrow ? FIFTY_EIGHT : EIGHTY);
            values.put("capabilities.confirmation", true);
            Deadline deadline = Deadline.after(Duration.ofSeconds(30));
            Opening opening = new EscPosDriver()
                    .open(
                            new DeviceSettings(
                                    "TICKET_PRINTER", DeviceKind.TICKET_PRINTER, "generic", far.port(), values),
                            deadline);
            try (TicketPrinter printer = (TicketPrinter) ((Opening.Opened) opening).device()) {
                assertThat(printer.print("1", document, deadline)).isEqualTo(new Printed());
            }
            assertThat(far.unknownCommands()).isEmpty();
            return far.tickets().getLast();
        }
    }
}
