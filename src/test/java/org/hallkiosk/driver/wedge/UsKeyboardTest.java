package org.hallkiosk.driver.wedge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hallkiosk.driver.wedge.KeyEvent.Lost;
import org.hallkiosk.driver.wedge.KeyEvent.Pressed;
import org.hallkiosk.driver.wedge.KeyEvent.Released;
import org.junit.jupiter.api.Test;

class UsKeyboardTest {
    private static final int A = 30;
    private static final int ONE = 2;
    private static final int SHIFT = 42;
    private static final int CAPS_LOCK = 58;
    private static final int ALT = 56;
    private static final int CONTROL = 29;

    private final UsKeyboard keyboard = new UsKeyboard();
    private final List<Typed> typed = new ArrayList<>();

    @Test
    void lettersAndDigitsAreThoseOfTheirPlaceWhateverTheDesktopSays() {
        tap(A);
        tap(ONE);
        assertThat(text()).isEqualTo("a1");
    }

    @Test
    void shiftHoldsForTheKeysInsideIt() {
        hold(SHIFT, A, ONE);
        tap(A);
        assertThat(text()).isEqualTo("A!a");
    }

    @Test
    void capsLockTurnsLettersAndNotDigits() {
        tap(CAPS_LOCK);
        tap(A);
        tap(ONE);
        hold(SHIFT, A);
        tap(CAPS_LOCK);
        tap(A);
        assertThat(text()).isEqualTo("A1aa");
    }

    @Test
    void theKeypadTypesDigitsWithoutNumLock() {
        for (int key : new int[] {82, 79, 80, 81, 75, 76, 77, 71, 72, 73, 83, 98, 55, 74, 78}) {
            tap(key);
        }
        assertThat(text()).isEqualTo("0123456789./*-+");
    }

    @Test
    void everyPrintableCharacterHasItsKey() {
        String all = "";
        for (int key = 1; key < 60; key++) {
            tap(key);
            hold(SHIFT, key);
        }
        for (char c = ' '; c <= '~'; c++) {
            all += c;
        }
        assertThat(text().chars().mapToObj(c -> (char) c).collect(Collectors.toSet()))
                .containsAll(all.chars().mapToObj(c -> (char) c).toList());
    }

    @Test
    void aNumberTypedOnTheKeypadUnderAltIsThatCharacter() {
        hold(ALT, 77, 76); // 65
        hold(ALT, 82, 73, 75); // 094
        assertThat(text()).isEqualTo("A^");
    }

    @Test
    void anAltNumberBeyondAsciiIsNoCharacterBecauseCodePagesDifferOnIt() {
        hold(ALT, 75, 76, 80, 79, 71); // 45217
        assertThat(typed).containsExactly(new Typed.NoCharacter());
    }

    @Test
    void aControlCharacterIsNoCharacter() {
        hold(CONTROL, A);
        assertThat(typed).containsExactly(new Typed.NoCharacter());
    }

    @Test
    void afterALossNoShiftIsBelievedToBeHeld() {
        keyboard.take(new Pressed(SHIFT));
        keyboard.take(new Lost());
        tap(A);
        assertThat(text()).isEqualTo("a");
    }

    private void tap(int key) {
        take(new Pressed(key));
        take(new Released(key));
    }

    private void hold(int modifier, int... keys) {
        take(new Pressed(modifier));
        for (int key : keys) {
            tap(key);
        }
        take(new Released(modifier));
    }

    private void take(KeyEvent event) {
        keyboard.take(event).ifPresent(typed::add);
    }

    private String text() {
        return typed.stream()
                .map(each -> each instanceof Typed.Sign(char value) ? String.valueOf(value) : "")
                .collect(Collectors.joining());
    }
}
