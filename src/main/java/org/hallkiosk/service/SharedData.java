package org.hallkiosk.service;

import java.util.List;
import java.util.Set;
import org.hallkiosk.fact.Fact;

/** What authorities already know of an applicant who agreed to be looked up. */
public interface SharedData {

    /**
     * Asks one source about one person. Blocks until it has answered or its deadline has passed; never throws for a
     * source that is away.
     *
     * @param facts what the applicant agreed to; nothing else is asked for
     */
    Answer ask(String source, String idNumber, Set<String> facts);

    /** What came of asking. */
    sealed interface Answer {

        /** Never more than was asked for. */
        record Known(List<Fact> facts) implements Answer {
            public Known {
                facts = List.copyOf(facts);
            }
        }

        /** The source knows nothing of this person. */
        record Unknown() implements Answer {}

        /** The source could not be asked; {@code why} is for the technician. */
        record Unavailable(String why) implements Answer {}
    }
}
