package org.hallkiosk.service;

/**
 * That an applicant may leave in the middle, come back, and change what was handed in until it is accepted.
 *
 * @param days for which a draft is kept; then it is deleted
 */
public record Drafts(int days) {}
