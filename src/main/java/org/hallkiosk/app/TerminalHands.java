package org.hallkiosk.app;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.hallkiosk.audit.SessionEnd;
import org.hallkiosk.audit.Tally;
import org.hallkiosk.device.AccessKey;
import org.hallkiosk.device.CardPresence;
import org.hallkiosk.device.CardReading;
import org.hallkiosk.device.CodeReading;
import org.hallkiosk.device.CodeScanner;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DocumentCamera;
import org.hallkiosk.device.IdCardReader;
import org.hallkiosk.device.MachineReadableZone;
import org.hallkiosk.device.PictureOutcome;
import org.hallkiosk.device.Reason;
import org.hallkiosk.journey.Effect;
import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.journey.JourneyHands;
import org.hallkiosk.platform.PrefillCodes;
import org.hallkiosk.platform.PrefillReading;
import org.hallkiosk.service.SharedData;
import org.hallkiosk.supervisor.Supervisor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what a journey wants with this terminal's devices, documents and store. Every effect on a virtual thread of its own. */
final class TerminalHands implements JourneyHands {
    private static final Logger log = LoggerFactory.getLogger(TerminalHands.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    /** No device of a kind means that nothing will come from it: ask again only now and then. */
    private static final Duration NOTHING_THERE = Duration.ofSeconds(5);

    /** After this the applicant is told what is the matter with the paper; then the camera looks again. */
    private static final Duration LOOKING_AT_PAPER = Duration.ofSeconds(4);

    /** So long hands have to lay a paper better, before its picture is taken again; the screen says so. */
    private static final Duration LAYING_IT_BETTER = Duration.ofSeconds(3);

    /** One way of reading a card. */
    private interface CardRead {
        CardReading from(IdCardReader reader) throws InterruptedException;
    }

    private final SharedData sharedData;
    private final SearchDesk search;
    private final Supervisor supervisor;
    private final PrefillCodes prefillCodes;
    private final DocumentDesk documents;
    private final SubmissionDesk submissions;
    private final PlatformDesk platform;
    private final PaymentDesk payments;
    private final DraftDesk drafts;
    private final PrintDesk prints;
    private final RatingDesk ratings;
    private final Tally tally;
    private final Clock clock;

    TerminalHands(
            SearchDesk search,
            SharedData sharedData,
            Supervisor supervisor,
            PrefillCodes prefillCodes,
            DocumentDesk documents,
            SubmissionDesk submissions,
            PlatformDesk platform,
            PaymentDesk payments,
            DraftDesk drafts,
            PrintDesk prints,
            RatingDesk ratings,
            Tally tally,
            Clock clock) {
        this.search = search;
        this.sharedData = sharedData;
        this.supervisor = supervisor;
        this.prefillCodes = prefillCodes;
        this.documents = documents;
        this.submissions = submissions;
        this.platform = platform;
        this.payments = payments;
        this.drafts = drafts;
        this.prints = prints;
        this.ratings = ratings;
        this.tally = tally;
        this.clock = clock;
    }

    static String newSessionId() {
        byte[] id = new byte[16];
        RANDOM.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }

    @Override
    public CardReading readCard(Deadline deadline) throws InterruptedException {
        return readCard(reader -> reader.read(deadline));
    }

    @Override
    public CardReading readCard(Deadline deadline, Runnable begins) throws InterruptedException {
        return readCard(reader -> reader.read(deadline, begins));
    }

    @Override
    public CardReading readCard(AccessKey key, Deadline deadline) throws InterruptedException {
        return readCard(reader -> reader.read(key, deadline));
    }

    private CardReading readCard(CardRead how) throws InterruptedException {
        Optional<IdCardReader> reader = supervisor.idCardReader();
        if (reader.isEmpty()) {
            Thread.sleep(NOTHING_THERE);
            return new CardReading.ReaderTrouble(Reason.NOT_CONNECTED, "no ID card reader is configured");
        }
        CardReading reading = how.from(reader.get());
        tally.cardRead(reading);
        return reading;
    }

    @Override
    public CardPresence cardPresence(Deadline deadline) throws InterruptedException {
        Optional<IdCardReader> reader = supervisor.idCardReader();
        return reader.isEmpty() ? CardPresence.UNKNOWN : reader.get().presence(deadline);
    }

    @Override
    public CodeAnswer scanCode(Deadline deadline) throws InterruptedException {
        Optional<CodeScanner> scanner = supervisor.codeScanner();
        if (scanner.isEmpty()) {
            Thread.sleep(NOTHING_THERE);
            return new CodeAnswer.Happened(new JourneyEvent.ScannerFailed());
        }
        CodeReading reading = scanner.get().scan(deadline);
        tally.codeRead(reading);
        return switch (reading) {
            case CodeReading.NoCode ignored -> new CodeAnswer.Nothing();
            case CodeReading.CodeRead(String text) ->
                Receipts.looksLikeOne(text)
                        ? new CodeAnswer.Happened(new JourneyEvent.ReceiptShown(text.strip()))
                        : meaning(text);
            case CodeReading.CodeTrouble(var problem) ->
                code(new PrefillReading.Refused(
                        switch (problem) {
                            case NOT_TEXT, TORN -> PrefillReading.Problem.NOT_TEXT;
                            case TOO_LONG -> PrefillReading.Problem.TOO_LONG;
                        }));
            case CodeReading.ScannerTrouble ignored -> new CodeAnswer.Happened(new JourneyEvent.ScannerFailed());
        };
    }

    /** What a scanned text that is no receipt means. */
    private CodeAnswer meaning(String text) {
        if (DraftDesk.looksLikeOne(text)) {
            return new CodeAnswer.Happened(new JourneyEvent.DraftCodeShown(text.strip()));
        }
        return MachineReadableZone.of(text)
                .flatMap(zone -> zone.key(LocalDate.now(clock)))
                .<CodeAnswer>map(key -> new CodeAnswer.Happened(new JourneyEvent.AccessKeyShown(key)))
                .orElseGet(() -> code(submissions.unused(prefillCodes.read(text))));
    }

    private static CodeAnswer code(PrefillReading reading) {
        return new CodeAnswer.Happened(new JourneyEvent.CodeArrived(reading));
    }

    @Override
    public Set<DeviceKind> serving() {
        Set<DeviceKind> serving = EnumSet.noneOf(DeviceKind.class);
        for (DeviceKind kind : DeviceKind.values()) {
            if (supervisor.canServe(kind)) {
                serving.add(kind);
            }
        }
        return serving;
    }

    @Override
    public void perform(Effect effect, Consumer<JourneyEvent> answer) {
        Thread.ofVirtual().name("effect-" + effect.getClass().getSimpleName()).start(() -> {
            try {
                work(effect, answer);
            } catch (RuntimeException bug) {
                // Whatever we got wrong, the applicant gets an answer; the message may quote what was typed.
                log.error(
                        "{} failed: {} at {}",
                        effect.getClass().getSimpleName(),
                        bug.getClass().getName(),
                        bug.getStackTrace().length > 0 ? bug.getStackTrace()[0] : "?");
                effect.failed().ifPresent(answer);
            }
        });
    }

    private PictureOutcome picture(boolean again) {
        Optional<DocumentCamera> camera = supervisor.documentCamera();
        if (camera.isEmpty()) {
            return new PictureOutcome.CameraTrouble(Reason.NOT_CONNECTED, "no document camera is configured");
        }
        try {
            if (again) {
                Thread.sleep(LAYING_IT_BETTER);
            }
            return camera.get().takePicture(Deadline.after(LOOKING_AT_PAPER));
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return new PictureOutcome.CameraTrouble(Reason.OTHER, "the terminal is closing");
        }
    }

    private void work(Effect effect, Consumer<JourneyEvent> answer) {
        switch (effect) {
            case Effect.FetchRecords(String source, String service, String idNumber, String name, var facts) ->
                answer.accept(
                        switch (sharedData.ask(
                                new SharedData.Question(source, service, idNumber, name, Set.copyOf(facts)))) {
                            case SharedData.Answer.Known(var known) -> new JourneyEvent.RecordsArrived(known);
                            case SharedData.Answer.Unknown ignored -> new JourneyEvent.RecordsArrived(List.of());
                            case SharedData.Answer.Unavailable(String why) -> {
                                log.warn("shared data: {} did not answer: {}", source, why);
                                yield new JourneyEvent.RecordsFailed();
                            }
                        });
            case Effect.FetchLicences fetch -> answer.accept(platform.licences(fetch));
            case Effect.KeepDraft keep -> answer.accept(drafts.keep(keep));
            case Effect.FindDraft find -> answer.accept(drafts.find(find));
            case Effect.OpenDraft open -> answer.accept(drafts.open(open));
            case Effect.ForgetDraft forget -> drafts.forget(forget);
            case Effect.FindServices(String question) -> answer.accept(search.find(question));
            case Effect.LookUpCases(var access) -> answer.accept(platform.cases(access));
            case Effect.AnswerSupplement(String number, String supplement, var given) ->
                answer.accept(platform.answer(number, supplement, given));
            case Effect.FetchResult(String number, String result, var access) ->
                answer.accept(platform.result(number, result, access));
            case Effect.OrderPayment order -> payments.take(order, answer);
            case Effect.TakePicture take -> answer.accept(new JourneyEvent.PictureTaken(picture(take.again())));
            case Effect.LoadDocument(String receipt) -> answer.accept(submissions.find(receipt));
            case Effect.MakeDocument document -> answer.accept(documents.make(document));
            case Effect.Submit submit -> {
                JourneyEvent answered = submissions.submit(submit);
                if (answered instanceof JourneyEvent.Submitted) {
                    tally.applicationSubmitted(submit.service().id());
                }
                answer.accept(answered);
            }
            case Effect.PrintDocument print -> prints.printDocument(documents.withSlip(print), answer);
            case Effect.PrintTicket print -> prints.printTicket(print, answer);
            case Effect.PrintChecklist print -> prints.printChecklist(print, answer);
            case Effect.KeepRating given -> ratings.keep(given);
            case Effect.EndSession(Effect.Ending ending) -> {
                tally.sessionEnded(
                        switch (ending) {
                            case COMPLETED -> SessionEnd.COMPLETED;
                            case LEFT -> SessionEnd.LEFT;
                            case TIMED_OUT -> SessionEnd.TIMED_OUT;
                        });
                platform.sessionEnded();
                payments.sessionEnded();
            }
        }
    }
}
