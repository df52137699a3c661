package org.hallkiosk.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hallkiosk.audit.TrailState;
import org.hallkiosk.cli.Speech;
import org.hallkiosk.configuration.Configuration;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.device.PrintOutcome;
import org.hallkiosk.fact.FactSheet;
import org.hallkiosk.journey.Effect;
import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.journey.PreparedDocument;
import org.hallkiosk.journey.Proofs;
import org.hallkiosk.monitor.KioskMetrics;
import org.hallkiosk.monitor.TerminalReport;
import org.hallkiosk.platform.Delivery;
import org.hallkiosk.queue.TakenTicket;
import org.hallkiosk.service.ServiceItem;
import org.hallkiosk.store.PrintJournal;
import org.hallkiosk.supervisor.Supervisor;
import org.hallkiosk.supervisor.WatchTiming;
import org.hallkiosk.text.Language;
import org.hallkiosk.text.Texts;

/** One applicant's papers at the real desks, drivers and store of a terminal: handed in, document printed, ticket printed. */
final class PrintsOfAnApplicant implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final byte[] PDF = "%PDF-1.4\n% an invented paper\n".getBytes(StandardCharsets.US_ASCII);

    private final Configuration configuration;
    private final StoreKeeper keeper;
    private final Supervisor supervisor;
    private final PlatformDesk platform;
    private final SubmissionDesk submissions;
    private final PrintDesk prints;
    private final Instant started = Instant.now();

    /** @param journalled what the desks get instead of the journal */
    PrintsOfAnApplicant(Path state, String ticketPort, String documentPort, UnaryOperator<PrintJournal> journalled)
            throws IOException {
        Home home = Home.ofThisProgram();
        Speech speech = new Speech(
                new PrintWriter(System.err, true),
                Texts.load(home.configuration().resolve("text")),
                Language.EN);
        this.configuration = new Configurations(home, state, () -> speech)
                .load(home.configuration(), speech.out(), false)
                .orElseThrow();
        this.keeper = new StoreKeeper(
                configuration.store().folder(), configuration.store().keyFile());
        List<DeviceSettings> printers = new ArrayList<>();
        for (DeviceSettings device : configuration.devices()) {
            if (device.kind() == DeviceKind.TICKET_PRINTER) {
                printers.add(device.at(ticketPort));
            } else if (device.kind() == DeviceKind.DOCUMENT_PRINTER) {
                printers.add(device.at(documentPort));
            }
        }
        this.supervisor = new Supervisor(printers, Drivers.shipped(), WatchTiming.usual());
        PrintDesk.JournalSource journals = () -> journalled.apply(keeper.store().printJournal());
        this.platform = new PlatformDesk(configuration, keeper, Clock.systemUTC());
        this.submissions = new SubmissionDesk(
                keeper,
                journals,
                platform,
                new PaymentDesk(Optional.empty(), keeper),
                configuration.catalogue(),
                Clock.system(ZoneId.systemDefault()));
        this.prints = new PrintDesk(configuration, supervisor, journals, new KioskMetrics());
        supervisor.start();
    }

    /** What became of the two prints; the same applicant may come again. */
    Map<String, PrintOutcome> handInAndPrint(String applicationId) throws InterruptedException {
        awaitPrinters();
        ServiceItem service = configuration.catalogue().items().getFirst();
        PreparedDocument document = new PreparedDocument("R-" + applicationId, PDF);
        JourneyEvent answer = submissions.submit(new Effect.Submit(
                applicationId,
                applicationId,
                service,
                FactSheet.empty(),
                Optional.of(document),
                Optional.empty(),
                Proofs.none()));
        if (!(answer instanceof JourneyEvent.Submitted(Optional<TakenTicket> ticket, Delivery delivery, long ignored))
                || ticket.isEmpty()) {
            throw new IllegalStateException(
                    "not handed in: " + answer.getClass().getSimpleName());
        }
        List<PrintOutcome> ended = new ArrayList<>();
        prints.printDocument(new Effect.PrintDocument(applicationId, service, document), event -> {
            if (event instanceof JourneyEvent.DocumentPrintEnded(PrintOutcome outcome)) {
                ended.add(outcome);
            }
        });
        prints.printTicket(
                new Effect.PrintTicket(
                        applicationId,
                        service,
                        ticket.get(),
                        Optional.of(document),
                        delivery,
                        0,
                        FactSheet.empty(),
                        Language.ZH_CN),
                event -> {
                    if (event instanceof JourneyEvent.TicketPrintEnded(PrintOutcome outcome)) {
                        ended.add(outcome);
                    }
                });
        return Map.of("document", ended.getFirst(), "ticket", ended.getLast());
    }

    private void awaitPrinters() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!supervisor.canServe(DeviceKind.TICKET_PRINTER) || !supervisor.canServe(DeviceKind.DOCUMENT_PRINTER)) {
            if (System.nanoTime() - end > 0) {
                throw new IllegalStateException("the printers do not come: " + supervisor.statuses());
            }
            Thread.sleep(10);
        }
    }

    PrintJournal journal() throws org.hallkiosk.store.StoreException {
        return keeper.store().printJournal();
    }

    /** What the terminal's status would say now. */
    TerminalReport report() {
        return TerminalReports.of(configuration, started, List.of(), keeper, TrailState.notYet(), platform);
    }

    @Override
    public void close() {
        supervisor.close();
        keeper.close();
    }
}
