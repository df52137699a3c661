package org.hallkiosk.service;

import org.hallkiosk.text.LocalizedText;

/**
 * Which data source adds facts by ID number.
 *
 * @param source a name under {@code records} in {@code kiosk.yaml}
 * @param none what the applicant is told when it holds nothing about them
 */
public record RecordLookup(String source, LocalizedText none) {}
