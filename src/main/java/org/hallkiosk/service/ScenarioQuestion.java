package org.hallkiosk.service;

import java.util.List;
import java.util.Optional;
import org.hallkiosk.text.LocalizedText;

/**
 * A question whose answer leads to scenarios.
 *
 * @param fact the fact that its answers say, when they say one: it is not asked again in the form, and a fact that is known
 *     already answers the question
 */
public record ScenarioQuestion(
        String id, LocalizedText text, Optional<LocalizedText> hint, Optional<String> fact, List<Answer> answers) {

    public ScenarioQuestion {
        answers = List.copyOf(answers);
    }

    public Optional<Answer> answer(String answerId) {
        return answers.stream().filter(answer -> answer.id().equals(answerId)).findFirst();
    }

    /** The answer that this value of the question's fact is. */
    public Optional<Answer> answerOf(String value) {
        return answers.stream()
                .filter(answer -> answer.value().filter(value::equals).isPresent())
                .findFirst();
    }

    /**
     * One way to answer.
     *
     * @param value the value of the question's fact
     * @param scenarios the ids of the scenarios that it leads to; several answers of one path add up
     * @param next the id of the question that follows; none when the questions end here
     */
    public record Answer(
            String id,
            LocalizedText text,
            Optional<LocalizedText> hint,
            Optional<String> value,
            List<String> scenarios,
            Optional<String> next) {

        public Answer {
            scenarios = List.copyOf(scenarios);
        }
    }
}
