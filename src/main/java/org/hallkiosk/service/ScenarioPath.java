package org.hallkiosk.service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hallkiosk.service.ScenarioQuestion.Answer;

/** One applicant's way through the questions of a {@link ScenarioTree}. Holds no more of them than what they chose. */
public record ScenarioPath(ScenarioTree tree, List<Step> steps) {

    public ScenarioPath {
        steps = List.copyOf(steps);
    }

    /** A question, and how it was answered. */
    public record Step(ScenarioQuestion question, Answer answer) {}

    /** What to ask now; empty when nothing is left to ask. */
    public Optional<ScenarioQuestion> question() {
        return steps.isEmpty()
                ? tree.questions().stream().findFirst()
                : steps.getLast().answer().next().flatMap(tree::question);
    }

    public boolean isComplete() {
        return question().isEmpty();
    }

    /**
     * One step further.
     *
     * @throws IllegalArgumentException when the question that is asked now has no such answer
     */
    public ScenarioPath answered(String answerId) {
        ScenarioQuestion asked =
                question().orElseThrow(() -> new IllegalArgumentException("nothing is asked, so not " + answerId));
        Answer answer = asked.answer(answerId)
                .orElseThrow(() -> new IllegalArgumentException(asked.id() + " has no answer " + answerId));
        List<Step> further = new ArrayList<>(steps);
        further.add(new Step(asked, answer));
        return new ScenarioPath(tree, further);
    }

    /** As far on as the facts that are known answer the questions. */
    public ScenarioPath answeredBy(Map<String, String> facts) {
        ScenarioPath path = this;
        Optional<Answer> known = path.answerKnownBy(facts);
        while (known.isPresent()) {
            path = path.answered(known.get().id());
            known = path.answerKnownBy(facts);
        }
        return path;
    }

    /** As far on as these answers, by the id of their question, lead; one that is not offered ends the way. */
    public ScenarioPath answeredWith(Map<String, String> answers) {
        ScenarioPath path = this;
        Optional<Answer> given = path.answerGivenIn(answers);
        while (given.isPresent()) {
            path = path.answered(given.get().id());
            given = path.answerGivenIn(answers);
        }
        return path;
    }

    private Optional<Answer> answerGivenIn(Map<String, String> answers) {
        return question()
                .flatMap(asked -> Optional.ofNullable(answers.get(asked.id())).flatMap(asked::answer));
    }

    /** A form as these answers make it: what their scenarios change, and without what they say already. */
    public List<FormPage> changed(List<FormPage> form) {
        List<FormPage> changed = form;
        for (Scenario scenario : scenarios()) {
            changed = scenario.form().on(changed);
        }
        return new FormChanges(facts().keySet(), Set.of(), List.of()).on(changed);
    }

    private Optional<Answer> answerKnownBy(Map<String, String> facts) {
        return question()
                .flatMap(asked -> asked.fact()
                        .flatMap(fact -> Optional.ofNullable(facts.get(fact)))
                        .flatMap(asked::answerOf));
    }

    /** Before the last answer; the same when there is none. */
    public ScenarioPath back() {
        return steps.isEmpty() ? this : new ScenarioPath(tree, steps.subList(0, steps.size() - 1));
    }

    /** The scenarios that the answers lead to, in the order of the answers, each once. */
    public List<Scenario> scenarios() {
        Set<Scenario> found = new LinkedHashSet<>();
        for (Step step : steps) {
            step.answer().scenarios().forEach(id -> tree.scenario(id).ifPresent(found::add));
        }
        return List.copyOf(found);
    }

    /** What the answers say of the applicant, by the name of the fact. */
    public Map<String, String> facts() {
        Map<String, String> said = new LinkedHashMap<>();
        for (Step step : steps) {
            step.question().fact().ifPresent(fact -> step.answer().value().ifPresent(value -> said.put(fact, value)));
        }
        return said;
    }
}
