package org.hallkiosk.voice;

/**
 * A keypad with a socket for headphones: it tells by a key that headphones were plugged in, and by another that they were
 * taken out.
 *
 * @param plugged the key's name as JavaFX has it, for instance F15
 */
public record Keypad(String plugged, String unplugged) {}
