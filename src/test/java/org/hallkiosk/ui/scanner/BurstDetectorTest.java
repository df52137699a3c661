package org.hallkiosk.ui.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hallkiosk.device.ScreenKeyboard.Burst;
import org.hallkiosk.device.ScreenKeyboard.End;
import org.hallkiosk.device.ScreenKeyboard.Rule;
import org.hallkiosk.ui.scanner.BurstDetector.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times and keys in, typing and bursts out. The clock here says "quiet" as soon as that is due, as an idle screen does. */
class BurstDetectorTest {
    private static final int BETWEEN_KEYS = 35;
    private static final int SHORTEST = 6;
    private static final int GAP = 150;

    /**
     * In a script a letter is a key, {@code !} a key without a character, {@code <} enter, {@code >} tab, and a digit so
     * many times 10 ms of waiting; 2 ms pass after each key.
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "a burst with its enter                     | ENTER   | abcdefgh<           |           | abcdefgh whole",
                "a burst of the shortest length             | ENTER   | abcdef<             |           | abcdef whole",
                "one key less is typing, enter included     | ENTER   | abcde<              | abcde<    |",
                "slow typing                                | ENTER   | a9b9c9d9e9f9g9<     | abcdefg<  |",
                "as slow as a scanner may be                | ENTER   | a3b3c3d3e3f3<       |           | abcdef whole",
                "a little slower                            | ENTER   | a4b4c4d4e4f4<       | abcdef<   |",
                "typing, a burst, typing                    | ENTER   | x9y9abcdefg<9z9     | xyz       | abcdefg whole",
                "a key struck just before belongs to it     | ENTER   | x2abcdefg<          |           | xabcdefg whole",
                "no enter comes                             | ENTER   | abcdefgh99          |           | abcdefgh torn",
                "once known, a scanner may pause            | ENTER   | abcdefg9h9<         |           | abcdefgh whole",
                "it pauses too long, and enter is a hand's  | ENTER   | abcdefg98h9<        | h<        | abcdefg torn",
                "tab where tab ends                         | TAB     | abcdefg>            |           | abcdefg whole",
                "enter where tab ends is no text            | TAB     | abcdefg<99          |           | abcdefg torn no text",
                "silence where silence ends                 | SILENCE | abcdefg99           |           | abcdefg whole",
                "a key without a character in a burst       | ENTER   | abcdef!gh<          |           | abcdefgh whole no text",
                "a key without a character among typing     | ENTER   | abc!d9              | abc!d     |",
                "two bursts                                 | ENTER   | abcdef<ghijkl<      |           | abcdef whole, ghijkl whole"
            })
    void whatIsTypedAndWhatIsScanned(String about, End end, String script, String typed, String bursts) {
        Run run = new Run(end, 20);
        for (char c : script.toCharArray()) {
            if (Character.isDigit(c)) {
                run.pass((c - '0') * 10);
            } else {
                run.press(c);
                run.pass(2);
            }
        }
        run.pass(1000);
        assertThat(run.typed.toString()).isEqualTo(typed == null ? "" : typed);
        assertThat(String.join(", ", run.told())).isEqualTo(bursts == null ? "" : bursts);
    }

    @ParameterizedTest
    @CsvSource({"20, 20", "21, 21", "500, 21"})
    void aCodeThatIsTooLongIsKeptOneCharacterTooLong(int sent, int kept) {
        Run run = new Run(End.ENTER, 20);
        run.burst("x".repeat(sent));
        assertThat(run.bursts).singleElement().satisfies(burst -> {
            assertThat(burst.text()).hasSize(kept);
            assertThat(burst.whole()).isTrue();
        });
    }

    @Property(tries = 500)
    void everyKeyIsEitherTypedOrScannedInItsOrder(@ForAll("pieces") List<String> pieces) {
        Run run = new Run(End.ENTER, 40);
        StringBuilder byHand = new StringBuilder();
        List<String> byScanner = new ArrayList<>();
        for (String piece : pieces) {
            if (piece.length() >= SHORTEST) {
                run.burst(piece);
                byScanner.add(piece + " whole");
            } else {
                piece.chars().forEach(key -> {
                    run.press((char) key);
                    run.pass(BETWEEN_KEYS + key % 50);
                });
                byHand.append(piece);
            }
            run.pass(BETWEEN_KEYS + 1);
        }
        run.pass(1000);
        assertThat(run.typed.toString()).isEqualTo(byHand.toString());
        assertThat(run.told()).isEqualTo(byScanner);
        assertThat(run.detector.quietAt()).isEmpty();
    }

    @Property(tries = 500)
    void whateverComesWheneverItComesEndsAndIsNeverSeenTwice(
            @ForAll("keys") String keys, @ForAll("pauses") List<Integer> pauses) {
        Run run = new Run(End.ENTER, 40);
        int signs = 0;
        for (int i = 0; i < keys.length(); i++) {
            signs += Character.isLetter(keys.charAt(i)) ? 1 : 0;
            run.press(keys.charAt(i));
            run.pass(pauses.get(i % pauses.size()));
        }
        run.pass(1000);
        long typed = run.typed.chars().filter(Character::isLetter).count();
        long scanned =
                run.bursts.stream().mapToInt(burst -> burst.text().length()).sum();
        assertThat(typed + scanned).isEqualTo(signs);
        assertThat(run.bursts).allSatisfy(burst -> assertThat(burst.text()).hasSizeGreaterThanOrEqualTo(SHORTEST));
        assertThat(run.detector.quietAt()).isEmpty();
    }

    @Provide
    Arbitrary<List<String>> pieces() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .ofMinLength(1)
                .ofMaxLength(30)
                .list()
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<String> keys() {
        return Arbitraries.strings().withChars("abc<>!").ofMaxLength(40);
    }

    @Provide
    Arbitrary<List<Integer>> pauses() {
        return Arbitraries.of(0, 1, 5, 34, 35, 36, 149, 150, 151, 400).list().ofMinSize(1);
    }

    /** A detector under a clock, in milliseconds. */
    private static final class Run {
        final StringBuilder typed = new StringBuilder();
        final List<Burst> bursts = new ArrayList<>();
        final BurstDetector detector;
        private final StringBuilder held = new StringBuilder();
        private long now = 1000;

        Run(End end, int longest) {
            detector = new BurstDetector(
                    new Rule(Duration.ofMillis(BETWEEN_KEYS), SHORTEST, longest, Duration.ofMillis(GAP), end));
        }

        void burst(String keys) {
            keys.chars().forEach(key -> {
                press((char) key);
                pass(2);
            });
            press('<');
        }

        void press(char key) {
            held.append(key);
            take(detector.press(
                    now * 1_000_000,
                    switch (key) {
                        case '<' -> new PressedKey.Enter();
                        case '>' -> new PressedKey.Tab();
                        case '!' -> new PressedKey.Other();
                        default -> new PressedKey.Sign(key);
                    }));
        }

        void pass(int milliseconds) {
            for (int i = 0; i < milliseconds; i++) {
                now++;
                if (detector.quietAt().isPresent() && detector.quietAt().getAsLong() < now * 1_000_000) {
                    take(detector.quiet());
                }
            }
        }

        private void take(Verdict verdict) {
            switch (verdict) {
                case Verdict.Unknown _ -> {
                    return;
                }
                case Verdict.Typing _ -> typed.append(held);
                case Verdict.Scanner(Optional<Burst> ended) -> ended.ifPresent(bursts::add);
            }
            held.setLength(0);
        }

        List<String> told() {
            return bursts.stream()
                    .map(burst ->
                            burst.text() + (burst.whole() ? " whole" : " torn") + (burst.onlyText() ? "" : " no text"))
                    .toList();
        }
    }
}
