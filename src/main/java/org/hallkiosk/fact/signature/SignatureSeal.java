package org.hallkiosk.fact.signature;

/**
 * Binds a signature, what it stands under and the paper that carries it to each other under the terminal's key.
 *
 * @param documentDigest SHA-256 of the PDF in hexadecimal, of no bytes where there is none
 * @param mark HMAC-SHA-256 over everything else, in hexadecimal
 */
public record SignatureSeal(SignatureCode code, String documentDigest, String mark) {}
