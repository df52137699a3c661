package org.hallkiosk.journey;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hallkiosk.configuration.Configuration;
import org.hallkiosk.configuration.ConfigurationLoader;
import org.hallkiosk.configuration.Loading;
import org.hallkiosk.device.CardReading;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.IdCard;
import org.hallkiosk.device.PrintOutcome;
import org.hallkiosk.device.Reason;
import org.hallkiosk.fact.Fact;
import org.hallkiosk.fact.FactSource;
import org.hallkiosk.fact.signature.Point;
import org.hallkiosk.fact.signature.Signature;
import org.hallkiosk.fact.signature.Stroke;
import org.hallkiosk.platform.PrefillReading;
import org.hallkiosk.queue.TakenTicket;
import org.hallkiosk.queue.WaitRange;
import org.hallkiosk.service.CardKind;
import org.hallkiosk.service.FactRules;
import org.hallkiosk.service.Identification;
import org.hallkiosk.service.ServiceItem;
import org.hallkiosk.store.Draft;
import org.hallkiosk.text.Language;

/** An invented applicant at a terminal with the shipped services: does things, and sees where they lead. */
public final class Applicant {
    public static final String PERMIT = "residence-permit";
    static final String CERTIFICATE = "social-insurance-certificate";
    static final String ENDORSEMENT = "residence-permit-endorsement";
    public static final String ALLOWANCE = "old-age-allowance";

    /** The specimen number of GB 11643, with an invented name. */
    public static final String NUMBER = "11010519491231002X";

    public static final String NAME = "样本甲";
    static final String ADDRESS = "样本市样本区样本路1号";
    static final String OTHER_NUMBER = "440524188001010014";
    static final String OTHER_NAME = "样本乙";
    static final String PHONE = "13800000000";
    static final String HOME_ADDRESS = "样本市幸福路1号院2号楼301";
    static final Set<DeviceKind> ALL = EnumSet.allOf(DeviceKind.class);
    static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    static final PrintOutcome PRINTED = new PrintOutcome.Printed();
    static final PrintOutcome SENT = new PrintOutcome.Sent();
    static final PrintOutcome FAILED = new PrintOutcome.Failed(Reason.MEDIA_EMPTY, false, "no paper");
    static final PrintOutcome UNCERTAIN = new PrintOutcome.Failed(Reason.MEDIA_JAM, true, "jam");
    static final JourneyEvent PROCEED = new JourneyEvent.Proceed();
    static final JourneyEvent BACK = new JourneyEvent.Back();
    static final JourneyEvent HOME = new JourneyEvent.Home();
    static final JourneyEvent AGREE = new JourneyEvent.ConsentAnswered(true);
    static final JourneyEvent REFUSE = new JourneyEvent.ConsentAnswered(false);

    /** For himself, since he lives here in a rented home. */
    static final Map<String, String> USUAL_ANSWERS =
            Map.of("who", "self", "ground", "home", "home-paper", "lease", "age", "from70");

    private static final Configuration SHIPPED = load();

    /** A clock that a story winds on. */
    static final class StoryClock extends Clock {
        private Instant now =
                LocalDate.of(2026, 11, 23).atTime(9, 0).atZone(HERE).toInstant();

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return HERE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    private final StoryClock clock = new StoryClock();
    private final List<Effect> effects = new ArrayList<>();
    private final Journey journey;
    private JourneyState state;
    private int sessions;
    private Optional<Draft> left = Optional.empty();
    private boolean looksForLong;
    private boolean answersHimself;

    public Applicant() {
        this(false);
    }

    private Applicant(boolean platform) {
        JourneyRules rules = new JourneyRules(
                        SHIPPED.catalogue(),
                        new FactRules(clock),
                        Language.ZH_CN,
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(15),
                        Duration.ofSeconds(30),
                        clock)
                .withPayment();
        journey = new Journey(platform ? rules.withPlatform() : rules, () -> "session-" + ++sessions);
        state = journey.start(ALL, clock.instant());
    }

    Journey journey() {
        return journey;
    }

    private static Configuration load() {
        Loading loading = new ConfigurationLoader(Path.of("target")).load(Path.of("kiosk-config"), Path.of("devices"));
        return switch (loading) {
            case Loading.Loaded(Configuration configuration) -> configuration;
            case Loading.Rejected rejected ->
                throw new IllegalStateException(rejected.mistakes().toString());
        };
    }

    public static Configuration shipped() {
        return SHIPPED;
    }

    /** Where there is a platform, and what was handed in is followed. */
    public static Applicant following() {
        return new Applicant(true)
                .does(
                        new JourneyEvent.Touched(),
                        new JourneyEvent.LanguageChosen(Language.ZH_CN),
                        new JourneyEvent.CollectChosen());
    }

    /** At the guide of this service, where there is a platform. */
    static Applicant atPlatform(String service) {
        return new Applicant(true).choosing(service);
    }

    /** By card, and asked whether e-licences may be fetched. */
    public static Applicant askedForLicences() {
        return atPlatform(ALLOWANCE).does(PROCEED, card(NAME, NUMBER));
    }

    static Journey journey(Clock clock, java.util.function.Supplier<String> sessionIds) {
        return new Journey(
                new JourneyRules(
                        SHIPPED.catalogue(),
                        new FactRules(clock),
                        Language.ZH_CN,
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(15),
                        Duration.ofSeconds(30),
                        clock),
                sessionIds);
    }

    /** Tells the journey what happens, one after the other. */
    public Applicant does(JourneyEvent... events) {
        for (JourneyEvent event : events) {
            Transition transition = journey.on(state, event);
            state = transition.state();
            effects.addAll(transition.effects());
            if (event instanceof JourneyEvent.CardArrived && state.around().cardLies()) {
                // Whoever is told of no card that lies there took it along.
                does(new JourneyEvent.CardSeen(false));
            }
            if (state.step() instanceof Step.Question(String question) && !answersHimself) {
                // Whoever is led through goes back past the questions too.
                does(
                        event instanceof JourneyEvent.Back
                                ? BACK
                                : new JourneyEvent.QuestionAnswered(question, USUAL_ANSWERS.get(question)));
            }
            if (state.step() instanceof Step.LookingForDraft && !looksForLong) {
                does(left.<JourneyEvent>map(JourneyEvent.DraftFound::new)
                        .orElseGet(() -> new JourneyEvent.DraftNotFound(true)));
            }
        }
        return this;
    }

    /** As if what came before had led here. */
    Applicant at(JourneyState other) {
        state = other;
        return this;
    }

    /** Came before, and this is what the place of the drafts will find. */
    Applicant havingLeft(Draft draft) {
        left = Optional.of(draft);
        return this;
    }

    /** Reads the questions of the guide, and is not led through them as everyone else. */
    public Applicant answeringHimself() {
        answersHimself = true;
        return this;
    }

    /** The place of the drafts takes its time. */
    Applicant lookingForLong() {
        looksForLong = true;
        return this;
    }

    /** The draft that was put away last, as it would be found again. */
    Draft leftBehind() {
        return effects(Effect.KeepDraft.class).getLast().draft();
    }

    public Applicant waits(int seconds) {
        for (int i = 0; i < seconds; i++) {
            clock.pass(Duration.ofSeconds(1));
            does(new JourneyEvent.Tick(clock.instant()));
        }
        return this;
    }

    public JourneyState state() {
        return state;
    }

    Step step() {
        return state.step();
    }

    String notice() {
        return state.notice().map(Notice::key).orElse("");
    }

    /** What was asked of the world so far. */
    List<Effect> effects() {
        return effects;
    }

    <E extends Effect> List<E> effects(Class<E> kind) {
        return effects.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    public Applicant choosing(String service) {
        return does(
                new JourneyEvent.Touched(),
                new JourneyEvent.LanguageChosen(Language.ZH_CN),
                new JourneyEvent.ServiceChosen(service));
    }

    public static Applicant atLanguage() {
        return new Applicant().does(new JourneyEvent.Touched());
    }

    public static Applicant atServices() {
        return atLanguage().does(new JourneyEvent.LanguageChosen(Language.ZH_CN));
    }

    /** At the first question of the permit. */
    public static Applicant asked() {
        return new Applicant().answeringHimself().choosing(PERMIT);
    }

    public static Applicant atGuide(String service) {
        return new Applicant().choosing(service);
    }

    public static Applicant identifying(String service) {
        return atGuide(service).does(PROCEED);
    }

    /** Where the permit is given to people with a passport too, which the shipped service does not do. */
    public static Applicant identifyingWithPassport() {
        Applicant applicant = identifying(PERMIT);
        ServiceItem item = applicant.state.chosenService();
        Identification shipped = item.identification();
        Identification wider = new Identification(
                shipped.ways(), EnumSet.allOf(CardKind.class), shipped.consent(), shipped.expiredCard());
        applicant.state = applicant.state.withService(Optional.of(item.withIdentification(wider)));
        return applicant;
    }

    /** A passport lies on the reader, and its chip wants its key. */
    public static Applicant askedForAccessKey(AccessKeyPart part) {
        return identifyingWithPassport()
                .does(
                        new JourneyEvent.CardArrived(new CardReading.KeyWanted(false)),
                        new JourneyEvent.AccessKeyPartChosen(part));
    }

    /** On the first page of the permit's form, by card. */
    public static Applicant atForm() {
        return identifying(PERMIT).does(card(NAME, NUMBER));
    }

    public static Applicant editing(String fact) {
        Applicant applicant =
                fact.startsWith("residence.") || fact.equals("person.employer") ? atSecondPage() : atForm();
        return applicant.does(new JourneyEvent.FieldOpened(fact));
    }

    public static Applicant atSecondPage() {
        return atForm().fills("person.phone", PHONE).does(PROCEED);
    }

    Applicant fills(String fact, String text) {
        return does(new JourneyEvent.FieldOpened(fact), new JourneyEvent.FieldDone(fact, text));
    }

    public static Applicant atSign() {
        return atSecondPage()
                .fills("residence.address", HOME_ADDRESS)
                .fills("residence.ground", "home")
                .fills("residence.since", "2024-03-01")
                .fills("residence.housing", "rented")
                .does(PROCEED);
    }

    public static Applicant preparing() {
        return atSign().does(new JourneyEvent.SignatureDrawn(signature()), PROCEED);
    }

    public static Applicant atPreview() {
        return preparing().does(new JourneyEvent.DocumentReady(paper()));
    }

    public static Applicant finishing() {
        return atPreview().does(PROCEED);
    }

    public static Applicant submitted() {
        return finishing().does(new JourneyEvent.Submitted(Optional.of(ticket())));
    }

    public static Applicant atFarewell(PrintOutcome document, PrintOutcome ticket) {
        return submitted()
                .does(new JourneyEvent.DocumentPrintEnded(document), new JourneyEvent.TicketPrintEnded(ticket));
    }

    /** By card, and asked whether the records may be looked up. */
    public static Applicant askedForRecords() {
        return identifying(CERTIFICATE).does(card(NAME, NUMBER));
    }

    /** By card, and asked whether shared data may fill in the form. */
    public static Applicant askedForSharedData() {
        return identifying(ENDORSEMENT).does(card(NAME, NUMBER));
    }

    public static Applicant fetching() {
        return askedForRecords().does(AGREE);
    }

    public static Applicant withExpiredCard(String service) {
        return identifying(service).does(read(card(NAME, NUMBER, LocalDate.of(2026, 11, 22))));
    }

    static Applicant fetched() {
        return fetching().does(new JourneyEvent.RecordsArrived(records()));
    }

    static List<Fact> records() {
        return List.of(
                new Fact("insurance.status", "paying", FactSource.SHARED_DATA),
                new Fact("insurance.employer", "样本机械厂", FactSource.SHARED_DATA));
    }

    /** What the register says: of the registered address something else than the card does. */
    static List<Fact> register() {
        return List.of(
                new Fact("person.householdAddress", "样本市朝阳区新样本路2号", FactSource.SHARED_DATA),
                new Fact("residence.address", "样本市朝阳区样本公寓7号楼1203室", FactSource.SHARED_DATA),
                new Fact("residence.since", "2023-04-12", FactSource.SHARED_DATA),
                new Fact("person.phone", PHONE, FactSource.SHARED_DATA));
    }

    public static JourneyEvent card(String name, String number) {
        return read(card(name, number, LocalDate.of(2040, 1, 1)));
    }

    static IdCard card(String name, String number, LocalDate until) {
        return new IdCard.ResidentCard(
                name,
                IdCard.Sex.FEMALE,
                "01",
                LocalDate.of(1949, 12, 31),
                ADDRESS,
                number,
                "样本市公安局",
                LocalDate.of(2020, 1, 1),
                Optional.of(until));
    }

    static JourneyEvent read(IdCard card) {
        return new JourneyEvent.CardArrived(new CardReading.CardRead(card));
    }

    static JourneyEvent trouble(CardReading.Problem problem) {
        return new JourneyEvent.CardArrived(new CardReading.CardTrouble(problem, "as told"));
    }

    static JourneyEvent readerGone() {
        return new JourneyEvent.CardArrived(new CardReading.ReaderTrouble(Reason.NOT_CONNECTED, "unplugged"));
    }

    public static JourneyEvent code(Map<String, String> facts) {
        return new JourneyEvent.CodeArrived(new PrefillReading.Prefill(
                facts.entrySet().stream()
                        .map(fact -> new Fact(fact.getKey(), fact.getValue(), FactSource.CODE))
                        .toList(),
                Optional.of(PERMIT)));
    }

    static JourneyEvent refused(PrefillReading.Problem problem) {
        return new JourneyEvent.CodeArrived(new PrefillReading.Refused(problem));
    }

    public static Signature signature() {
        return new Signature(List.of(new Stroke(
                List.of(new Point(100, 100, 0, 0.5), new Point(300, 140, 100, 0.5), new Point(420, 100, 180, 0.5)))));
    }

    static PreparedDocument paper() {
        return new PreparedDocument("20261123-0001", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
    }

    static TakenTicket ticket() {
        return new TakenTicket(
                "A007",
                6,
                new WaitRange(10, 25),
                List.of(3, 4, 5),
                ZonedDateTime.of(2026, 11, 23, 9, 5, 0, 0, HERE),
                false,
                "F0LL0W",
                "ticket-job-1");
    }
}
