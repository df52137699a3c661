package org.hallkiosk.service;

/**
 * The paper that a service makes.
 *
 * @param template the name of a file in {@code documents/}, without its ending
 * @param print whether it is printed here; it is shown on the screen in any case
 */
public record ServiceDocument(String template, boolean print) {}
