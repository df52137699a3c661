package org.hallkiosk.app;

import java.io.IOException;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.hallkiosk.configuration.Configuration;
import org.hallkiosk.configuration.Configuration.PlatformAccess;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.journey.Effect;
import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.journey.JourneyEvent.NoCases;
import org.hallkiosk.journey.PreparedDocument;
import org.hallkiosk.monitor.PlatformReport;
import org.hallkiosk.platform.CourierTiming;
import org.hallkiosk.platform.Delivery;
import org.hallkiosk.platform.HttpPlatform;
import org.hallkiosk.platform.HttpWire;
import org.hallkiosk.platform.OutboxCourier;
import org.hallkiosk.platform.Platform;
import org.hallkiosk.platform.PlatformAnswer;
import org.hallkiosk.platform.PlatformAnswer.Trouble;
import org.hallkiosk.platform.PlatformLicences;
import org.hallkiosk.platform.TerminalCredential;
import org.hallkiosk.platform.TerminalKey;
import org.hallkiosk.platform.TrustedCertificates;
import org.hallkiosk.platform.WireAnswer;
import org.hallkiosk.platform.WireRequest;
import org.hallkiosk.platform.contract.Case;
import org.hallkiosk.platform.contract.CaseAccess;
import org.hallkiosk.platform.contract.Cases;
import org.hallkiosk.platform.contract.Paper;
import org.hallkiosk.platform.contract.Person;
import org.hallkiosk.platform.contract.SupplementAnswer;
import org.hallkiosk.store.KioskStore;
import org.hallkiosk.store.StoreException;
import org.hallkiosk.text.Language;
import org.hallkiosk.text.LocalizedText;
import org.hallkiosk.text.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What this terminal has to do with the government platform; nothing where the configuration names none. HTTP client, key
 * and certificates are loaded when the first request goes out, not when the terminal starts.
 */
final class PlatformDesk implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(PlatformDesk.class);

    /** How long an applicant stands there for the platform's word; what is kept goes out all the same. */
    private static final Duration APPLICANT_WAITS = Duration.ofSeconds(5);

    private static final Duration RESULT_WITHIN = Duration.ofSeconds(15);

    private final Optional<PlatformAccess> access;
    private final String terminalId;
    private final Configuration configuration;
    private final StoreKeeper keeper;
    private final Clock clock;
    private Optional<Platform> platform = Optional.empty();
    private Optional<OutboxCourier> courier = Optional.empty();
    private boolean closed;
    private Optional<HttpWire> wire = Optional.empty();
    private Optional<KeyPair> key = Optional.empty();
    private Optional<String> told = Optional.empty();

    PlatformDesk(Configuration configuration, StoreKeeper keeper, Clock clock) {
        this.access = configuration.platform();
        this.terminalId = configuration.terminal().id();
        this.configuration = configuration;
        this.keeper = keeper;
        this.clock = clock;
    }

    boolean isConfigured() {
        return access.isPresent();
    }

    synchronized Platform platform() {
        if (platform.isEmpty()) {
            platform = Optional.of(new HttpPlatform(this::send, this::credential, clock));
        }
        return platform.get();
    }

    /** Begins to carry what waits; returns at once. */
    void start() {
        if (isConfigured()) {
            courier();
        }
    }

    private synchronized OutboxCourier courier() {
        if (courier.isEmpty()) {
            OutboxCourier begun = new OutboxCourier(
                    keeper::store,
                    platform(),
                    terminalId,
                    both(configuration.texts(), "delivery.paper"),
                    CourierTiming.usual(),
                    clock);
            if (closed) {
                begun.close();
            } else {
                begun.start();
            }
            courier = Optional.of(begun);
        }
        return courier.get();
    }

    /**
     * Sends what was just handed in, in this order; blocks for as long as an applicant may be kept waiting.
     *
     * @return what is true of each
     */
    List<Delivery> deliver(List<String> applicationIds) throws StoreException {
        if (!isConfigured()) {
            return applicationIds.stream()
                    .<Delivery>map(any -> new Delivery.NotWanted())
                    .toList();
        }
        // Nothing of a person goes out before what the person handed in earlier: after the last one all have their
        // word.
        Delivery last = courier().deliver(applicationIds.getLast(), APPLICANT_WAITS);
        List<Delivery> each = new ArrayList<>();
        for (String id : applicationIds.subList(0, applicationIds.size() - 1)) {
            each.add(courier().deliver(id, Duration.ZERO));
        }
        each.add(last);
        return each;
    }

    /** Whatever was held back for an applicant goes out. */
    void sessionEnded() {
        if (isConfigured()) {
            courier().sessionEnded();
        }
    }

    /** How far cases have come; blocks for as long as an applicant may be kept waiting. */
    JourneyEvent cases(CaseAccess access) {
        return switch (platform().cases(access, Deadline.after(APPLICANT_WAITS))) {
            case PlatformAnswer.Answered<Cases>(Cases found) ->
                found.cases().isEmpty()
                        ? new JourneyEvent.CasesNotFound(keptHere(access) ? NoCases.KEPT_HERE : NoCases.NONE)
                        : new JourneyEvent.CasesFound(found.cases());
            case PlatformAnswer.Refused<Cases> ignored -> new JourneyEvent.CasesNotFound(NoCases.NONE);
            case PlatformAnswer.Unavailable<Cases>(Trouble trouble) -> {
                log.warn("platform: cases not found: {}", trouble.keyword());
                yield new JourneyEvent.CasesNotFound(keptHere(access) ? NoCases.KEPT_HERE : NoCases.NOT_REACHED);
            }
        };
    }

    /** Whether what this receipt was given for still waits in the outbox of this terminal. */
    private boolean keptHere(CaseAccess access) {
        try {
            KioskStore store = keeper.store();
            Optional<String> id = access.receipt().isEmpty()
                    ? Optional.empty()
                    : store.applications().idOfReceipt(access.receipt().get());
            return id.isPresent() && store.outbox().waits(id.get());
        } catch (StoreException e) {
            return false;
        }
    }

    /** Gives what a supplement request wants; blocks for as long as an applicant may be kept waiting. */
    JourneyEvent answer(String caseNumber, String supplementId, SupplementAnswer answer) {
        return switch (platform().answerSupplement(caseNumber, supplementId, answer, Deadline.after(RESULT_WITHIN))) {
            case PlatformAnswer.Answered<Case>(Case now) -> new JourneyEvent.SupplementAnswered(now);
            case PlatformAnswer.Refused<Case>(var code) -> {
                log.warn("platform: supplement refused: {}", code);
                yield new JourneyEvent.SupplementNotAnswered();
            }
            case PlatformAnswer.Unavailable<Case>(Trouble trouble) -> {
                log.warn("platform: supplement not sent: {}", trouble.keyword());
                yield new JourneyEvent.SupplementNotAnswered();
            }
        };
    }

    /** Which e-licences the applicant holds; blocks for as long as an applicant may be kept waiting. */
    JourneyEvent licences(Effect.FetchLicences fetch) {
        return new PlatformLicences(this::platform, clock)
                .held(new Person(fetch.idNumber(), fetch.name()), fetch.serviceId(), fetch.kinds())
                .<JourneyEvent>map(JourneyEvent.LicencesFound::new)
                .orElseGet(JourneyEvent.LicencesNotFetched::new);
    }

    /** The paper that came out of a case, where it is one that can be shown and printed. */
    JourneyEvent result(String caseNumber, String resultId, CaseAccess access) {
        return switch (platform().result(caseNumber, resultId, access, Deadline.after(RESULT_WITHIN))) {
            case PlatformAnswer.Answered<Paper>(Paper paper) ->
                paper.mediaType().equals("application/pdf")
                        ? new JourneyEvent.ResultFetched(new PreparedDocument(caseNumber, paper.content()))
                        : new JourneyEvent.ResultNotFetched();
            case PlatformAnswer.Refused<Paper> ignored -> new JourneyEvent.ResultNotFetched();
            case PlatformAnswer.Unavailable<Paper>(Trouble trouble) -> {
                log.warn("platform: result not fetched: {}", trouble.keyword());
                yield new JourneyEvent.ResultNotFetched();
            }
        };
    }

    /** What an operator is told; empty without a platform, or while the store cannot be read. */
    Optional<PlatformReport> report(KioskStore store) {
        if (!isConfigured()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new PlatformReport(courier().condition(), store.outbox().summary()));
        } catch (StoreException e) {
            // The store's own state says what is wrong with it.
            return Optional.empty();
        }
    }

    /** What a ticket says of it; empty where there is no platform. */
    static Optional<LocalizedText> words(Delivery delivery, Texts texts) {
        return switch (delivery) {
            case Delivery.NotWanted ignored -> Optional.empty();
            case Delivery.Accepted(String number) ->
                Optional.of(numbered(both(texts, "delivery.ticket.accepted"), number));
            case Delivery.KeptHere ignored -> Optional.of(both(texts, "delivery.ticket.kept"));
            case Delivery.TurnedAway ignored -> Optional.of(both(texts, "delivery.ticket.turned-away"));
            case Delivery.PartlyTurnedAway(var numbers, var ignored, var ignoredToo) ->
                Optional.of(
                        numbers.isEmpty()
                                ? both(texts, "delivery.ticket.turned-away")
                                : numbered(both(texts, "delivery.ticket.partly"), String.join(" ", numbers)));
        };
    }

    private static LocalizedText numbered(LocalizedText words, String number) {
        return new LocalizedText(
                words.chinese().replace("{number}", number), words.english().replace("{number}", number));
    }

    private static LocalizedText both(Texts texts, String key) {
        return new LocalizedText(texts.get(Language.ZH_CN, key), texts.get(Language.EN, key));
    }

    private WireAnswer send(WireRequest request, Deadline deadline) {
        HttpWire opened;
        try {
            opened = wire();
        } catch (IOException e) {
            tell("certificates", e);
            return new WireAnswer.Lost(Trouble.NO_KEY);
        }
        return opened.send(request, deadline);
    }

    private synchronized HttpWire wire() throws IOException {
        if (wire.isEmpty()) {
            PlatformAccess reached = access.orElseThrow();
            Optional<SSLContext> trust = reached.certificates().isEmpty()
                    ? Optional.empty()
                    : Optional.of(TrustedCertificates.of(reached.certificates().get()));
            wire = Optional.of(new HttpWire(reached.address(), trust));
        }
        return wire.get();
    }

    private synchronized Optional<TerminalCredential> credential() throws IOException {
        if (key.isEmpty()) {
            try {
                key = Optional.of(TerminalKey.of(access.orElseThrow().keyFile()));
            } catch (IOException e) {
                tell("terminal key", e);
                throw e;
            }
        }
        return key.map(pair -> new TerminalCredential(terminalId, pair.getPrivate()));
    }

    /** Once, for the courier asks again and again. */
    private synchronized void tell(String what, IOException why) {
        String said = what + ": " + why.getMessage();
        if (!told.equals(Optional.of(said))) {
            log.error("platform: {}", said);
            told = Optional.of(said);
        }
    }

    @Override
    public void close() {
        Optional<OutboxCourier> carrying;
        Optional<HttpWire> opened;
        synchronized (this) {
            closed = true;
            carrying = courier;
            opened = wire;
        }
        carrying.ifPresent(OutboxCourier::close);
        opened.ifPresent(HttpWire::close);
    }
}
