package org.hallkiosk.fact.signature;

import java.time.Instant;

/**
 * The first half of a seal, made before the paper because its code is printed on it: facts, strokes and moment belong
 * together.
 *
 * @param signedAt to the millisecond
 * @param contentDigest of the {@link SignedContent}
 * @param strokesDigest of the {@link Signature}
 * @param code as it is printed, such as {@code 7K4M-9QXD-2B3C}; only who has the terminal's key can make it
 */
public record SignatureCode(Instant signedAt, String contentDigest, String strokesDigest, String code) {}
