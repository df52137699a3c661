package org.hallkiosk.service;

import org.hallkiosk.text.LocalizedText;

/**
 * Something that people look for here and that is done elsewhere. Read from {@code elsewhere.yaml}.
 *
 * @param id no service has the same
 * @param where the window or office that knows
 */
public record Elsewhere(String id, LocalizedText name, LocalizedText where, SearchWords search) {}
