package org.hallkiosk.device;

import java.util.Optional;

/** What became of waiting for a card. */
public sealed interface CardReading {

    /**
     * A card was read whole and its checks held.
     *
     * @param photo only where the terminal has a decoder for it, which none has unless a hall adds one
     */
    record CardRead(IdCard card, Optional<CardPhoto> photo) implements CardReading {

        /** Without a photo. */
        public CardRead(IdCard card) {
            this(card, Optional.empty());
        }
    }

    /** The deadline passed and no card was laid on the reader. */
    record NoCard() implements CardReading {}

    /** There was a card, but it could not be read; the applicant can do something about it. */
    record CardTrouble(Problem problem, String detail) implements CardReading {}

    /** The reader itself failed; only a technician (or the reader coming back) can help. */
    record ReaderTrouble(Reason reason, String detail) implements CardReading {}

    /**
     * The chip tells nothing without a key that is printed on its document: read again with
     * {@link IdCardReader#read(AccessKey, Deadline)}. The card may stay where it is.
     *
     * @param refused whether a key was given, and the chip did not take it
     */
    record KeyWanted(boolean refused) implements CardReading {}

    /** A card that says its serial number and nothing else; it names nobody. The number is personal data. */
    record SerialNumberRead(String serialNumber) implements CardReading {
        @Override
        public String toString() {
            return "SerialNumberRead[masked]";
        }
    }

    /** What was wrong with the card, or with how it lay. */
    enum Problem {
        LIFTED_TOO_SOON,
        UNREADABLE,
        NOT_GENUINE,
        /** Read well, but the check digit of its ID number is wrong: a mistake on the card, for a person to look at. */
        WRONG_NUMBER,
        UNKNOWN_KIND
    }
}
