package org.hallkiosk.platform.reference;

/** What the server answers: a status and a record of the contract, which becomes the body. */
public record Reply(int status, Object body) {}
