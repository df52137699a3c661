package org.hallkiosk.audit;

import org.hallkiosk.device.CardReading;
import org.hallkiosk.device.CodeReading;
import org.hallkiosk.device.PrintOutcome;
import org.hallkiosk.service.RatingLevel;

/** Counts what happens, for the operator. Keeps no content of what it is told. Never blocks; safe from any thread. */
public interface Tally {

    void sessionEnded(SessionEnd how);

    void cardRead(CardReading reading);

    void codeRead(CodeReading reading);

    /** @param deviceId the printer's name in the configuration */
    void printFinished(String deviceId, PrintOutcome outcome);

    void applicationSubmitted(String serviceId);

    void rated(RatingLevel level);
}
