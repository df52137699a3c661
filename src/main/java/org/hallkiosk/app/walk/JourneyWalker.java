package org.hallkiosk.app.walk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.fact.signature.Signature;
import org.hallkiosk.journey.JourneyState;
import org.hallkiosk.journey.PreparedDocument;
import org.hallkiosk.journey.Step;
import org.hallkiosk.text.Language;
import org.hallkiosk.text.Remark;
import org.hallkiosk.text.Texts;
import org.hallkiosk.ui.KioskView;
import org.hallkiosk.ui.component.FieldRow;
import org.hallkiosk.ui.signature.SignaturePad;
import org.hallkiosk.voice.HeardWords;
import org.jspecify.annotations.Nullable;

/** Walks a script through the kiosk's screen, step by step, and says what happened. Call from any thread but JavaFX's. */
public final class JourneyWalker {
    /** As long as a person takes to find the key. */
    private static final Duration BEFORE_DONE = Duration.ofMillis(280);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final KioskView view;
    private final Scene scene;
    private final Texts texts;
    private final Stagehand stagehand;
    private final Path pictures;
    private final Consumer<String> progress;
    private final Finger finger;
    private final Typist typist;
    private final KeypadHand keypad;
    private String remembered = "";

    /** For a walk by eye and finger alone. */
    public JourneyWalker(
            KioskView view, Scene scene, Texts texts, Stagehand stagehand, Path pictures, Consumer<String> progress) {
        this(view, scene, texts, stagehand, new HeardWords(), pictures, progress);
    }

    /**
     * @param heard what the screens say
     * @param progress told a line for each step that was walked
     */
    public JourneyWalker(
            KioskView view,
            Scene scene,
            Texts texts,
            Stagehand stagehand,
            HeardWords heard,
            Path pictures,
            Consumer<String> progress) {
        this.view = view;
        this.scene = scene;
        this.texts = texts;
        this.stagehand = stagehand;
        this.pictures = pictures;
        this.progress = progress;
        this.finger = new Finger(scene, view::takesTouches);
        this.typist = new Typist(finger, texts);
        this.keypad = new KeypadHand(scene, view::takesTouches, heard);
    }

    /** How a walk ended. */
    public sealed interface Walk {

        record Arrived(int steps, Duration time) implements Walk {}

        /** The step that could not be walked, why, what is on the screen instead, and a picture of it. */
        record Stuck(JourneyScript.Line line, Remark why, Remark seen, Path picture) implements Walk {}
    }

    public Walk walk(JourneyScript script) throws InterruptedException {
        long start = System.nanoTime();
        for (JourneyScript.Line line : script.lines()) {
            long began = System.nanoTime();
            Remark trouble = take(line.step(), Deadline.after(script.patience()));
            if (trouble != null) {
                Path picture = picture("stuck-at-line-" + line.number());
                return new Walk.Stuck(line, trouble, seen(), picture);
            }
            progress.accept(String.format("%4d ms  %s", (System.nanoTime() - began) / 1_000_000, line.source()));
        }
        return new Walk.Arrived(script.lines().size(), Duration.ofNanos(System.nanoTime() - start));
    }

    private @Nullable Remark take(ScriptStep step, Deadline deadline) throws InterruptedException {
        return switch (step) {
            case ScriptStep.Tap(String label) ->
                await(() -> finger.tap(label), deadline) ? null : Remark.of("journey.why.no-label", "label", label);
            case ScriptStep.WaitFor(String screen) ->
                await(() -> screen().equals(screen), deadline)
                        ? null
                        : Remark.of("journey.why.other-screen", "screen", screen);
            case ScriptStep.Fill(String field, String text) -> fill(field, text, deadline);
            case ScriptStep.Open(String field) -> open(field, deadline);
            case ScriptStep.Type(String text) -> {
                await(() -> Finger.onFxThread(view::takesTouches), deadline);
                yield typist.type(text, language());
            }
            case ScriptStep.PlaceCard(int number) -> stagehand.placeCard(number).orElse(null);
            case ScriptStep.LiftCard ignored -> stagehand.liftCard().orElse(null);
            case ScriptStep.LayPaper(String how) -> stagehand.layPaper(how).orElse(null);
            case ScriptStep.TakePaper ignored -> stagehand.takePaper().orElse(null);
            case ScriptStep.ShowCode(String code) ->
                stagehand
                        .showCode(code.equals("remembered") ? remembered : code)
                        .orElse(null);
            case ScriptStep.Remember ignored -> {
                remembered = shown().flatMap(JourneyWalker::codeOnScreen).orElse("");
                yield remembered.isEmpty() ? Remark.of("journey.why.no-receipt") : null;
            }
            case ScriptStep.ExpectField(String field, String value) ->
                await(() -> fieldHolds(field, value), deadline)
                        ? null
                        : new Remark("journey.why.field-holds-not", Map.of("field", field, "value", value));
            case ScriptStep.ExpectText(String text) ->
                await(() -> finger.shows(text), deadline) ? null : Remark.of("journey.why.not-said", "text", text);
            case ScriptStep.Key(String name) -> keypad.press(name);
            case ScriptStep.HoldKey(String name) -> keypad.hold(name);
            case ScriptStep.KeysTo(String words) -> keypad.moveTo(words, deadline);
            case ScriptStep.ExpectSpoken(String words) -> keypad.hear(words, deadline);
            case ScriptStep.Sign ignored -> sign(deadline);
            case ScriptStep.Break(String device, String trouble, boolean broken) ->
                stagehand.trouble(device, trouble, broken).orElse(null);
            case ScriptStep.Picture(String name) -> {
                picture(name);
                yield null;
            }
        };
    }

    private @Nullable Remark open(String field, Deadline deadline) throws InterruptedException {
        boolean opened =
                await(() -> finger.tapWithin(node -> isRow(node, field), button -> !button.isDisabled()), deadline);
        return opened && await(() -> screen().equals("field"), deadline)
                ? null
                : Remark.of("journey.why.not-opened", "field", field);
    }

    private @Nullable Remark fill(String field, String text, Deadline deadline) throws InterruptedException {
        Remark closed = open(field, deadline);
        if (closed != null) {
            return closed;
        }
        await(() -> Finger.onFxThread(view::takesTouches), deadline);
        if (finger.tapKey(text)) {
            return await(() -> !screen().equals("field"), deadline)
                    ? null
                    : Remark.of("journey.why.not-chosen", "choice", text);
        }
        Remark trouble = typist.type(text, language());
        if (trouble != null) {
            return trouble;
        }
        Thread.sleep(BEFORE_DONE);
        finger.tap(texts.get(language(), "keyboard.done"));
        return await(() -> !screen().equals("field"), deadline)
                ? null
                : Remark.of("journey.why.not-accepted", "field", field);
    }

    /** The code for coming back to a draft, else the receipt's. */
    private static Optional<String> codeOnScreen(JourneyState state) {
        return state.step() instanceof Step.DraftKept kept
                ? kept.code()
                : state.document().map(PreparedDocument::receipt);
    }

    private boolean fieldHolds(String field, String value) throws InterruptedException {
        return Finger.onFxThread(() -> finger.nodes().stream()
                .filter(node -> isRow(node, field))
                .anyMatch(row -> labels(row).contains(value)));
    }

    /** A field that need not be filled in says so behind its label. */
    private static boolean isRow(Node node, String field) {
        return node instanceof FieldRow && labels(node).stream().anyMatch(label -> label.startsWith(field));
    }

    private static List<String> labels(Node row) {
        return Finger.within(row).stream()
                .filter(Label.class::isInstance)
                .map(node -> ((Label) node).getText())
                .toList();
    }

    private @Nullable Remark sign(Deadline deadline) throws InterruptedException {
        if (!await(() -> finger.draw(SignaturePad.class::isInstance, strokes()), deadline)) {
            return Remark.of("journey.why.nothing-to-sign");
        }
        return await(
                        () -> shown().flatMap(JourneyWalker::drawn)
                                .map(Signature::hasEnoughInk)
                                .orElse(false),
                        deadline)
                ? null
                : Remark.of("journey.why.not-signed");
    }

    private static Optional<Signature> drawn(JourneyState state) {
        return state.step() instanceof Step.Promise ? state.proofs().drawn() : state.signature();
    }

    /** Three strokes such as a hurried hand draws. */
    private static List<List<Point2D>> strokes() {
        return List.of(
                curve(0.20, 0.35, 0.45, 0.30, 0.10),
                curve(0.30, 0.20, 0.32, 0.75, 0.06),
                curve(0.55, 0.55, 0.85, 0.45, 0.22));
    }

    private static List<Point2D> curve(double fromX, double fromY, double toX, double toY, double bend) {
        return IntStream.rangeClosed(0, 24)
                .mapToObj(i -> {
                    double t = i / 24.0;
                    return new Point2D(
                            fromX + (toX - fromX) * t, fromY + (toY - fromY) * t + bend * Math.sin(2 * Math.PI * t));
                })
                .toList();
    }

    private java.util.Optional<JourneyState> shown() throws InterruptedException {
        return Finger.onFxThread(() -> java.util.Optional.ofNullable(view.state()));
    }

    private String screen() throws InterruptedException {
        return Finger.onFxThread(view::screenName);
    }

    private Language language() throws InterruptedException {
        return shown().map(JourneyState::language).orElse(Language.ZH_CN);
    }

    /** The words on the screen are told only where nobody's data can be among them. */
    private Remark seen() throws InterruptedException {
        boolean privateScreen =
                shown().map(state -> !(state.step() instanceof Step.Attract)).orElse(false);
        List<String> words = finger.words();
        return privateScreen
                ? new Remark("journey.seen.screen", Map.of("screen", screen(), "count", words.size()))
                : new Remark("journey.seen.words", Map.of("screen", screen(), "words", String.join(" · ", words)));
    }

    /** Leaves a picture of the screen as it is now. */
    public Path picture(String name) throws InterruptedException {
        Path file = pictures.resolve(name + ".png");
        try {
            Files.createDirectories(pictures);
            ScreenPicture.write(scene, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private interface Look {
        boolean sees() throws InterruptedException;
    }

    /** A person looks again until it is there or patience ends. */
    private static boolean await(Look look, Deadline deadline) throws InterruptedException {
        while (!look.sees()) {
            if (deadline.passed()) {
                return false;
            }
            Thread.sleep(LOOK_AGAIN);
        }
        return true;
    }
}
