package org.hallkiosk.platform.contract;

/** Asks for the paper of one e-licence, under the consent with which it was found. */
public record LicencePaperQuery(Person person, Consent consent) {}
