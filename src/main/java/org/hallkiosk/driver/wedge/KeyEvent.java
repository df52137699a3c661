package org.hallkiosk.driver.wedge;

/** Something that an input device says about its keys. */
sealed interface KeyEvent {

    /** @param key number of the key by its place on the keyboard (linux/input-event-codes.h), whatever stands on it */
    record Pressed(int key) implements KeyEvent {}

    record Released(int key) implements KeyEvent {}

    /** The kernel's buffer ran over and keys are missing. */
    record Lost() implements KeyEvent {}
}
