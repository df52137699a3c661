package org.hallkiosk.platform.contract;

import java.time.Instant;

/**
 * The platform has it: the answer to the first sending and to every repetition.
 *
 * @param id the application's
 * @param caseNumber under which the platform works on it
 */
public record Acceptance(String id, String caseNumber, Instant acceptedAt) {}
