package org.hallkiosk.app.bench;

/**
 * What a figure is held against.
 *
 * @param most the median may be this and no more, in the figure's unit
 * @param why where the limit comes from, in words
 */
public record Limit(double most, String why) {}
