package org.hallkiosk.ui.scanner;

/** What the press of a key can mean to a scanner. */
sealed interface PressedKey {

    record Sign(char value) implements PressedKey {}

    record Enter() implements PressedKey {}

    record Tab() implements PressedKey {}

    /** A key that stands for no character, or one that repeats because it is held down, as only a hand does. */
    record Other() implements PressedKey {}
}
