package org.hallkiosk.ui.scanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.hallkiosk.device.ScreenKeyboard;
import org.hallkiosk.device.ScreenKeyboard.Burst;
import org.hallkiosk.device.ScreenKeyboard.End;
import org.hallkiosk.device.ScreenKeyboard.Listener;
import org.hallkiosk.device.ScreenKeyboard.Rule;
import org.hallkiosk.ui.FxToolkit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A scanner and a hand before one scene. Its time stands still unless a test lets it pass. */
@Timeout(60)
class ScannerKeysTest {
    private static final Map<Character, KeyCode> CODES = Map.of(
            ':', KeyCode.SEMICOLON, '/', KeyCode.SLASH, '+', KeyCode.EQUALS, '=', KeyCode.EQUALS, '-', KeyCode.MINUS);

    private final ScreenKeyboard keyboard = new ScreenKeyboard();
    private final Scanner scanner = new Scanner();
    private final Clock clock = new Clock();
    private TextField field;
    private Button button;
    private Scene scene;
    private Stage stage;
    private int pressed;

    @BeforeEach
    void show() {
        FxToolkit.runOnFxThread(() -> {
            field = new TextField();
            button = new Button("next");
            button.setOnAction(event -> pressed++);
            scene = new Scene(new VBox(field, button), 300, 200);
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
            field.requestFocus();
            keyboard.listen(scanner);
        });
    }

    @AfterEach
    void close() {
        FxToolkit.runOnFxThread(stage::close);
    }

    @Test
    void aBurstLeavesTheFocusedFieldEmptyAndYieldsItsCode() {
        onScreen(() -> {
            scan("HK1:7kq2M/+=");
            letPass(1000);
        });
        assertThat(field.getText()).isEmpty();
        assertThat(scanner.codes()).containsExactly("HK1:7kq2M/+=");
    }

    @Test
    void slowTypingArrivesCompleteAndInOrder() {
        onScreen(() -> {
            for (char c : "ab1Xz".toCharArray()) {
                strike(c);
                letPass(80);
            }
        });
        assertThat(field.getText()).isEqualTo("ab1Xz");
        assertThat(scanner.codes()).isEmpty();
    }

    @Test
    void fingersThatRollOverTwoKeysArriveInOrderToo() {
        onScreen(() -> {
            down('a', false);
            letPass(20);
            down('b', false);
            letPass(20);
            up('a');
            up('b');
            letPass(80);
        });
        assertThat(field.getText()).isEqualTo("ab");
    }

    @Test
    void aBurstBetweenTypingIsTakenOutOfIt() {
        onScreen(() -> {
            strike('a');
            letPass(80);
            strike('b');
            letPass(80);
            scan("HK1:7KQ2M");
            letPass(80);
            strike('c');
            letPass(80);
        });
        assertThat(field.getText()).isEqualTo("abc");
        assertThat(scanner.codes()).containsExactly("HK1:7KQ2M");
    }

    @Test
    void aBurstWithoutItsEnterIsToldAsTornAndTypedNowhere() {
        onScreen(() -> {
            "HK1:7KQ2M".chars().forEach(c -> strike((char) c));
            letPass(1000);
            strike('x');
            letPass(80);
        });
        assertThat(scanner.bursts).singleElement().extracting(Burst::whole).isEqualTo(false);
        assertThat(field.getText()).isEqualTo("x");
    }

    @Test
    void theEnterOfABurstPressesNoButtonAndAHandsDoes() {
        onScreen(() -> {
            button.requestFocus();
            scan("HK1:7KQ2M");
            letPass(1000);
        });
        assertThat(pressed).isZero();
        onScreen(() -> key(KeyCode.SPACE, " ", false));
        onScreen(() -> letPass(80));
        assertThat(pressed).isEqualTo(1);
    }

    @Test
    void theDesktopsOwnCharactersPlayNoPart() {
        onScreen(() -> {
            for (KeyCode code :
                    List.of(KeyCode.H, KeyCode.K, KeyCode.SEMICOLON, KeyCode.A, KeyCode.DIGIT1, KeyCode.B)) {
                key(code, "？", code == KeyCode.SEMICOLON);
            }
            key(KeyCode.ENTER, "\r", false);
        });
        assertThat(scanner.codes()).containsExactly("hk:a1b");
    }

    @Test
    void aKeyThatIsHeldDownIsAHands() {
        onScreen(() -> {
            for (int i = 0; i < 20; i++) {
                down('a', false);
                letPass(30);
            }
            up('a');
            letPass(1000);
        });
        assertThat(field.getText()).isEqualTo("a".repeat(20));
        assertThat(scanner.bursts).isEmpty();
    }

    @Test
    void backspaceDeletesWhatWasTypedBeforeIt() {
        onScreen(() -> {
            strike('a');
            strike('b');
            key(KeyCode.BACK_SPACE, "\b", false);
            letPass(80);
        });
        assertThat(field.getText()).isEqualTo("a");
    }

    @Test
    void whatWasHeldWhenTheScreenChangedReachesNobody() {
        TextField next = new TextField();
        onScreen(() -> {
            strike('a');
            scene.setRoot(new VBox(next));
            next.requestFocus();
            letPass(1000);
        });
        assertThat(field.getText()).isEmpty();
        assertThat(next.getText()).isEmpty();
    }

    @Test
    void aReleaseThatNeverCameDoesNotSpoilTheNextBurst() {
        onScreen(() -> {
            down('K', true);
            letPass(1000);
            scan("HK1:7KQ2M");
            down('K', true);
            letPass(1000);
            scan("HK1:7KQ2M");
        });
        assertThat(scanner.codes()).containsExactly("HK1:7KQ2M", "HK1:7KQ2M");
        assertThat(field.getText()).isEqualTo("KK");
    }

    @Test
    void withoutAScannerEveryKeyPassesAtOnce() {
        onScreen(() -> {
            strike('a');
            keyboard.stopListening(scanner);
            "bcdefgh".chars().forEach(c -> strike((char) c));
        });
        assertThat(field.getText()).isEqualTo("abcdefgh");
    }

    @Test
    void theToolkitsOwnClockLetsTypingThroughAndEndsABurst() {
        ScreenKeyboard other = new ScreenKeyboard();
        FxToolkit.runOnFxThread(() -> {
            scene = new Scene(new VBox(field), 300, 200);
            stage.setScene(scene);
            ScannerKeys.watch(scene, other);
            other.listen(scanner);
            field.requestFocus();
            strike('a');
            assertThat(field.getText()).isEmpty();
        });
        assertThat(other.isWatched()).isTrue();
        await().untilAsserted(() -> assertThat(typed()).isEqualTo("a"));
        FxToolkit.runOnFxThread(() -> "HK1:7KQ2M".chars().forEach(c -> strike((char) c)));
        await().untilAsserted(() -> assertThat(scanner.bursts).hasSize(1));
        assertThat(typed()).isEqualTo("a");
    }

    private String typed() {
        return FxToolkit.onFxThread(() -> field.getText());
    }

    private void onScreen(Runnable what) {
        FxToolkit.runOnFxThread(() -> {
            if (!keyboard.isWatched()) {
                new ScannerKeys(scene, keyboard, clock::nanoTime, clock).begin();
            }
            what.run();
        });
    }

    private void letPass(int milliseconds) {
        clock.pass(Duration.ofMillis(milliseconds));
    }

    private void scan(String code) {
        code.chars().forEach(c -> strike((char) c));
        key(KeyCode.ENTER, "\r", false);
    }

    private void strike(char c) {
        boolean shift = Character.isUpperCase(c) || c == ':' || c == '+';
        down(c, shift);
        up(c);
        letPass(2);
    }

    private void down(char c, boolean shift) {
        fire(KeyEvent.KEY_PRESSED, code(c), "", shift);
        fire(KeyEvent.KEY_TYPED, KeyCode.UNDEFINED, String.valueOf(c), shift);
    }

    private void up(char c) {
        fire(KeyEvent.KEY_RELEASED, code(c), "", false);
    }

    private void key(KeyCode code, String character, boolean shift) {
        fire(KeyEvent.KEY_PRESSED, code, "", shift);
        fire(KeyEvent.KEY_TYPED, KeyCode.UNDEFINED, character, shift);
        fire(KeyEvent.KEY_RELEASED, code, "", shift);
    }

    private void fire(EventType<KeyEvent> type, KeyCode code, String character, boolean shift) {
        Node focused = scene.getFocusOwner();
        Event.fireEvent(
                focused == null ? scene : focused, new KeyEvent(type, character, "", code, shift, false, false, false));
    }

    private static KeyCode code(char c) {
        return CODES.containsKey(c)
                ? CODES.get(c)
                : KeyCode.valueOf((Character.isDigit(c) ? "DIGIT" : "") + Character.toUpperCase(c));
    }

    private static final class Scanner implements Listener {
        final List<Burst> bursts = new CopyOnWriteArrayList<>();

        @Override
        public Rule rule() {
            return new Rule(Duration.ofMillis(35), 6, 100, Duration.ofMillis(150), End.ENTER);
        }

        @Override
        public void typed(Burst burst) {
            bursts.add(burst);
        }

        List<String> codes() {
            List<String> codes = new ArrayList<>();
            bursts.stream().filter(Burst::whole).map(Burst::text).forEach(codes::add);
            return codes;
        }
    }

    private static final class Clock implements ScannerKeys.Later {
        private long now = 1;
        private long due;
        private Optional<Runnable> action = Optional.empty();

        long nanoTime() {
            return now;
        }

        @Override
        public void runAfter(Duration time, Runnable next) {
            due = now + time.toNanos();
            action = Optional.of(next);
        }

        @Override
        public void cancel() {
            action = Optional.empty();
        }

        void pass(Duration time) {
            now += time.toNanos();
            if (action.isPresent() && due <= now) {
                Runnable ready = action.get();
                action = Optional.empty();
                ready.run();
            }
        }
    }
}
