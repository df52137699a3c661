package org.hallkiosk.journey;

import org.hallkiosk.search.Answer;
import org.hallkiosk.service.Catalogue;

/** From "what do you want done" to a service: by group, or by asking in one's own words. */
final class FindingSteps {
    private final Catalogue catalogue;

    FindingSteps(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Whether services are shown there to be chosen. */
    static boolean isPlaceOfChoice(Step step) {
        return step instanceof Step.ChooseService
                || step instanceof Step.InGroup
                || step instanceof Step.Search
                || step instanceof Step.SearchResults;
    }

    Transition groupsOpened(JourneyState state, Grouping by) {
        return Transition.to(
                state.step() instanceof Step.ChooseService ? state.withStep(new Step.ChooseGroup(by)) : state);
    }

    Transition groupChosen(JourneyState state, Grouping by, String group) {
        boolean offered = state.step() instanceof Step.ChooseGroup || state.step() instanceof Step.ChooseService;
        boolean known = ServiceGroups.of(catalogue, by).stream()
                .anyMatch(each -> each.id().equals(group));
        return Transition.to(offered && known ? state.withStep(new Step.InGroup(by, group)) : state);
    }

    /** The index is built at the first question: an empty one has it built while the applicant finds the first key. */
    Transition searchOpened(JourneyState state) {
        return switch (state.step()) {
            case Step.ChooseService ignored ->
                Transition.to(
                        state.withFinding(Finding.none()).withStep(new Step.Search()), new Effect.FindServices(""));
            case Step.SearchResults ignored -> Transition.to(state.withStep(new Step.Search()));
            default -> Transition.to(state);
        };
    }

    Transition typed(JourneyState state, String question) {
        if (!(state.step() instanceof Step.Search)) {
            return Transition.to(state);
        }
        String kept = question.codePointCount(0, question.length()) <= Finding.MOST_CHARACTERS
                ? question
                : question.substring(0, question.offsetByCodePoints(0, Finding.MOST_CHARACTERS));
        return kept.equals(state.finding().question())
                ? Transition.to(state)
                : Transition.to(state.withFinding(state.finding().asking(kept)), new Effect.FindServices(kept));
    }

    Transition done(JourneyState state) {
        boolean asked = state.step() instanceof Step.Search
                && !state.finding().question().isBlank();
        return Transition.to(asked ? state.withStep(new Step.SearchResults()) : state);
    }

    /** An answer to what was typed before is no answer to what stands there now. */
    Transition found(JourneyState state, String question, Answer answer) {
        boolean wanted = (state.step() instanceof Step.Search || state.step() instanceof Step.SearchResults)
                && state.finding().question().equals(question);
        return Transition.to(wanted ? state.withFinding(state.finding().answered(answer)) : state);
    }

    Transition leave(JourneyState state) {
        return Transition.to(state.withFinding(Finding.none()).withStep(new Step.ChooseService()));
    }
}
