package org.hallkiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.hallkiosk.device.ScreenKeyboard;
import org.hallkiosk.device.ScreenKeyboard.Burst;
import org.hallkiosk.device.ScreenKeyboard.End;
import org.hallkiosk.device.ScreenKeyboard.Listener;
import org.hallkiosk.device.ScreenKeyboard.Rule;
import org.hallkiosk.journey.Applicant;
import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.ui.scanner.ScannerKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A scanner that types while an applicant fills in a form: its code reaches the scanner's driver and nothing else. */
@Timeout(60)
class ScanIntoFormTest {
    private static final String CODE = "HK1729";

    private final List<JourneyEvent> told = new ArrayList<>();
    private final OneScanner scanner = new OneScanner();
    private Stage stage;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "person.phone",
                "person.householdAddress",
                "residence.since",
                "residence.ground",
                "person.employer"
            })
    void aBurstChangesNoFieldAndPressesNothingWhateverHasTheFocus(String field) {
        KioskView view = open(field);
        List<Node> takingFocus = FxToolkit.onFxThread(
                () -> nodes(view.frame()).filter(Node::isFocusTraversable).toList());
        assertThat(takingFocus).isNotEmpty();
        List<String> before = FxToolkit.onFxThread(() -> texts(view));

        for (Node node : takingFocus) {
            FxToolkit.runOnFxThread(() -> {
                node.requestFocus();
                scan(node);
            });
        }

        assertThat(FxToolkit.onFxThread(() -> texts(view))).isEqualTo(before);
        assertThat(told).isEmpty();
        assertThat(scanner.codes).hasSameSizeAs(takingFocus).containsOnly(CODE);
    }

    @AfterEach
    void close() {
        FxToolkit.runOnFxThread(stage::close);
    }

    private KioskView open(String field) {
        KioskView view = FxToolkit.onFxThread(() -> StepScreensTest.shown(
                Applicant.editing(field).state(),
                StepScreensTest.PLAIN,
                Applicant.shipped().catalogue(),
                told::add));
        FxToolkit.runOnFxThread(() -> {
            ScreenKeyboard keyboard = new ScreenKeyboard();
            keyboard.listen(scanner);
            ScannerKeys.watch(view.frame().getScene(), keyboard);
            stage = new Stage();
            stage.setScene(view.frame().getScene());
            stage.show();
        });
        return view;
    }

    private static void scan(Node focused) {
        CODE.chars().forEach(c -> {
            String character = Character.toString(c);
            KeyCode code = KeyCode.valueOf((Character.isDigit(c) ? "DIGIT" : "") + character);
            strike(focused, code, character, Character.isLetter(c));
        });
        strike(focused, KeyCode.ENTER, "\r", false);
    }

    private static void strike(Node focused, KeyCode code, String character, boolean shift) {
        fire(focused, KeyEvent.KEY_PRESSED, "", code, shift);
        fire(focused, KeyEvent.KEY_TYPED, character, KeyCode.UNDEFINED, shift);
        fire(focused, KeyEvent.KEY_RELEASED, "", code, shift);
    }

    private static void fire(Node focused, EventType<KeyEvent> type, String character, KeyCode code, boolean shift) {
        Event.fireEvent(focused, new KeyEvent(type, character, "", code, shift, false, false, false));
    }

    private static List<String> texts(KioskView view) {
        return nodes(view.frame())
                .filter(Text.class::isInstance)
                .map(text -> ((Text) text).getText())
                .toList();
    }

    private static Stream<Node> nodes(Node node) {
        Stream<Node> below = node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(ScanIntoFormTest::nodes)
                : Stream.empty();
        return Stream.concat(Stream.of(node), below);
    }

    private static final class OneScanner implements Listener {
        private final List<String> codes = new ArrayList<>();

        @Override
        public Rule rule() {
            // Keys that far apart are still its own, so that a busy machine tears no burst.
            return new Rule(Duration.ofSeconds(5), 6, 100, Duration.ofSeconds(20), End.ENTER);
        }

        @Override
        public void typed(Burst burst) {
            codes.add(burst.whole() ? burst.text() : "torn");
        }
    }
}
