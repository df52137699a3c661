package org.hallkiosk.app;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.hallkiosk.audit.Tally;
import org.hallkiosk.configuration.Configuration;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.device.DocumentPrinter;
import org.hallkiosk.device.PrintOutcome;
import org.hallkiosk.device.Reason;
import org.hallkiosk.device.TicketPrinter;
import org.hallkiosk.journey.CardFacts;
import org.hallkiosk.journey.Effect;
import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.journey.PreparedDocument;
import org.hallkiosk.journey.ResultDelivery;
import org.hallkiosk.queue.ChecklistContents;
import org.hallkiosk.queue.TicketContents;
import org.hallkiosk.queue.TicketHolder;
import org.hallkiosk.queue.TicketLayout;
import org.hallkiosk.queue.TicketLayoutReading;
import org.hallkiosk.service.Checklist;
import org.hallkiosk.service.ChecklistWords;
import org.hallkiosk.service.TicketGroup;
import org.hallkiosk.store.PrintJournal;
import org.hallkiosk.store.PrintKind;
import org.hallkiosk.store.SendPermission;
import org.hallkiosk.store.StoreException;
import org.hallkiosk.supervisor.Supervisor;
import org.hallkiosk.text.Language;
import org.hallkiosk.text.LocalizedText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Prints, with the journal written before anything goes to a printer: after a power cut a job that was on its way is
 * known to be uncertain and is never sent again by itself.
 */
final class PrintDesk {
    private static final Logger log = LoggerFactory.getLogger(PrintDesk.class);

    /** Long enough for someone to add paper while the applicant waits. */
    private static final Duration FOR_A_DOCUMENT = Duration.ofSeconds(90);

    /** The layout of the list of what is needed. */
    private static final String CHECKLIST = "checklist";

    private static final Duration FOR_A_TICKET = Duration.ofSeconds(30);

    private final Configuration configuration;
    private final Supervisor supervisor;
    private final JournalSource journals;
    private final Tally tally;

    PrintDesk(Configuration configuration, Supervisor supervisor, JournalSource journals, Tally tally) {
        this.configuration = configuration;
        this.supervisor = supervisor;
        this.journals = journals;
        this.tally = tally;
    }

    /** Where the journal is; opening the store may be tried for it. */
    interface JournalSource {
        PrintJournal journal() throws StoreException;
    }

    static String documentJob(String submissionId) {
        return "document-" + submissionId;
    }

    void printDocument(Effect.PrintDocument print, Consumer<JourneyEvent> answer) {
        String job = documentJob(print.submissionId());
        PrintOutcome outcome = journalled(job, PrintKind.DOCUMENT, print.submissionId(), () -> {
            Optional<DocumentPrinter> printer = supervisor.documentPrinter();
            return printer.isEmpty()
                    ? notConfigured()
                    : printer.get()
                            .print(
                                    job,
                                    // The queue's listing is seen by others: it names no person.
                                    "Hall Kiosk " + print.document().receipt(),
                                    print.document().pdf(),
                                    configuration.sheetsOf(print.service().id()),
                                    progress -> answer.accept(new JourneyEvent.DocumentPrintMoved(progress)),
                                    Deadline.after(FOR_A_DOCUMENT));
        });
        tally.printFinished(deviceId(DeviceKind.DOCUMENT_PRINTER), outcome);
        answer.accept(new JourneyEvent.DocumentPrintEnded(outcome));
    }

    void printTicket(Effect.PrintTicket print, Consumer<JourneyEvent> answer) {
        PrintOutcome outcome = journalled(
                print.ticket().printJobId(),
                PrintKind.QUEUE_TICKET,
                print.ticket().number(),
                () -> {
                    Optional<TicketPrinter> printer = supervisor.ticketPrinter();
                    return printer.isEmpty() ? notConfigured() : ticket(print, printer.get());
                });
        tally.printFinished(deviceId(DeviceKind.TICKET_PRINTER), outcome);
        answer.accept(new JourneyEvent.TicketPrintEnded(outcome));
    }

    /** A list names nobody and is printed again whenever someone asks: no journal has to remember it. */
    void printChecklist(Effect.PrintChecklist print, Consumer<JourneyEvent> answer) {
        PrintOutcome outcome;
        try {
            Optional<TicketPrinter> printer = supervisor.ticketPrinter();
            outcome = printer.isEmpty() ? notConfigured() : checklist(print, printer.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            outcome = new PrintOutcome.Failed(Reason.OTHER, true, "interrupted");
        }
        tally.printFinished(deviceId(DeviceKind.TICKET_PRINTER), outcome);
        answer.accept(new JourneyEvent.ChecklistPrintEnded(outcome));
    }

    private PrintOutcome checklist(Effect.PrintChecklist print, TicketPrinter printer) throws InterruptedException {
        return switch (TicketLayout.read(configuration.ticketLayout(CHECKLIST))) {
            case TicketLayoutReading.Unreadable(String detail) ->
                new PrintOutcome.Failed(Reason.NOT_ACCEPTED, false, detail);
            case TicketLayoutReading.Read(TicketLayout layout) -> {
                Map<Language, Checklist> lists = new EnumMap<>(Language.class);
                for (Language language : Language.values()) {
                    lists.put(
                            language,
                            new ChecklistWords(configuration.texts(), language)
                                    .of(print.service(), print.scenarios(), print.licences()));
                }
                yield printer.print(
                        "checklist-" + UUID.randomUUID(),
                        layout.render(
                                new ChecklistContents(
                                        configuration.terminal().hall(),
                                        lists,
                                        ZonedDateTime.now(ZoneId.systemDefault())),
                                print.language()),
                        Deadline.after(FOR_A_TICKET));
            }
        };
    }

    private PrintOutcome ticket(Effect.PrintTicket print, TicketPrinter printer) throws InterruptedException {
        TicketGroup group = print.service().ticket().orElseThrow();
        return switch (TicketLayout.read(configuration.ticketLayout(group.layout()))) {
            case TicketLayoutReading.Unreadable(String detail) ->
                new PrintOutcome.Failed(Reason.NOT_ACCEPTED, false, detail);
            case TicketLayoutReading.Read(TicketLayout layout) -> {
                Optional<TicketHolder> holder = print.facts()
                        .value(CardFacts.NAME)
                        .flatMap(name ->
                                print.facts().value(CardFacts.ID_NUMBER).map(number -> TicketHolder.of(name, number)));
                TicketContents contents = new TicketContents(
                        configuration.terminal().hall(),
                        print.service().name(),
                        print.ticket(),
                        holder,
                        print.document().map(PreparedDocument::receipt),
                        PlatformDesk.words(print.delivery(), configuration.texts()),
                        ResultDelivery.chosen(print.facts()).map(this::words),
                        print.paidFen());
                yield printer.print(
                        print.ticket().printJobId(),
                        layout.render(contents, print.language()),
                        Deadline.after(FOR_A_TICKET));
            }
        };
    }

    /** Without the address: a ticket may be left lying about. */
    private LocalizedText words(ResultDelivery.Choice choice) {
        return new LocalizedText(words(choice, Language.ZH_CN), words(choice, Language.EN));
    }

    private String words(ResultDelivery.Choice choice, Language language) {
        String place = choice.to()
                .flatMap(fact -> configuration.catalogue().fact(fact))
                .map(fact -> fact.label().in(language))
                .orElse("");
        return configuration
                .texts()
                .get(
                        language,
                        "result-way."
                                + choice.way().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        Map.of("place", place));
    }

    private String deviceId(DeviceKind kind) {
        return configuration.devices().stream()
                .filter(device -> device.kind() == kind)
                .map(DeviceSettings::id)
                .findFirst()
                .orElse(kind.folder());
    }

    private static PrintOutcome notConfigured() {
        return new PrintOutcome.Failed(Reason.NOT_CONNECTED, false, "no printer of this kind is configured");
    }

    private interface Print {
        PrintOutcome run() throws InterruptedException;
    }

    private PrintOutcome journalled(String job, PrintKind kind, String subject, Print print) {
        try {
            PrintJournal journal = journals.journal();
            journal.begin(job, kind, subject);
            if (!(journal.sending(job) instanceof SendPermission.Granted)) {
                // It is on paper already, or may be: a second one is for a person to decide.
                return new PrintOutcome.Failed(Reason.NOT_ACCEPTED, true, "this job was sent before");
            }
            PrintOutcome outcome = print.run();
            note(journal, job, outcome);
            return outcome;
        } catch (StoreException e) {
            // Not written down, so not begun.
            log.error("print journal: {}", e.trouble().keyword());
            return new PrintOutcome.Failed(Reason.OTHER, false, "the print journal cannot be written");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new PrintOutcome.Failed(Reason.OTHER, true, "interrupted");
        }
    }

    /** A journal that cannot take the outcome keeps the job as on its way, which a restart calls uncertain: true enough. */
    private static void note(PrintJournal journal, String job, PrintOutcome outcome) {
        try {
            journal.finished(job, outcome);
        } catch (StoreException e) {
            log.error(
                    "print journal: the outcome was not written: {}",
                    e.trouble().keyword());
        }
    }
}
