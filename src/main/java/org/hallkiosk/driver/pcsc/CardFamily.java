package org.hallkiosk.driver.pcsc;

import java.util.Optional;
import org.hallkiosk.device.AccessKey;
import org.hallkiosk.device.CardReading;
import org.hallkiosk.transport.TransportException;
import org.hallkiosk.transport.smartcard.CardLiftedException;

/** Cards that are read in the same way. Stateless. */
sealed interface CardFamily
        permits BelgianCard, EstonianCard, SocialSecurityChip, TravelDocumentChip, SerialNumberCard {

    /** What profiles call it. */
    String name();

    /** Whether an answer to reset alone tells that a card is of this family; then it is asked first. */
    default boolean knows(byte[] answerToReset) {
        return false;
    }

    /**
     * Reads a chip that was just powered; empty, with nothing but selections tried on it, when it is not of this family.
     */
    Optional<CardReading> read(CardChannel channel, Optional<AccessKey> key)
            throws CardLiftedException, TransportException, InterruptedException, MalformedCardException;
}
