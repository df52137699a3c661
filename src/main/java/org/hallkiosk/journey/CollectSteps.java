package org.hallkiosk.journey;

import java.util.Map;
import java.util.Optional;
import org.hallkiosk.platform.Delivery;
import org.hallkiosk.service.Catalogue;
import org.hallkiosk.service.ServiceItem;

/** Someone comes back with a receipt code for a paper that did not print, or for another copy of it. */
final class CollectSteps {
    private final Catalogue catalogue;

    CollectSteps(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    Transition begin(JourneyState state) {
        return state.step() instanceof Step.ChooseService
                ? Transition.to(state.withNotice(Optional.empty()).withStep(new Step.Collect()))
                : Transition.to(state);
    }

    Transition receiptShown(JourneyState state, String receipt) {
        return switch (state.step()) {
            case Step.Collect ignored -> Transition.to(state, new Effect.LoadDocument(receipt));
            case Step.Identify ignored ->
                Transition.to(state.withNotice(Optional.of(Notice.warning("identify.code-receipt"))));
            default -> Transition.to(state);
        };
    }

    /** Any other code than a receipt's. */
    Transition otherCodeShown(JourneyState state) {
        return Transition.to(state.withNotice(Optional.of(Notice.warning("collect.unknown"))));
    }

    Transition documentFound(JourneyState state, String serviceId, PreparedDocument document) {
        Optional<ServiceItem> service = catalogue.item(serviceId);
        if (!waits(state) || service.isEmpty()) {
            return Transition.to(state);
        }
        return Transition.to(state.withService(service)
                .withDocument(Optional.of(document))
                .withNotice(Optional.empty())
                .withStep(new Step.CollectPreview()));
    }

    Transition documentNotFound(JourneyState state) {
        return state.step() instanceof Step.Collect
                ? Transition.to(state.withNotice(
                        Optional.of(new Notice("collect.not-found", Notice.Severity.WARNING, Map.of()))))
                : Transition.to(state);
    }

    private static boolean waits(JourneyState state) {
        return state.step() instanceof Step.Collect || state.step() instanceof Step.Follow;
    }

    /** Nothing is handed in again: only the paper is printed, as a job of its own that a person asked for. */
    Transition print(JourneyState state) {
        PreparedDocument document = state.document().orElseThrow();
        Finish finish = new Finish(
                true,
                Optional.empty(),
                new Delivery.NotWanted(),
                new PrintState.NotNeeded(),
                new PrintState.UnderWay(java.util.Set.of()));
        return Transition.to(
                state.withFinish(finish).withStep(new Step.Finishing()),
                new Effect.PrintDocument("copy-" + state.sessionId(), state.chosenService(), document));
    }
}
