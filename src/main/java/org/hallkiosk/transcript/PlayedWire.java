package org.hallkiosk.transcript;

import java.io.IOException;
import java.util.Optional;
import org.hallkiosk.transcript.Transcript.Step;

/** The far side of a driver: it knows its lines, and the driver must know its own. */
interface PlayedWire {

    /** The lines of the step whose call is made next. */
    void goOn(Step step) throws IOException;

    /** Where the driver left the script; asked when the call has ended, with what it came to. */
    Optional<String> difference(String outcome);
}
