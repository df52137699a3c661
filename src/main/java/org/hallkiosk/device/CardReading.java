package org.hallkiosk.device;

/** What became of waiting for a card. */
public sealed interface CardReading {

    /** A card was read whole and its checks held. */
    record CardRead(IdCard card) implements CardReading {}

    /** The deadline passed and no card was laid on the reader. */
    record NoCard() implements CardReading {}

    /** There was a card, but it could not be read; the applicant can do something about it. */
    record CardTrouble(Problem problem, String detail) implements CardReading {}

    /** The reader itself failed; only a technician (or the reader coming back) can help. */
    record ReaderTrouble(Reason reason, String detail) implements CardReading {}

    /** What was wrong with the card, or with how it lay. */
    enum Problem {
        LIFTED_TOO_SOON,
        UNREADABLE,
        NOT_GENUINE,
        UNKNOWN_KIND
    }
}
