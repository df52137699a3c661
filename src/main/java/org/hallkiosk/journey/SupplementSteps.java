package org.hallkiosk.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hallkiosk.fact.FactSource;
import org.hallkiosk.platform.contract.Case;
import org.hallkiosk.platform.contract.StatedFact;
import org.hallkiosk.platform.contract.SupplementAnswer;
import org.hallkiosk.platform.contract.SupplementRequest;
import org.hallkiosk.service.Catalogue;
import org.hallkiosk.service.FactCheck;

/** A supplement request that wants facts and no paper is answered at the terminal, one fact after the other. */
public final class SupplementSteps {
    private final JourneyRules rules;

    SupplementSteps(JourneyRules rules) {
        this.rules = rules;
    }

    /** Whether everything that is wanted can be typed here; papers are a window's. */
    public static boolean answerableHere(SupplementRequest request, Catalogue catalogue) {
        return !request.answered()
                && request.papers() == 0
                && !request.facts().isEmpty()
                && request.facts().stream()
                        .allMatch(fact -> catalogue.fact(fact).isPresent());
    }

    Transition chosen(JourneyState state, String supplementId) {
        return state.step() instanceof Step.CaseShown shown
                ? shown.shown().supplements().stream()
                        .filter(request -> request.id().equals(supplementId))
                        .filter(request -> answerableHere(request, rules.catalogue()))
                        .findFirst()
                        .map(request -> Transition.to(state.withNotice(Optional.empty())
                                .withStep(new Step.TypeSupplement(
                                        shown,
                                        request,
                                        List.of(),
                                        request.facts().getFirst()))))
                        .orElse(Transition.to(state))
                : Transition.to(state);
    }

    Transition typed(JourneyState state, String fact, String text) {
        return state.step() instanceof Step.TypeSupplement typing
                        && typing.fact().equals(fact)
                ? Transition.to(state.withDraft(fact, text).withoutMistake(fact))
                : Transition.to(state);
    }

    Transition done(JourneyState state, String fact, String text) {
        if (!(state.step() instanceof Step.TypeSupplement typing)
                || !typing.fact().equals(fact)) {
            return Transition.to(state);
        }
        return switch (rules.factRules().check(rules.catalogue().fact(fact).orElseThrow(), text)) {
            case FactCheck.Valid(String value) -> given(state.withoutDraft(fact).withoutMistake(fact), typing, value);
            case FactCheck.Invalid(String key, Map<String, Object> values) ->
                Transition.to(state.withDraft(fact, text).withMistake(fact, FormSteps.mistake(key, values)));
        };
    }

    private static Transition given(JourneyState state, Step.TypeSupplement typing, String value) {
        List<StatedFact> given = new ArrayList<>(typing.given());
        given.add(new StatedFact(typing.fact(), value, FactSource.APPLICANT.name()));
        List<String> wanted = typing.request().facts();
        if (given.size() < wanted.size()) {
            return Transition.to(state.withStep(
                    new Step.TypeSupplement(typing.of(), typing.request(), given, wanted.get(given.size()))));
        }
        return Transition.to(
                state.withStep(new Step.SendingSupplement(typing.of())),
                new Effect.AnswerSupplement(
                        typing.of().shown().caseNumber(),
                        typing.request().id(),
                        new SupplementAnswer(
                                "answer-" + state.sessionId() + "-"
                                        + typing.request().id(),
                                typing.of().access(),
                                given,
                                List.of())));
    }

    Transition answered(JourneyState state, Case now) {
        if (!(state.step() instanceof Step.SendingSupplement(Step.CaseShown of))) {
            return Transition.to(state);
        }
        List<Case> cases = of.cases().stream()
                .map(one -> one.caseNumber().equals(now.caseNumber()) ? now : one)
                .toList();
        return Transition.to(state.withNotice(Optional.of(Notice.info("follow.answered")))
                .withStep(new Step.CaseShown(of.access(), cases, now)));
    }

    Transition notAnswered(JourneyState state) {
        return state.step() instanceof Step.SendingSupplement(Step.CaseShown of)
                ? Transition.to(state.withNotice(Optional.of(Notice.warning("follow.not-answered")))
                        .withStep(of))
                : Transition.to(state);
    }

    Transition back(JourneyState plain) {
        return switch (plain.step()) {
            case Step.TypeSupplement typing ->
                Transition.to(plain.withoutDraft(typing.fact())
                        .withoutMistake(typing.fact())
                        .withStep(typing.of()));
            case Step.SendingSupplement(Step.CaseShown of) -> Transition.to(plain.withStep(of));
            default -> Transition.to(plain);
        };
    }
}
