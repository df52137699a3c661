package org.hallkiosk.driver.wedge;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Turns keys into characters as a keyboard of the United States has them, which is how scanners type unless they are set
 * otherwise; the desktop's own layout plays no part. Key numbers are those of linux/input-event-codes.h.
 *
 * <p>Characters that scanners type as a decimal number on the keypad while Alt is held (Microsoft, "Insert ASCII or
 * Unicode Latin-based symbols and characters") are taken where all code pages agree, which is in ASCII. Not thread-safe.
 */
final class UsKeyboard {
    private static final int ENTER = 28;
    private static final int TAB = 15;
    private static final int KEYPAD_ENTER = 96;
    private static final int CAPS_LOCK = 58;
    private static final Set<Integer> SHIFTS = Set.of(42, 54);
    private static final Set<Integer> ALTS = Set.of(56, 100);
    private static final Set<Integer> CONTROLS = Set.of(29, 97);
    /** Num lock, scroll lock and the two with a logo: scanners press them before and after a code, and they type nothing. */
    private static final Set<Integer> WITHOUT_EFFECT = Set.of(69, 70, 125, 126);

    private static final int HIGHEST_ALT_NUMBER = 0x10FFFF;
    private static final Map<Integer, Integer> KEYPAD_DIGITS =
            Map.of(82, 0, 79, 1, 80, 2, 81, 3, 75, 4, 76, 5, 77, 6, 71, 7, 72, 8, 73, 9);
    private static final Map<Integer, String> KEYS = keys();

    private final Set<Integer> held = new HashSet<>();
    private boolean capsLock;
    private Optional<Integer> altNumber = Optional.empty();

    /** What the event types, if anything; a character counts when its key goes down, an Alt number when Alt goes up. */
    Optional<Typed> take(KeyEvent event) {
        return switch (event) {
            case KeyEvent.Pressed(int key) -> pressed(key);
            case KeyEvent.Released(int key) -> released(key);
            case KeyEvent.Lost _ -> {
                held.clear();
                altNumber = Optional.empty();
                yield Optional.of(new Typed.Gap());
            }
        };
    }

    private Optional<Typed> pressed(int key) {
        held.add(key);
        if (key == CAPS_LOCK) {
            capsLock = !capsLock;
            return Optional.empty();
        }
        if (SHIFTS.contains(key) || ALTS.contains(key) || CONTROLS.contains(key) || WITHOUT_EFFECT.contains(key)) {
            return Optional.empty();
        }
        if (isHeld(ALTS) && KEYPAD_DIGITS.containsKey(key)) {
            altNumber = Optional.of(
                    Math.min(altNumber.orElse(0) * 10 + KEYPAD_DIGITS.getOrDefault(key, 0), HIGHEST_ALT_NUMBER));
            return Optional.empty();
        }
        if (isHeld(ALTS) || isHeld(CONTROLS)) {
            return Optional.of(new Typed.NoCharacter());
        }
        return Optional.of(
                switch (key) {
                    case ENTER, KEYPAD_ENTER -> new Typed.Enter();
                    case TAB -> new Typed.Tab();
                    default -> character(key);
                });
    }

    private Typed character(int key) {
        String pair = KEYS.get(key);
        if (pair == null) {
            return new Typed.NoCharacter();
        }
        boolean letter = Character.isLetter(pair.charAt(0));
        boolean upper = isHeld(SHIFTS) != (letter && capsLock);
        return new Typed.Sign(pair.charAt(upper ? 1 : 0));
    }

    private Optional<Typed> released(int key) {
        held.remove(key);
        if (!ALTS.contains(key) || altNumber.isEmpty()) {
            return Optional.empty();
        }
        int number = altNumber.get();
        altNumber = Optional.empty();
        return Optional.of(
                switch (number) {
                    case '\r', '\n' -> new Typed.Enter();
                    case '\t' -> new Typed.Tab();
                    default -> number >= ' ' && number <= '~' ? new Typed.Sign((char) number) : new Typed.NoCharacter();
                });
    }

    private boolean isHeld(Set<Integer> keys) {
        return keys.stream().anyMatch(held::contains);
    }

    /** Each key's character without and with shift. */
    private static Map<Integer, String> keys() {
        Map<Integer, String> keys = new HashMap<>();
        row(keys, 2, "1234567890-=", "!@#$%^&*()_+");
        row(keys, 16, "qwertyuiop[]", "QWERTYUIOP{}");
        row(keys, 30, "asdfghjkl;'`", "ASDFGHJKL:\"~");
        row(keys, 43, "\\zxcvbnm,./", "|ZXCVBNM<>?");
        row(keys, 57, " ", " ");
        row(keys, 86, "\\", "|");
        KEYPAD_DIGITS.forEach((key, digit) -> keys.put(key, "" + digit + digit));
        row(keys, 55, "*", "*");
        row(keys, 74, "-", "-");
        row(keys, 78, "+", "+");
        row(keys, 83, ".", ".");
        row(keys, 98, "/", "/");
        row(keys, 117, "=", "=");
        return Map.copyOf(keys);
    }

    private static void row(Map<Integer, String> keys, int first, String plain, String shifted) {
        for (int i = 0; i < plain.length(); i++) {
            keys.put(first + i, "" + plain.charAt(i) + shifted.charAt(i));
        }
    }
}
