package org.hallkiosk.app;

import java.security.PublicKey;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.hallkiosk.audit.HelpCalls;
import org.hallkiosk.audit.Trail;
import org.hallkiosk.audit.TrailKey;
import org.hallkiosk.configuration.Configuration;
import org.hallkiosk.configuration.Configuration.PlatformAccess;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.device.DeviceStatus;
import org.hallkiosk.journey.Journey;
import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.journey.JourneyRunner;
import org.hallkiosk.journey.JourneyTrail;
import org.hallkiosk.journey.Step;
import org.hallkiosk.monitor.DeviceReport;
import org.hallkiosk.monitor.KioskMetrics;
import org.hallkiosk.monitor.MonitorServer;
import org.hallkiosk.monitor.MonitorStart;
import org.hallkiosk.monitor.TerminalReport;
import org.hallkiosk.platform.PlatformRecords;
import org.hallkiosk.platform.PrefillCodes;
import org.hallkiosk.service.RecordFiles;
import org.hallkiosk.store.PrintJournal;
import org.hallkiosk.store.StoreTrouble;
import org.hallkiosk.supervisor.DeviceDrivers;
import org.hallkiosk.supervisor.Supervisor;
import org.hallkiosk.supervisor.WatchTiming;
import org.hallkiosk.voice.Voice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One terminal without its screen: devices, store, journey and monitor, put together from a configuration. */
public final class KioskTerminal implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(KioskTerminal.class);
    private static final Instant LONG_AFTER = Instant.parse("9999-12-31T00:00:00Z");

    private volatile Configuration configuration;
    private final Instant started;
    private final KioskMetrics metrics = new KioskMetrics();
    private final StoreKeeper keeper;
    private volatile DocumentDesk documents;
    private final Supervisor supervisor;
    private final JourneyRunner runner;
    private final GuideLightDesk lights;
    private final Map<String, PublicKey> codeKeys;
    private final Clock clock;
    private final Trail trail;
    private final DraftSweep sweep;
    private final HallDrafts drafts;
    private final PlatformDesk platform;
    private final PaymentDesk payments;
    private Optional<MonitorServer> monitor = Optional.empty();
    private final HelpCalls help;
    private volatile Optional<Voice> voice = Optional.empty();

    /** @param codeKeys whose prefill codes are believed beside those of the configuration, by key id */
    public KioskTerminal(
            Configuration configuration, DeviceDrivers drivers, Map<String, PublicKey> codeKeys, Clock clock) {
        this.configuration = configuration;
        this.codeKeys = codeKeys;
        this.clock = clock;
        this.started = clock.instant();
        this.keeper = new StoreKeeper(
                configuration.store().folder(), configuration.store().keyFile());
        this.supervisor = new Supervisor(configuration.devices(), drivers, WatchTiming.usual());
        this.drafts = new HallDrafts(configuration.store(), keeper, clock);
        this.platform = new PlatformDesk(configuration, keeper, clock);
        this.payments = new PaymentDesk(configuration.payment(), keeper);
        this.documents = documents(configuration);
        TerminalHands hands = hands(configuration, documents);
        this.runner = new JourneyRunner(journey(configuration), hands, clock);
        Configuration.Trail kept = configuration.store().trail();
        this.trail = new Trail(
                kept.folder(),
                kept.ends(),
                () -> TrailKey.of(configuration.store().keyFile()),
                kept.keepDays(),
                clock);
        runner.witness((before, event, after) ->
                JourneyTrail.steps(before, event, after, clock.instant()).forEach(trail::record));
        this.help = new HelpCalls(clock);
        runner.witness((before, event, after) -> heed(event));
        this.sweep = new DraftSweep(keeper, clock);
        this.lights = new GuideLightDesk(supervisor);
        runner.listen(lights::follow);
        supervisor.listen(lights::follow);
        supervisor.listen(change -> runner.post(new JourneyEvent.DevicesChanged(hands.serving())));
    }

    private TerminalHands hands(Configuration offered, DocumentDesk paper) {
        PrintDesk.JournalSource journals = () -> keeper.store().printJournal();
        return new TerminalHands(
                new SearchDesk(offered.catalogue(), offered.texts()),
                new SharedDataDesk(
                        offered.platform().map(PlatformAccess::records).orElse(Set.of()),
                        new PlatformRecords(platform::platform, clock),
                        new RecordFiles(offered.records())),
                supervisor,
                new PrefillCodes(() -> CodeKeys.read(offered.codeKeys(), codeKeys), clock),
                paper,
                new SubmissionDesk(keeper, journals, platform, payments, offered.catalogue(), clock),
                platform,
                payments,
                new DraftDesk(keeper, drafts),
                new PrintDesk(offered, supervisor, journals, metrics),
                new RatingDesk(keeper, metrics, clock),
                metrics,
                clock);
    }

    private DocumentDesk documents(Configuration offered) {
        return new DocumentDesk(offered, () -> keeper.store().signatures(), clock);
    }

    private Journey journey(Configuration offered) {
        return ConfiguredJourney.of(offered, TerminalHands::newSessionId, clock);
    }

    /**
     * Offers other services from the next applicant on; devices, store and the terminal itself stay as they are. Returns at
     * once.
     *
     * @param shown told what is offered then, before anybody can touch it
     */
    void offer(Configuration next, Consumer<Configuration> shown) {
        Configuration offered = configuration.offering(next);
        DocumentDesk paper = documents(offered);
        runner.renew(journey(offered), hands(offered, paper), () -> {
            configuration = offered;
            documents = paper;
            shown.accept(offered);
        });
    }

    /** Begins to serve; returns at once. Devices, store and fonts become ready in the background. */
    public void start() {
        runner.start();
        supervisor.start();
        lights.start();
        Thread.ofVirtual().name("open-store").start(() -> {
            openStore();
            // The very first start makes the key with the store.
            trail.start();
            sweep.start();
            drafts.serve();
            platform.start();
            payments.start();
        });
        // What starting left behind is several times what stays; nobody is served yet, and the memory goes back.
        Thread.ofVirtual().name("give-memory-back").start(System::gc);
        warmUpForTheFirstApplicant();
    }

    /** Paper comes minutes after the first touch; until then its fonts need not be held. */
    private void warmUpForTheFirstApplicant() {
        AtomicBoolean warm = new AtomicBoolean();
        runner.listen(state -> {
            if (!(state.step() instanceof Step.Attract) && warm.compareAndSet(false, true)) {
                Thread.ofVirtual().name("warm-up").start(() -> documents.warmUp());
            }
        });
    }

    private void heed(JourneyEvent event) {
        if (event instanceof JourneyEvent.HelpCalled) {
            help.call();
        } else if (event instanceof JourneyEvent.StaffHelping) {
            help.answer();
        }
    }

    /** Somebody at the desk saw the call; whoever called is told. */
    private boolean helpAnswered() {
        boolean called = help.answer();
        if (called) {
            runner.post(new JourneyEvent.HelpAnswered());
        }
        return called;
    }

    private void openStore() {
        try {
            PrintJournal journal = keeper.store().printJournal();
            int uncertain = journal.uncertain().size();
            int unsent = journal.prepared().size();
            if (uncertain + unsent > 0) {
                log.warn(
                        "{} prints were interrupted and may or may not be on paper, {} were never sent; see ./kiosk prints",
                        uncertain,
                        unsent);
            }
        } catch (org.hallkiosk.store.StoreException e) {
            if (e.trouble() != StoreTrouble.CLOSED) {
                log.error("the store cannot be opened: {}", e.trouble().keyword());
            }
        }
    }

    /** Starts the monitor on the configured port; a port that is taken is logged and the terminal serves without it. */
    public void startMonitor() {
        switch (MonitorServer.start(configuration.monitorPort(), this::report, this::helpAnswered, metrics)) {
            case MonitorStart.Started(MonitorServer server) -> {
                monitor = Optional.of(server);
                log.info("monitor at http://127.0.0.1:{}/status", server.port());
            }
            case MonitorStart.NotStarted(int port, String why) -> log.warn("no monitor on port {}: {}", port, why);
        }
    }

    /** Tells the monitor how it goes with what is said. */
    void speaksWith(Voice spoken) {
        voice = Optional.of(spoken);
    }

    public Configuration configuration() {
        return configuration;
    }

    public JourneyRunner runner() {
        return runner;
    }

    /** Deletes every draft that lies here, whatever its day. */
    void forgetDrafts() {
        sweep.sweep(LONG_AFTER);
    }

    /** The port at which this terminal serves the drafts of the hall, once it does. */
    Optional<Integer> draftsPort() {
        return drafts.port();
    }

    public Supervisor supervisor() {
        return supervisor;
    }

    public Optional<MonitorServer> monitor() {
        return monitor;
    }

    TerminalReport report() {
        List<DeviceReport> devices = new ArrayList<>();
        Map<String, DeviceStatus> statuses = supervisor.statuses();
        for (DeviceSettings settings : configuration.devices()) {
            DeviceStatus status = statuses.get(settings.id());
            if (status != null) {
                devices.add(new DeviceReport(settings.id(), settings.kind(), settings.model(), status));
            }
        }
        return TerminalReports.of(configuration, started, devices, keeper, trail.state(), platform)
                .withVoice(voice.map(Voice::state))
                .withHelp(help.summary());
    }

    @Override
    public void close() {
        monitor.ifPresent(MonitorServer::close);
        runner.close();
        platform.close();
        payments.close();
        trail.close();
        sweep.close();
        drafts.close();
        lights.close();
        supervisor.close();
        keeper.close();
    }
}
