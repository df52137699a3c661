package org.hallkiosk.transcript;

import java.util.Optional;
import org.hallkiosk.device.IdCard;

/** Invented data that transcripts name instead of carrying: nobody's real card stands in a transcript. */
public interface Specimens {

    /** The bytes that a device sends for a specimen, for instance {@code sdt card 1}. */
    Optional<byte[]> bytes(String name);

    /** What a reader must make of specimen card number so and so. */
    Optional<IdCard> card(int number);
}
