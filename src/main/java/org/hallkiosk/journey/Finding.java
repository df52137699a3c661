package org.hallkiosk.journey;

import java.util.Optional;
import org.hallkiosk.search.Answer;

/**
 * How the applicant looks for a service. What was asked says something of a person, so {@code toString} does not tell it.
 *
 * @param chosenAt the screen where the service was chosen: going back leads there
 * @param question as it stands after the last key
 * @param answer to the newest question that was answered; it stays while the next one is being looked for
 */
public record Finding(Step chosenAt, String question, Optional<Answer> answer) {
    /** Far above any question; what is typed beyond is not kept. */
    public static final int MOST_CHARACTERS = 40;

    static Finding none() {
        return new Finding(new Step.ChooseService(), "", Optional.empty());
    }

    Finding chosenAt(Step place) {
        return new Finding(place, question, answer);
    }

    Finding asking(String next) {
        return new Finding(chosenAt, next, answer);
    }

    Finding answered(Answer found) {
        return new Finding(chosenAt, question, Optional.of(found));
    }

    @Override
    public String toString() {
        return "Finding";
    }
}
