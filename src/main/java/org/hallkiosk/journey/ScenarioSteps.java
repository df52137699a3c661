package org.hallkiosk.journey;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.PrintOutcome;
import org.hallkiosk.fact.Fact;
import org.hallkiosk.fact.FactSheet;
import org.hallkiosk.fact.FactSource;
import org.hallkiosk.service.Catalogue;
import org.hallkiosk.service.ScenarioPath;
import org.hallkiosk.service.ScenarioQuestion;
import org.hallkiosk.service.ServiceItem;

/** From the chosen service to its guide: the questions that make it this applicant's, and the list to take away. */
final class ScenarioSteps {
    private final Catalogue catalogue;

    ScenarioSteps(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Asks what is not known already; straight to the guide where nothing is to ask. */
    Transition begin(JourneyState state, ServiceItem item) {
        return Transition.to(
                at(state.withService(Optional.of(item)), item.scenarios().start()));
    }

    /** Goes on where the answers of an earlier visit end. */
    Transition goOn(JourneyState state) {
        return Transition.to(at(state, state.answers()));
    }

    Transition answered(JourneyState state, String question, String answer) {
        if (!(state.step() instanceof Step.Question(String asked)) || !asked.equals(question)) {
            return Transition.to(state);
        }
        Optional<ScenarioQuestion> open = state.answers().question();
        return open.isPresent() && open.get().answer(answer).isPresent()
                ? Transition.to(at(state, state.answers().answered(answer)))
                : Transition.to(state);
    }

    private JourneyState at(JourneyState state, ScenarioPath answered) {
        ScenarioPath path = answered.answeredBy(state.facts().values());
        JourneyState moved = narrowed(state, path).withNotice(Optional.empty());
        return path.question()
                .map(question -> moved.withStep(new Step.Question(question.id())))
                .orElseGet(() -> moved.withStep(new Step.Guide()));
    }

    /** The chosen service as these answers make it; what they say of the applicant is known and not asked again. */
    JourneyState narrowed(JourneyState state, ScenarioPath path) {
        ServiceItem whole = catalogue.item(state.chosenService().id()).orElseGet(state::chosenService);
        JourneyState answered = state.withAnswers(path).withFacts(said(state.facts(), path));
        return answered.withService(Optional.of(path.steps().isEmpty() ? whole : narrowed(whole, path)));
    }

    private static ServiceItem narrowed(ServiceItem whole, ScenarioPath path) {
        if (!path.isComplete()) {
            return whole;
        }
        return whole.in(path.scenarios()).withForm(path.changed(whole.form()));
    }

    /** One question back; to the services before the first. */
    Optional<JourneyState> back(JourneyState state) {
        ScenarioPath path = state.answers();
        if (path.steps().isEmpty()) {
            return Optional.empty();
        }
        ScenarioPath before = path.back();
        JourneyState back = narrowed(state.withFacts(unsaid(state.facts(), path)), before);
        return before.question().map(question -> back.withStep(new Step.Question(question.id())));
    }

    /** What the answers say stands, whatever else was wiped or read. */
    static FactSheet said(FactSheet sheet, ScenarioPath path) {
        FactSheet said = sheet;
        for (Map.Entry<String, String> fact : path.facts().entrySet()) {
            boolean known =
                    said.value(fact.getKey()).equals(Optional.of(fact.getValue())) && !said.inConflict(fact.getKey());
            if (!known) {
                said = said.with(new Fact(fact.getKey(), fact.getValue(), FactSource.APPLICANT));
            }
        }
        return said;
    }

    /** Without what the answers said: nobody may have said so of the next service. */
    static FactSheet unsaid(FactSheet sheet, ScenarioPath path) {
        FactSheet left = sheet;
        for (String name : path.facts().keySet()) {
            left = left.without(FactSource.APPLICANT, name);
        }
        return left;
    }

    Transition takeAway(JourneyState state) {
        return state.step() instanceof Step.Guide
                ? Transition.to(state.withStep(new Step.TakeAway(new PrintState.NotNeeded())))
                : Transition.to(state);
    }

    /** A list names nobody and may be printed as often as one likes, but not while one is coming. */
    Transition print(JourneyState state, PrintState print) {
        if (print instanceof PrintState.UnderWay || !state.serves(DeviceKind.TICKET_PRINTER)) {
            return Transition.to(state);
        }
        return Transition.to(
                state.withStep(new Step.TakeAway(new PrintState.UnderWay(Set.of()))),
                new Effect.PrintChecklist(
                        state.chosenService(),
                        state.answers().scenarios(),
                        LicenceSteps.fetchedKinds(state),
                        state.language()));
    }

    Transition printEnded(JourneyState state, PrintOutcome outcome) {
        return state.step() instanceof Step.TakeAway(PrintState print) && print instanceof PrintState.UnderWay
                ? Transition.to(state.withStep(new Step.TakeAway(new PrintState.Ended(outcome))))
                : Transition.to(state);
    }
}
