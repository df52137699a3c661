package org.hallkiosk.journey;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hallkiosk.device.CardReading;
import org.hallkiosk.device.IdCard;
import org.hallkiosk.journey.JourneyEvent.NoCases;
import org.hallkiosk.platform.Delivery;
import org.hallkiosk.platform.contract.Case;
import org.hallkiosk.platform.contract.CaseAccess;
import org.hallkiosk.platform.contract.CaseState;
import org.hallkiosk.platform.contract.Person;
import org.hallkiosk.service.Catalogue;
import org.hallkiosk.service.ServiceItem;

/**
 * Afterwards: who handed something in sees by card or receipt how far it has come, and takes the paper that came out of it.
 * What is known of the person stands in the steps alone and is gone with them.
 */
public final class FollowSteps {
    private final Catalogue catalogue;

    FollowSteps(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    Transition begin(JourneyState state) {
        return state.step() instanceof Step.ChooseService
                ? Transition.to(state.withNotice(Optional.empty()).withStep(new Step.Follow()))
                : Transition.to(state);
    }

    Transition cardArrived(JourneyState state, CardReading arrived) {
        return switch (arrived) {
            case CardReading.CardRead(IdCard card, var ignored) ->
                lookUp(state, CaseAccess.byCard(new Person(card.number(), card.name())));
            case CardReading.NoCard ignored -> Transition.to(state);
            case CardReading.CardTrouble trouble ->
                Transition.to(state.withNotice(Optional.of(IdentifySteps.notice(trouble))));
            case CardReading.KeyWanted ignored -> warn(state, "identify.card-not-accepted");
            case CardReading.SerialNumberRead ignored -> warn(state, "identify.unknown-card");
            case CardReading.ReaderTrouble ignored -> warn(state, "follow.no-reader");
        };
    }

    Transition receiptShown(JourneyState state, String receipt) {
        return lookUp(state, CaseAccess.byReceipt(receipt));
    }

    Transition otherCodeShown(JourneyState state) {
        return warn(state, "collect.unknown");
    }

    private static Transition warn(JourneyState state, String key) {
        return Transition.to(state.withNotice(Optional.of(Notice.warning(key))));
    }

    private static Transition lookUp(JourneyState state, CaseAccess access) {
        return Transition.to(
                state.withNotice(Optional.empty()).withStep(new Step.LookingForCases(access)),
                new Effect.LookUpCases(access));
    }

    Transition found(JourneyState state, List<Case> cases) {
        if (!(state.step() instanceof Step.LookingForCases(CaseAccess access)) || cases.isEmpty()) {
            return Transition.to(state);
        }
        return Transition.to(state.withStep(
                cases.size() == 1
                        ? new Step.CaseShown(access, cases, cases.getFirst())
                        : new Step.CaseList(access, cases)));
    }

    /** A receipt without a case may still be that of a paper which this terminal has. */
    Transition notFound(JourneyState state, NoCases why) {
        if (!(state.step() instanceof Step.LookingForCases(CaseAccess access))) {
            return Transition.to(state);
        }
        JourneyState back = state.withStep(new Step.Follow())
                .withNotice(Optional.of(
                        switch (why) {
                            case NONE -> Notice.warning("follow.none");
                            case NOT_REACHED -> Notice.warning("follow.not-reached");
                            case KEPT_HERE -> Notice.info("follow.kept-here");
                        }));
        return access.receipt().isPresent()
                ? Transition.to(back, new Effect.LoadDocument(access.receipt().get()))
                : Transition.to(back);
    }

    Transition chosen(JourneyState state, String caseNumber) {
        return state.step() instanceof Step.CaseList(CaseAccess access, List<Case> cases)
                ? cases.stream()
                        .filter(one -> one.caseNumber().equals(caseNumber))
                        .findFirst()
                        .map(one -> Transition.to(state.withStep(new Step.CaseShown(access, cases, one))))
                        .orElse(Transition.to(state))
                : Transition.to(state);
    }

    /** What can be handed in anew here: a case that came to nothing; of a bundle the one item, not the others. */
    public static Optional<ServiceItem> again(Case shown, Catalogue catalogue) {
        boolean nothingCame = shown.state() == CaseState.REJECTED || shown.state() == CaseState.WITHDRAWN;
        return nothingCame ? catalogue.item(shown.serviceId()) : Optional.empty();
    }

    Transition again(JourneyState state, ScenarioSteps scenarios) {
        return state.step() instanceof Step.CaseShown shown
                ? again(shown.shown(), catalogue)
                        .map(item -> scenarios.begin(state.withNotice(Optional.empty()), item))
                        .orElse(Transition.to(state))
                : Transition.to(state);
    }

    Transition resultChosen(JourneyState state, String resultId) {
        if (!(state.step() instanceof Step.CaseShown shown)
                || shown.shown().results().stream()
                        .noneMatch(result -> result.id().equals(resultId))) {
            return Transition.to(state);
        }
        return Transition.to(
                state.withNotice(Optional.empty()).withStep(new Step.FetchingResult(shown, resultId)),
                new Effect.FetchResult(shown.shown().caseNumber(), resultId, shown.access()));
    }

    Transition fetched(JourneyState state, PreparedDocument document) {
        if (!(state.step() instanceof Step.FetchingResult(Step.CaseShown of, String ignored))) {
            return Transition.to(state);
        }
        Optional<ServiceItem> service = catalogue.item(of.shown().serviceId());
        return service.isEmpty()
                ? notFetched(state)
                : Transition.to(state.withService(service)
                        .withDocument(Optional.of(document))
                        .withStep(new Step.ResultPreview(of)));
    }

    Transition notFetched(JourneyState state) {
        return state.step() instanceof Step.FetchingResult(Step.CaseShown of, String ignored)
                ? Transition.to(state.withNotice(Optional.of(Notice.warning("follow.not-fetched")))
                        .withStep(of))
                : Transition.to(state);
    }

    /** A job of its own for each paper that a person asked for. */
    Transition print(JourneyState state, Step.ResultPreview preview) {
        PreparedDocument document = state.document().orElseThrow();
        Finish finish = new Finish(
                true,
                Optional.empty(),
                new Delivery.NotWanted(),
                new PrintState.NotNeeded(),
                new PrintState.UnderWay(Set.of()));
        return Transition.to(
                state.withFinish(finish).withStep(new Step.Finishing()),
                new Effect.PrintDocument(
                        "result-" + state.sessionId() + "-"
                                + preview.of().shown().caseNumber(),
                        state.chosenService(),
                        document));
    }

    Transition back(JourneyState plain) {
        return switch (plain.step()) {
            case Step.CaseShown shown ->
                Transition.to(plain.withStep(
                        shown.cases().size() > 1
                                ? new Step.CaseList(shown.access(), shown.cases())
                                : new Step.Follow()));
            case Step.FetchingResult(Step.CaseShown of, String ignored) -> Transition.to(plain.withStep(of));
            case Step.ResultPreview(Step.CaseShown of) ->
                Transition.to(plain.withDocument(Optional.empty())
                        .withService(Optional.empty())
                        .withStep(of));
            default -> Transition.to(plain.withStep(new Step.Follow()));
        };
    }
}
