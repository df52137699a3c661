package org.hallkiosk.ui.scanner;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * What a key comes to on a keyboard of the United States, by its code and shift. The character that the desktop made of it
 * plays no part: an input method, caps lock or another language's punctuation would spoil the code. JavaFX takes a key's
 * code from the desktop's layout, so a layout with its letters elsewhere cannot be seen through.
 */
final class UsKeyCodes {
    private static final Set<KeyCode> WITHOUT_EFFECT = Set.of(
            KeyCode.SHIFT,
            KeyCode.CONTROL,
            KeyCode.ALT,
            KeyCode.ALT_GRAPH,
            KeyCode.META,
            KeyCode.WINDOWS,
            KeyCode.CAPS,
            KeyCode.NUM_LOCK,
            KeyCode.SCROLL_LOCK);

    /** Each key's character without and with shift. */
    private static final Map<KeyCode, String> KEYS = keys();

    private UsKeyCodes() {}

    /** Keys that type nothing by themselves; whether shift is down is said by every other key. */
    static boolean typesNothing(KeyCode code) {
        return WITHOUT_EFFECT.contains(code);
    }

    static PressedKey of(KeyEvent pressed) {
        if (pressed.isControlDown() || pressed.isAltDown() || pressed.isMetaDown()) {
            return new PressedKey.Other();
        }
        return switch (pressed.getCode()) {
            case ENTER -> new PressedKey.Enter();
            case TAB -> new PressedKey.Tab();
            default -> {
                String pair = KEYS.get(pressed.getCode());
                yield pair == null
                        ? new PressedKey.Other()
                        : new PressedKey.Sign(pair.charAt(pressed.isShiftDown() ? 1 : 0));
            }
        };
    }

    private static Map<KeyCode, String> keys() {
        Map<KeyCode, String> keys = new HashMap<>(Map.ofEntries(
                entry(KeyCode.BACK_QUOTE, "`~"),
                entry(KeyCode.MINUS, "-_"),
                entry(KeyCode.EQUALS, "=+"),
                entry(KeyCode.OPEN_BRACKET, "[{"),
                entry(KeyCode.CLOSE_BRACKET, "]}"),
                entry(KeyCode.BACK_SLASH, "\\|"),
                entry(KeyCode.SEMICOLON, ";:"),
                entry(KeyCode.QUOTE, "'\""),
                entry(KeyCode.COMMA, ",<"),
                entry(KeyCode.PERIOD, ".>"),
                entry(KeyCode.SLASH, "/?"),
                entry(KeyCode.SPACE, "  "),
                entry(KeyCode.MULTIPLY, "**"),
                entry(KeyCode.ADD, "++"),
                entry(KeyCode.SUBTRACT, "--"),
                entry(KeyCode.DECIMAL, ".."),
                entry(KeyCode.DIVIDE, "//")));
        String shifted = ")!@#$%^&*(";
        for (int digit = 0; digit <= 9; digit++) {
            keys.put(KeyCode.valueOf("DIGIT" + digit), "" + digit + shifted.charAt(digit));
            keys.put(KeyCode.valueOf("NUMPAD" + digit), "" + digit + digit);
        }
        for (char letter = 'A'; letter <= 'Z'; letter++) {
            keys.put(KeyCode.valueOf(String.valueOf(letter)), "" + Character.toLowerCase(letter) + letter);
        }
        return Map.copyOf(keys);
    }
}
