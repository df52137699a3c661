package org.hallkiosk.configuration;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How a city's own terminals look; what is empty looks as it ships.
 *
 * @param colour of buttons, links and the first screen; white can be read on it
 */
public record CityLook(Optional<Colour> colour, Optional<Emblem> emblem) {

    /** What stands before the hall's name. */
    public sealed interface Emblem {
        /** @param path in SVG's syntax, on 48 by 48 units, filled */
        record Drawing(String path) implements Emblem {}

        /** @param file a PNG */
        record Picture(Path file) implements Emblem {}
    }
}
