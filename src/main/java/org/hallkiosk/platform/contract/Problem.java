package org.hallkiosk.platform.contract;

import java.time.Instant;

/**
 * The body of every answer that is not 2xx.
 *
 * @param code for the program
 * @param detail for the technician; never personal
 * @param time the platform's clock, which mends a terminal's wrong one
 */
public record Problem(ProblemCode code, String detail, Instant time) {}
