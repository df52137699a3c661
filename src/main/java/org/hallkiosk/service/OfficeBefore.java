package org.hallkiosk.service;

import org.hallkiosk.text.LocalizedText;

/**
 * Another office that must be seen before this item can be handed in.
 *
 * @param name which office
 * @param purpose what to get there
 */
public record OfficeBefore(LocalizedText name, LocalizedText purpose) {}
