package org.hallkiosk.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.image.WritableImage;
import javafx.scene.shape.Circle;
import org.hallkiosk.app.bench.Figure;
import org.hallkiosk.app.bench.ProcessMemory;
import org.hallkiosk.app.bench.Sample;
import org.hallkiosk.app.bench.TouchTimes;
import org.hallkiosk.app.bench.WireTime;
import org.hallkiosk.app.walk.Finger;
import org.hallkiosk.app.walk.JourneyScript;
import org.hallkiosk.app.walk.JourneyScript.ScriptMistake;
import org.hallkiosk.app.walk.JourneyWalker.Walk;
import org.hallkiosk.cli.Speech;
import org.hallkiosk.document.DocumentPages;
import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.journey.JourneyState;
import org.hallkiosk.journey.Step;
import org.hallkiosk.service.ServiceItem;
import org.hallkiosk.simulator.SimulatedDevice;
import org.hallkiosk.simulator.SimulatedDocumentPrinter;
import org.hallkiosk.simulator.SimulatedTicketPrinter;
import org.hallkiosk.text.Language;
import org.hallkiosk.text.Remark;
import org.jspecify.annotations.Nullable;

/** Measures applicants at the running kiosk with simulated hardware: screens, the card, the ticket, the PDF, memory. */
final class SessionBench {
    private static final String MILLISECONDS = "ms";
    private static final String MEGABYTES = "MB";
    private static final int BAUD = 115200;
    private static final int DPI = 140;
    private static final int PICTURES = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration QUICKEST_HAND = Duration.ofMillis(400);
    private static final int HANDS_DIFFER_BY = 300;
    /** Sessions after which every class that a session needs is loaded. */
    private static final int SETTLED = 10;
    /**
     * So many looks at the heap, a session apart, of which the least counts: at any one moment it also holds what the next
     * moment lets go.
     */
    private static final int LOOKS = 5;

    private static final double MOST_GROWTH_MEGABYTES = 1;

    private final Stage stage;
    private final SimulatedHardware hardware;
    private final Path folder;
    private final Speech speech;
    private final Consumer<Remark> complain;
    private final TouchTimes touches = new TouchTimes();
    private final List<Double> cards = new ArrayList<>();
    private final Random hands = new Random(1);
    private final AtomicReference<@Nullable Watch> watching = new AtomicReference<>();
    private final List<Double> earlyHeap = new ArrayList<>();
    private final List<Double> lateHeap = new ArrayList<>();
    /** Drawn into again and again, as the screen itself would be. JavaFX thread only. */
    private @Nullable WritableImage picture;

    /** Waits for a screen of this step. */
    private record Watch(Class<? extends Step> wanted, CompletableFuture<Long> drawn) {}

    /** In MB; the heap after a collection. */
    private record Memory(double pss, double heap) {
        static Memory now() {
            double pss = new ProcessMemory().ofTree(ProcessHandle.current()) / 1024.0;
            // Twice: what holds pixels is told by the first collection that it may let them go.
            System.gc();
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            return new Memory(pss, (runtime.totalMemory() - runtime.freeMemory()) / (1024.0 * 1024.0));
        }
    }

    /** @param complain told what could not be measured, and why */
    SessionBench(Stage stage, SimulatedHardware hardware, Path folder, Speech speech, Consumer<Remark> complain) {
        this.stage = stage;
        this.hardware = hardware;
        this.folder = folder;
        this.speech = speech;
        this.complain = complain;
        stage.terminal().runner().listen(this::changed);
    }

    /** Blocks until all sessions are over. */
    List<Figure> measure(int sessions, int tickets, Path script) throws IOException, InterruptedException {
        stage.awaitDevices();
        List<Figure> figures = new ArrayList<>();
        List<Double> lastBytes = new ArrayList<>();
        for (int i = 0; i < tickets; i++) {
            ticket(script).ifPresent(lastBytes::add);
        }
        // The first sessions load classes; a terminal that has served one applicant is the one to be measured.
        for (int i = 0; i < 3 && session(); i++) {
            touches.clear();
            cards.clear();
        }
        int served = 0;
        while (served < sessions && session()) {
            served++;
            look(served, sessions);
        }
        figures.addAll(touches.figures());
        if (!cards.isEmpty()) {
            figures.add(new Figure(
                    Figure.name("card-to-form"),
                    MILLISECONDS,
                    new Sample(cards),
                    Optional.empty(),
                    Optional.of(WireTime.note(WireTime.CARD_BYTES, BAUD))));
        }
        ticketBytes().ifPresent(bytes -> {
            if (!lastBytes.isEmpty()) {
                figures.add(new Figure(
                        Figure.name("ticket-last-byte"),
                        MILLISECONDS,
                        new Sample(lastBytes),
                        Optional.empty(),
                        Optional.of(WireTime.note(bytes, BAUD))));
            }
        });
        firstPage().ifPresent(sample -> figures.add(Figure.plain(Figure.name("first-page"), MILLISECONDS, sample)));
        figures.addAll(memory(served));
        return figures;
    }

    private void look(int served, int sessions) throws InterruptedException {
        if (served > SETTLED - LOOKS && served <= SETTLED) {
            earlyHeap.add(memoryNow().heap());
        } else if (served > SETTLED && served > sessions - LOOKS) {
            lateHeap.add(memoryNow().heap());
        }
    }

    /** One applicant who lays a card on the reader, sees the form and leaves; false when a screen did not come. */
    private boolean session() throws InterruptedException {
        ServiceItem service =
                stage.terminal().configuration().catalogue().items().getFirst();
        boolean there = touch(new JourneyEvent.Touched(), Step.ChooseLanguage.class)
                && touch(new JourneyEvent.LanguageChosen(Language.ZH_CN), Step.ChooseService.class)
                && chosen(service)
                && touch(new JourneyEvent.Proceed(), Step.Identify.class)
                && card();
        if (!there) {
            complain.accept(Remark.of(
                    "bench.complaint.session-stuck",
                    "step",
                    stage.terminal().runner().state().step().getClass().getSimpleName()));
        }
        return until(() -> post(new JourneyEvent.Home()), Step.Attract.class) >= 0 && there;
    }

    /** The service and an answer to each of its questions; the touches that leave one question for the next are not timed. */
    private boolean chosen(ServiceItem service) throws InterruptedException {
        List<JourneyEvent> answers = FirstAnswers.of(service);
        JourneyEvent choice = new JourneyEvent.ServiceChosen(service.id());
        if (answers.isEmpty()) {
            return touch(choice, Step.Guide.class);
        }
        boolean asked = touch(choice, Step.Question.class);
        answers.subList(0, answers.size() - 1).forEach(this::post);
        return asked && touch(answers.getLast(), Step.Guide.class);
    }

    private boolean card() throws InterruptedException {
        // No hand is faster, and none keeps time with the reader, which asks for a card at intervals.
        Thread.sleep(QUICKEST_HAND.plusMillis(hands.nextInt(HANDS_DIFFER_BY)));
        double milliseconds = until(() -> hardware.placeCard(1), Step.Form.class);
        hardware.liftCard();
        if (milliseconds >= 0) {
            cards.add(milliseconds);
        }
        return milliseconds >= 0;
    }

    private boolean touch(JourneyEvent event, Class<? extends Step> next) throws InterruptedException {
        double milliseconds = until(() -> post(event), next);
        if (milliseconds >= 0) {
            touches.add(stage.window().view().screenName(), milliseconds);
        }
        return milliseconds >= 0;
    }

    private void post(JourneyEvent event) {
        stage.terminal().runner().post(event);
    }

    /** How long from the deed until a screen of this step is drawn, all of it into a picture; negative when it never is. */
    private double until(Runnable deed, Class<? extends Step> wanted) throws InterruptedException {
        CompletableFuture<Long> drawn = new CompletableFuture<>();
        watching.set(new Watch(wanted, drawn));
        long begun = System.nanoTime();
        deed.run();
        try {
            return (drawn.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS) - begun) / 1e6;
        } catch (TimeoutException never) {
            return -1;
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } finally {
            watching.set(null);
        }
    }

    private void changed(JourneyState state) {
        Watch watch = watching.get();
        if (watch != null && watch.wanted().isInstance(state.step()) && watching.compareAndSet(watch, null)) {
            // Behind the view's own turn on the JavaFX thread, which was asked for first.
            Platform.runLater(() -> {
                picture = stage.window().scene().snapshot(picture);
                watch.drawn().complete(System.nanoTime());
            });
        }
    }

    /** Walks an applicant through; how long from the tap that orders the prints until the ticket's last byte arrived. */
    private Optional<Double> ticket(Path script) throws InterruptedException {
        Optional<SimulatedTicketPrinter> printer = device(SimulatedTicketPrinter.class);
        if (printer.isEmpty()) {
            return Optional.empty();
        }
        TicketWatch watch = TicketWatch.over(printer.get());
        try {
            Walk walk = stage.walker(folder, line -> {
                        if (line.contains("wait for: finishing") || line.contains("tap: ")) {
                            watch.tapped(System.nanoTime());
                        }
                    })
                    .walk(JourneyScript.read(script));
            if (walk instanceof Walk.Stuck stuck) {
                complain.accept(asSaid(WalkReport.of(speech, script, stuck)));
                return Optional.empty();
            }
            return watch.lastByteAfterTap();
        } catch (ScriptMistake mistake) {
            complain.accept(asSaid(WalkReport.of(speech, mistake)));
            return Optional.empty();
        } finally {
            watch.close();
            // The next one is to begin anew, neither where this one got stuck nor with what it handed in.
            leave();
            stage.terminal().forgetDrafts();
        }
    }

    private void leave() throws InterruptedException {
        if (!(stage.terminal().runner().state().step() instanceof Step.Attract)) {
            until(() -> post(new JourneyEvent.Home()), Step.Attract.class);
        }
    }

    private static Remark asSaid(String said) {
        return Remark.of("bench.complaint.walk", "said", said);
    }

    private Optional<Integer> ticketBytes() {
        return device(SimulatedTicketPrinter.class)
                .flatMap(printer -> printer.tickets().stream().findFirst())
                .map(ticket -> ticket.bytes().length);
    }

    private Optional<Sample> firstPage() throws IOException {
        Optional<Path> document = device(SimulatedDocumentPrinter.class)
                .flatMap(printer -> printer.documents().stream().findFirst());
        if (document.isEmpty()) {
            return Optional.empty();
        }
        byte[] pdf = Files.readAllBytes(document.get());
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < PICTURES; i++) {
            long begun = System.nanoTime();
            DocumentPages.pictures(pdf, DPI).getFirst().flush();
            times.add((System.nanoTime() - begun) / 1e6);
        }
        return Optional.of(new Sample(times));
    }

    /** Without this bench's own picture of the screen, 8 MB, and with the renderer done with it: it holds what it drew last. */
    private Memory memoryNow() throws InterruptedException {
        Finger.onFxThread(() -> {
            picture = null;
            return new Circle(1).snapshot(null, null);
        });
        return Memory.now();
    }

    private List<Figure> memory(int sessions) throws InterruptedException {
        Memory memory = memoryNow();
        List<Figure> figures = new ArrayList<>(List.of(
                Figure.plain(
                        Figure.name("memory-with-simulators", "sessions", sessions),
                        MEGABYTES,
                        new Sample(List.of(memory.pss()))),
                Figure.limited(
                        Figure.name("heap", "sessions", sessions),
                        MEGABYTES,
                        new Sample(List.of(memory.heap())),
                        Runtime.getRuntime().maxMemory() / (1024.0 * 1024.0),
                        Remark.of("bench.limit.heap"))));
        if (!lateHeap.isEmpty()) {
            figures.add(Figure.limited(
                    Figure.name("heap-growth", "sessions", SETTLED),
                    MEGABYTES,
                    new Sample(List.of(Collections.min(lateHeap) - Collections.min(earlyHeap))),
                    MOST_GROWTH_MEGABYTES,
                    Remark.of("bench.limit.nothing-stays")));
        }
        return figures;
    }

    private <D extends SimulatedDevice> Optional<D> device(Class<D> type) {
        return hardware.devices().values().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
