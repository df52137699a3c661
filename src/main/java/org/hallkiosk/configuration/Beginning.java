package org.hallkiosk.configuration;

import java.util.function.Supplier;

/**
 * A configuration that was found good before, at the beginning of a start.
 *
 * @param face as much of it as the first screen shows: everything but the services, what they ask and where they look
 * @param whole reads the rest; any thread, to be called once
 */
public record Beginning(Configuration face, Supplier<Configuration> whole) {}
