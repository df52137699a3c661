package org.hallkiosk.service;

import java.util.List;
import java.util.Optional;

/**
 * How an applicant is led to the scenarios that are theirs (情形引导): questions, of which the first is asked first and
 * each answer names the next. No path comes back to a question; the check of the configuration holds that.
 */
public record ScenarioTree(List<ScenarioQuestion> questions, List<Scenario> scenarios) {
    public static final ScenarioTree NONE = new ScenarioTree(List.of(), List.of());

    public ScenarioTree {
        questions = List.copyOf(questions);
        scenarios = List.copyOf(scenarios);
    }

    /** Whether nothing is asked: the item is the same for everyone. */
    public boolean isEmpty() {
        return questions.isEmpty();
    }

    public Optional<ScenarioQuestion> question(String id) {
        return questions.stream().filter(question -> question.id().equals(id)).findFirst();
    }

    public Optional<Scenario> scenario(String id) {
        return scenarios.stream().filter(scenario -> scenario.id().equals(id)).findFirst();
    }

    /** Nothing answered yet. */
    public ScenarioPath start() {
        return new ScenarioPath(this, List.of());
    }
}
