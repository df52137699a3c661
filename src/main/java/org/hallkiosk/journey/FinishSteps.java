package org.hallkiosk.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hallkiosk.device.PrintOutcome;
import org.hallkiosk.device.PrintProgress;
import org.hallkiosk.fact.signature.Signature;
import org.hallkiosk.queue.TakenTicket;
import org.hallkiosk.service.Material;
import org.hallkiosk.service.ServiceDocument;
import org.hallkiosk.service.ServiceItem;
import org.hallkiosk.store.Draft;

/** From the finished form to the farewell: the document, handing in, printing. */
final class FinishSteps {
    private final JourneyRules rules;

    FinishSteps(JourneyRules rules) {
        this.rules = rules;
    }

    /** Makes the paper; a service without one hands in at once. */
    Transition prepareDocument(JourneyState state) {
        Optional<ServiceDocument> document = state.chosenService().document();
        if (document.isEmpty()) {
            return handIn(state);
        }
        return Transition.to(
                state.withNotice(Optional.empty()).withStep(new Step.PreparingDocument()),
                new Effect.MakeDocument(
                        document.get().template(),
                        state.handedIn(),
                        state.answers().scenarios(),
                        state.signature(),
                        promises(state),
                        receipt(state),
                        state.language()));
    }

    private static List<Effect.SignedPromise> promises(JourneyState state) {
        List<Effect.SignedPromise> promises = new ArrayList<>();
        for (Material material : state.chosenService().guide().materials()) {
            Optional<Signature> signature =
                    Optional.ofNullable(state.proofs().promises().get(material.id()));
            if (signature.isPresent() && material.commitment().isPresent()) {
                promises.add(new Effect.SignedPromise(
                        material.name(), material.commitment().get(), signature.get()));
            }
        }
        return promises;
    }

    /** A paper that is made again keeps its number. */
    private static Optional<String> receipt(JourneyState state) {
        return state.document()
                .map(PreparedDocument::receipt)
                .or(() -> state.drafted().resumed().flatMap(Draft::handedIn).flatMap(Draft.HandedIn::receipt));
    }

    Transition documentReady(JourneyState state, PreparedDocument document) {
        return state.step() instanceof Step.PreparingDocument
                ? Transition.to(state.withDocument(Optional.of(document)).withStep(new Step.Preview()))
                : Transition.to(state);
    }

    Transition documentFailed(JourneyState state, Notice why) {
        return state.step() instanceof Step.PreparingDocument
                ? Transition.to(state.withStep(new Step.Trouble(why, new Step.PreparingDocument())))
                : Transition.to(state);
    }

    /** After the fee, where there is one. */
    private Transition handIn(JourneyState state) {
        return new PaySteps(rules, this).begin(state);
    }

    /** Hands in once: a second tap finds the applicant at {@link Step.Finishing}, where it means nothing. */
    Transition submit(JourneyState state) {
        return Transition.to(
                state.withNotice(Optional.empty()).withStep(new Step.Finishing()),
                new Effect.Submit(
                        state.applicationId(),
                        state.submissionId(),
                        state.chosenService(),
                        state.handedIn(),
                        state.document(),
                        state.signature(),
                        state.proofs()));
    }

    Transition submissionFailed(JourneyState state, Notice why) {
        return state.step() instanceof Step.Finishing
                ? Transition.to(state.withStep(new Step.Trouble(why, new Step.Finishing())))
                : Transition.to(state);
    }

    Transition retry(JourneyState state, Step where) {
        return switch (where) {
            case Step.Finishing ignored -> submit(state);
            case Step.PreparingDocument ignored -> prepareDocument(state);
            default -> Transition.to(state.withStep(where));
        };
    }

    Transition submitted(JourneyState state, JourneyEvent.Submitted submitted) {
        if (!(state.step() instanceof Step.Finishing) || state.finish().submitted()) {
            return Transition.to(state);
        }
        Optional<TakenTicket> ticket = submitted.ticket();
        ServiceItem service = state.chosenService();
        List<Effect> effects = new ArrayList<>();
        PrintState documentPrint = new PrintState.NotNeeded();
        PrintState ticketPrint = new PrintState.NotNeeded();
        if (state.document().isPresent()
                && service.document().map(ServiceDocument::print).orElse(false)) {
            documentPrint = new PrintState.UnderWay(Set.of());
            effects.add(new Effect.PrintDocument(
                    state.submissionId(), service, state.document().get(), slip(state, submitted.paidFen())));
        }
        if (ticket.isPresent()) {
            ticketPrint = new PrintState.UnderWay(Set.of());
            effects.add(new Effect.PrintTicket(
                    state.submissionId(),
                    service,
                    ticket.get(),
                    state.document(),
                    submitted.delivery(),
                    submitted.paidFen(),
                    state.facts(),
                    state.language()));
        }
        return new Transition(
                advance(state.withFinish(new Finish(
                        true,
                        ticket,
                        submitted.delivery(),
                        submitted.paidFen(),
                        ticketPrint,
                        documentPrint,
                        Optional.empty()))),
                effects);
    }

    private static Optional<Effect.PaymentSlip> slip(JourneyState state, long paidFen) {
        return paidFen == 0
                ? Optional.empty()
                : Optional.of(new Effect.PaymentSlip(paidFen, state.facts(), state.language()));
    }

    Transition documentPrintMoved(JourneyState state, PrintProgress progress) {
        return state.finish().documentPrint() instanceof PrintState.UnderWay
                ? Transition.to(
                        state.withFinish(state.finish().withDocumentPrint(new PrintState.UnderWay(progress.reasons()))))
                : Transition.to(state);
    }

    Transition documentPrintEnded(JourneyState state, PrintOutcome outcome) {
        return state.finish().documentPrint() instanceof PrintState.UnderWay
                ? Transition.to(
                        advance(state.withFinish(state.finish().withDocumentPrint(new PrintState.Ended(outcome)))))
                : Transition.to(state);
    }

    Transition ticketPrintEnded(JourneyState state, PrintOutcome outcome) {
        return state.finish().ticketPrint() instanceof PrintState.UnderWay
                ? Transition.to(
                        advance(state.withFinish(state.finish().withTicketPrint(new PrintState.Ended(outcome)))))
                : Transition.to(state);
    }

    private static JourneyState advance(JourneyState state) {
        return state.step() instanceof Step.Finishing && state.finish().settled()
                ? state.withStep(new Step.Farewell())
                : state;
    }
}
