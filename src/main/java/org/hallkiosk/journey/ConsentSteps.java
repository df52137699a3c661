package org.hallkiosk.journey;

import java.util.List;
import java.util.Optional;
import org.hallkiosk.fact.Fact;
import org.hallkiosk.fact.FactSource;
import org.hallkiosk.journey.Consents.About;
import org.hallkiosk.service.RecordLookup;

/** Asks before the card serves another purpose and before anything is fetched, and goes by the answer. */
final class ConsentSteps {
    private final FormSteps form;
    private final LicenceSteps licences;

    ConsentSteps(FormSteps form, LicenceSteps licences) {
        this.form = form;
        this.licences = licences;
    }

    /** Whether the card that is known was read for another service, and the applicant has not said that it may serve here. */
    static boolean cardIsForAnotherService(JourneyState state) {
        return state.facts().from(FactSource.ID_CARD, CardFacts.ID_NUMBER).isPresent()
                && !state.consents()
                        .answer(
                                About.CARD_FOR_ANOTHER_SERVICE,
                                state.chosenService().id())
                        .orElse(false);
    }

    /** Laying the card on the reader of a service is the consent to that service. */
    static JourneyState cardLaid(JourneyState state) {
        return answered(state, About.CARD_FOR_ANOTHER_SERVICE, true);
    }

    static JourneyState answered(JourneyState state, About about, boolean agreed) {
        return state.withConsents(
                state.consents().with(about, state.chosenService().id(), agreed));
    }

    static Transition ask(JourneyState state, About about) {
        return Transition.to(state.withNotice(Optional.empty()).withStep(new Step.AskConsent(about)));
    }

    /** From the known applicant on: fetches where that is agreed, asks where it is open, and goes on to the form. */
    Transition sharedData(JourneyState state, String idNumber) {
        Optional<RecordLookup> lookup = state.chosenService().records();
        if (lookup.isEmpty() || alreadyFetched(state)) {
            return licences.begin(state);
        }
        Optional<Boolean> agreed =
                state.consents().answer(About.SHARED_DATA, state.chosenService().id());
        if (agreed.isEmpty()) {
            // What was read stays said while the question stands.
            return Transition.to(state.withStep(new Step.AskConsent(About.SHARED_DATA)));
        }
        if (!agreed.get()) {
            return lookup.get().needed() ? ask(state, About.SHARED_DATA) : licences.begin(state);
        }
        return Transition.to(
                state.withStep(new Step.FetchingRecords()),
                new Effect.FetchRecords(
                        lookup.get().source(),
                        state.chosenService().id(),
                        idNumber,
                        state.facts().value(CardFacts.NAME).orElse(""),
                        lookup.get().facts()));
    }

    private static boolean alreadyFetched(JourneyState state) {
        return state.chosenService().records().orElseThrow().facts().stream()
                .anyMatch(
                        fact -> state.facts().from(FactSource.SHARED_DATA, fact).isPresent());
    }

    Transition recordsArrived(JourneyState state, List<Fact> facts) {
        if (!(state.step() instanceof Step.FetchingRecords)) {
            return Transition.to(state);
        }
        if (facts.isEmpty()) {
            return without(state, true);
        }
        JourneyState merged = form.merged(
                state,
                facts.stream()
                        .filter(fact -> !form.standsOnCard(state, fact.name()))
                        .toList());
        boolean unusable = needed(state) && !merged.mistakes().equals(state.mistakes());
        // Nobody here could put right what an authority wrote down wrongly.
        return unusable ? without(state, false) : licences.begin(merged);
    }

    Transition recordsFailed(JourneyState state) {
        return state.step() instanceof Step.FetchingRecords ? without(state, false) : Transition.to(state);
    }

    /** A service that is about these data ends here; another is typed. */
    private Transition without(JourneyState state, boolean answered) {
        if (needed(state)) {
            return Transition.to(state.withNotice(Optional.empty()).withStep(new Step.NoRecords(answered)));
        }
        return licences.begin(state.withNotice(
                Optional.of(Notice.warning(answered ? "shared-data.nothing-known" : "shared-data.not-reached"))));
    }

    private static boolean needed(JourneyState state) {
        return state.chosenService().records().map(RecordLookup::needed).orElse(false);
    }
}
