package org.hallkiosk.service;

import org.hallkiosk.text.LocalizedText;

/** That the applicant signs, and the declaration that stands above the signature. */
public record Signature(LocalizedText declaration) {}
