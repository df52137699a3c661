package org.hallkiosk.service;

import org.hallkiosk.text.LocalizedText;

/** A question that people often ask about a service item, and its answer. */
public record OftenAsked(LocalizedText question, LocalizedText answer) {}
