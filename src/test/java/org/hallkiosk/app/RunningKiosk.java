package org.hallkiosk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import org.hallkiosk.app.walk.Finger;
import org.hallkiosk.app.walk.JourneyScript;
import org.hallkiosk.app.walk.JourneyScript.ScriptMistake;
import org.hallkiosk.app.walk.JourneyWalker.Walk;
import org.hallkiosk.cli.Speech;
import org.hallkiosk.configuration.Configuration;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.journey.JourneyState;
import org.hallkiosk.journey.Step;
import org.hallkiosk.simulator.SimulatedDocumentPrinter;
import org.hallkiosk.simulator.SimulatedIdCardReader;
import org.hallkiosk.simulator.SimulatedTicketPrinter;
import org.hallkiosk.simulator.SpecimenCard;
import org.hallkiosk.simulator.Trouble;
import org.hallkiosk.text.Language;
import org.hallkiosk.text.Remark;
import org.hallkiosk.text.Texts;

/**
 * A whole kiosk in this process, without a display, on simulated hardware at real ports. After every step of a script
 * it looks whether anything stands on the screen that is not meant for an applicant.
 */
final class RunningKiosk implements AutoCloseable {
    /** What a program says to its makers: stack traces, keys of texts, enum names, placeholders. */
    private static final Pattern TECHNICAL = Pattern.compile(
            "Exception|Throwable|\\bnull\\b|[{}\\[\\]]|\\b[Ee]rror\\b|\\bNaN\\b|java[.x]|org\\.hallkiosk|[A-Z]{2,}_[A-Z]{2,}"
                    + "|\\b[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*\\b|not-connected|not-responding|media-|[�□]");

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** A paper that is really printed takes longer than the usual 20 s when a dozen other tests want the processor. */
    private static final Duration STEP_PATIENCE = Duration.ofSeconds(60);

    private final Path folder;
    private final Stage stage;

    private RunningKiosk(Path folder, Stage stage) {
        this.folder = folder;
        this.stage = stage;
    }

    /** Writes its store into {@code folder/state}. */
    static RunningKiosk start(Path folder) throws IOException, InterruptedException {
        return start(folder, folder.resolve("state"));
    }

    static RunningKiosk start(Path folder, Path state) throws IOException, InterruptedException {
        return start(folder, state, Home.ofThisProgram().configuration());
    }

    static RunningKiosk start(Path folder, Path state, Path configurationFolder)
            throws IOException, InterruptedException {
        return start(folder, state, configurationFolder, read -> read);
    }

    /** With what a demo adds to a configuration, for instance. */
    static RunningKiosk start(Path folder, Path state, Path configurationFolder, UnaryOperator<Configuration> equipped)
            throws IOException, InterruptedException {
        Home home = Home.ofThisProgram();
        Speech speech = new Speech(
                new PrintWriter(System.out, true),
                Texts.load(home.configuration().resolve("text")),
                Language.EN);
        Configuration configuration = new Configurations(home, state, () -> speech)
                .load(configurationFolder, speech.out(), false)
                .orElseThrow(() -> new AssertionError("the shipped configuration was rejected"));
        Stage stage = Stage.set(
                equipped.apply(configuration),
                home,
                folder,
                new KioskWindow.Shape(1080, 1920, false),
                line -> {},
                speech);
        stage.awaitDevices();
        return new RunningKiosk(folder, stage);
    }

    /** Walks these steps of a journey script; fails with the step, the reason and a picture where it gets stuck. */
    void walk(String... steps) throws Exception {
        Path file = folder.resolve("steps.yaml");
        Files.writeString(file, "steps:\n" + String.join("", steps));
        walk(file);
    }

    void walk(Path script) throws IOException, InterruptedException, ScriptMistake {
        JourneyScript read = JourneyScript.read(script);
        Walk walk = stage.walker(folder.resolve("pictures"), this::assertNothingTechnicalOnScreen)
                .walk(new JourneyScript(read.name(), STEP_PATIENCE, read.lines()));
        if (walk instanceof Walk.Stuck(JourneyScript.Line line, Remark why, Remark seen, Path picture)) {
            Path kept = Files.createDirectories(Path.of("target", "stuck"))
                    .resolve(script.getFileName() + "-" + line.number() + ".png");
            Files.copy(picture, kept, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            throw new AssertionError("line " + line.number() + ", " + line.source() + ": " + why + "; " + seen
                    + "\nOn the screen: " + words() + "\nPicture: " + kept);
        }
    }

    /** Lays a card on the reader and takes it away while its text is on the wire. */
    void liftCardWhileItIsRead(int card) {
        SimulatedIdCardReader reader = device(SimulatedIdCardReader.class);
        hardware().placeCard(card);
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(2)).until(reader::sending);
        hardware().liftCard();
    }

    /** Takes the card away and lays another down, no faster than a hand: a reader looks for cards every 300 ms. */
    void changeCard(int next) {
        hardware().liftCard();
        await().pollDelay(Duration.ofMillis(700)).until(() -> true);
        hardware().placeCard(next);
    }

    void set(String device, Trouble trouble, boolean present) {
        hardware().trouble(device, trouble.name(), present);
    }

    void awaitServing(DeviceKind kind, boolean serving) {
        await().atMost(PATIENCE).until(() -> stage.terminal().supervisor().canServe(kind) == serving);
    }

    void awaitNoText(String text) {
        await().atMost(PATIENCE).until(() -> words().stream().noneMatch(word -> word.contains(text)));
    }

    /** Day and eight characters that are not mistaken for each other. */
    void assertReceiptIsShown() throws InterruptedException {
        assertThat(words()).anyMatch(word -> word.matches("[0-9]{6}-[0-9A-Z]{4}-[0-9A-Z]{4}"));
    }

    KioskWindow window() {
        return stage.window();
    }

    KioskTerminal terminal() {
        return stage.terminal();
    }

    SimulatedHardware hardware() {
        SimulatedHardware hardware = stage.hardware();
        if (hardware == null) {
            throw new IllegalStateException("nothing is simulated");
        }
        return hardware;
    }

    SimulatedTicketPrinter ticketPrinter() {
        return device(SimulatedTicketPrinter.class);
    }

    SimulatedDocumentPrinter documentPrinter() {
        return device(SimulatedDocumentPrinter.class);
    }

    <D> D device(Class<D> type) {
        return hardware().devices().values().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    JourneyState state() {
        return stage.terminal().runner().state();
    }

    /** Every text in the scene, also of what is not shown just now. */
    List<String> words() throws InterruptedException {
        return Finger.onFxThread(() -> {
            List<String> words = new ArrayList<>();
            collect(stage.window().scene().getRoot(), words);
            return words;
        });
    }

    private static void collect(Node node, List<String> words) {
        String text = switch (node) {
            case Labeled labeled -> labeled.getText();
            case TextInputControl input -> input.getText();
            case Text plain -> plain.getText();
            default -> null;
        };
        if (text != null && !text.isBlank()) {
            words.add(text);
        }
        if (node.getAccessibleText() != null && !node.getAccessibleText().isBlank()) {
            words.add(node.getAccessibleText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, words));
        }
    }

    private void assertNothingTechnicalOnScreen(String afterStep) {
        try {
            assertThat(words())
                    .as("on the screen after%s", afterStep)
                    .noneMatch(word -> TECHNICAL.matcher(word).find());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Who comes next finds the terminal as if nobody had ever been there, down to what the scene holds unseen. */
    void assertNothingIsLeftOf(int card) throws InterruptedException {
        // Who goes takes the card along; otherwise it is waited for.
        hardware().liftCard();
        await().atMost(PATIENCE).until(() -> state().step() instanceof Step.Attract);
        await().atMost(PATIENCE)
                .until(() -> Finger.onFxThread(
                        () -> "attract".equals(stage.window().view().screenName())
                                && stage.window().view().takesTouches()));
        JourneyState now = state();
        assertThat(now).isEqualTo(JourneyState.nobody(now.sessionId(), Language.ZH_CN, now.serving(), now.lastTouch()));
        SpecimenCard holder = hardware().cards().byNumber(card).orElseThrow();
        assertThat(words())
                .noneMatch(word -> word.contains(holder.card().name())
                        || word.contains(holder.card().number())
                        || word.contains("13900001234"));
    }

    @Override
    public void close() {
        stage.close();
    }
}
