package org.hallkiosk.service;

import java.util.List;
import java.util.Set;
import org.hallkiosk.fact.Fact;

/** What authorities already know of an applicant who agreed to be looked up. */
public interface SharedData {

    /**
     * Asks one source about one person. Blocks until it has answered or its deadline has passed; never throws for a
     * source that is away.
     */
    Answer ask(Question question);

    /**
     * What the applicant agreed to. Personal data: {@code toString} shows none of it.
     *
     * @param source a name under {@code records} in {@code kiosk.yaml}
     * @param serviceId what the data are for, and nothing else
     * @param name as it stands on the card
     * @param facts what is asked for, and nothing else is
     */
    record Question(String source, String serviceId, String idNumber, String name, Set<String> facts) {
        public Question {
            facts = Set.copyOf(facts);
        }

        @Override
        public String toString() {
            return "Question[" + source + ", " + serviceId + "]";
        }
    }

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
