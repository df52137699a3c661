package org.hallkiosk.journey;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hallkiosk.fact.CodeFacts;
import org.hallkiosk.fact.Fact;
import org.hallkiosk.fact.FactSheet;
import org.hallkiosk.fact.FactSource;
import org.hallkiosk.fact.LicenceFacts;
import org.hallkiosk.journey.Consents.About;
import org.hallkiosk.platform.Delivery;
import org.hallkiosk.queue.TakenTicket;
import org.hallkiosk.service.Bundle;
import org.hallkiosk.service.Drafts;
import org.hallkiosk.service.ScenarioTree;
import org.hallkiosk.service.ServiceItem;
import org.hallkiosk.store.Draft;

/** Leaving in the middle, coming back, and changing what was handed in until it is accepted. */
final class DraftSteps {
    private final JourneyRules rules;
    private final FormSteps form;
    private final ConsentSteps consents;
    private final LicenceSteps licences;
    private final ScenarioSteps scenarios;

    DraftSteps(
            JourneyRules rules, FormSteps form, ConsentSteps consents, LicenceSteps licences, ScenarioSteps scenarios) {
        this.rules = rules;
        this.form = form;
        this.consents = consents;
        this.licences = licences;
        this.scenarios = scenarios;
    }

    Transition keep(JourneyState state) {
        OptionalInt page = pageOf(state.step());
        if (page.isEmpty() || state.chosenService().drafts().isEmpty()) {
            return Transition.to(state);
        }
        boolean hasCard =
                state.facts().from(FactSource.ID_CARD, CardFacts.ID_NUMBER).isPresent();
        return Transition.to(
                state.withNotice(Optional.empty()).withStep(new Step.KeepingDraft(page.getAsInt())),
                new Effect.KeepDraft(
                        draft(state, state.drafted().resumed().flatMap(Draft::handedIn)),
                        IdentifySteps.provenNumber(state),
                        !hasCard));
    }

    private static OptionalInt pageOf(Step step) {
        return switch (step) {
            case Step.Form(int page) -> OptionalInt.of(page);
            case Step.AskField(int page, String ignored) -> OptionalInt.of(page);
            default -> OptionalInt.empty();
        };
    }

    private Draft draft(JourneyState state, Optional<Draft.HandedIn> handedIn) {
        Instant now = rules.clock().instant();
        ServiceItem service = state.chosenService();
        int days = service.drafts().map(Drafts::days).orElseThrow();
        return new Draft(
                state.applicationId(),
                service.id(),
                state.answered(),
                state.drafts(),
                state.consents().answer(About.SHARED_DATA, service.id()),
                handedIn,
                state.drafted().resumed().flatMap(Draft::code),
                now,
                now.plus(Duration.ofDays(days)));
    }

    /** Another application with the same content; the code that once filled it has been used and is no part of it. */
    private static Draft anew(Draft draft) {
        FactSheet facts = draft.facts();
        for (String name : draft.facts().values().keySet()) {
            facts = CodeFacts.reserved(name) ? facts.without(name) : facts;
        }
        return new Draft(
                draft.applicationId() + "-again",
                draft.serviceId(),
                facts,
                draft.typed(),
                draft.sharedData(),
                draft.handedIn(),
                draft.code(),
                draft.keptAt(),
                draft.until());
    }

    Transition kept(JourneyState state, Draft draft, boolean anyTerminal) {
        return state.step() instanceof Step.KeepingDraft(int page)
                ? Transition.to(state.withDrafted(state.drafted().resumed(draft))
                        .withStep(new Step.DraftKept(page, draft.code(), draft.until(), anyTerminal)))
                : Transition.to(state);
    }

    Transition notKept(JourneyState state) {
        return state.step() instanceof Step.KeepingDraft(int page)
                ? Transition.to(state.withNotice(Optional.of(Notice.warning("draft.not-kept")))
                        .withStep(new Step.Form(page)))
                : Transition.to(state);
    }

    /** Once for each service and person: what was left comes before anything is asked. */
    Transition identified(JourneyState state, String idNumber) {
        String who = state.chosenService().id() + " " + idNumber;
        if (state.chosenService().drafts().isEmpty()
                || state.drafted().resumed().isPresent()
                || state.drafted().soughtFor().equals(Optional.of(who))) {
            return consents.sharedData(state, idNumber);
        }
        return Transition.to(
                state.withDrafted(state.drafted().soughtFor(who)).withStep(new Step.LookingForDraft()),
                new Effect.FindDraft(state.chosenService().id(), idNumber));
    }

    Transition codeShown(JourneyState state, String code) {
        return waitsForCode(state) ? Transition.to(state, new Effect.OpenDraft(code)) : Transition.to(state);
    }

    private static boolean waitsForCode(JourneyState state) {
        return state.step() instanceof Step.Identify || state.step() instanceof Step.Collect;
    }

    Transition notFound(JourneyState state, boolean reached) {
        if (state.step() instanceof Step.LookingForDraft) {
            return goOn(reached ? state : state.withNotice(Optional.of(Notice.warning("draft.not-reached"))));
        }
        return waitsForCode(state)
                ? Transition.to(state.withNotice(
                        Optional.of(Notice.warning(reached ? "draft.code-unknown" : "draft.not-reached"))))
                : Transition.to(state);
    }

    Transition found(JourneyState state, Draft draft) {
        Optional<ServiceItem> service = rules.catalogue().item(draft.serviceId());
        boolean wanted = state.step() instanceof Step.LookingForDraft || waitsForCode(state);
        if (!wanted || service.isEmpty() || service.get().drafts().isEmpty()) {
            return wanted ? notFound(state, true) : Transition.to(state);
        }
        // Who has just answered the questions has answered them; a code alone brings the answers of that time.
        boolean sameService = state.service().map(ServiceItem::id).equals(Optional.of(draft.serviceId()));
        JourneyState chosen = sameService
                ? state
                : scenarios.narrowed(
                        state.withService(service),
                        ScenarioFact.read(service.get().scenarios(), draft.facts()));
        return Transition.to(chosen.withStep(new Step.ResumeDraft(draft)));
    }

    Transition answered(JourneyState state, boolean resume) {
        if (!(state.step() instanceof Step.ResumeDraft(Draft draft))) {
            return Transition.to(state);
        }
        if (resume) {
            return resumed(state, draft);
        }
        if (draft.handedIn().isPresent()) {
            return Transition.to(state.withService(Optional.empty())
                    .withFacts(ScenarioSteps.unsaid(state.facts(), state.answers()))
                    .withAnswers(ScenarioTree.NONE.start())
                    .withNotice(Optional.empty())
                    .withStep(new Step.ChooseService()));
        }
        Transition on = goOn(state);
        return new Transition(
                on.state(),
                Stream.concat(Stream.of(forget(state, draft.code())), on.effects().stream())
                        .toList());
    }

    static Effect.ForgetDraft forget(JourneyState state, Optional<String> code) {
        return new Effect.ForgetDraft(state.chosenService().id(), IdentifySteps.provenNumber(state), code);
    }

    private Transition goOn(JourneyState state) {
        return IdentifySteps.provenNumber(state)
                .map(number -> consents.sharedData(state, number))
                .orElseGet(() -> Transition.to(state.withStep(new Step.Identify())));
    }

    private Transition resumed(JourneyState state, Draft draft) {
        JourneyState merged = merged(state, draft).withDrafted(state.drafted().resumed(draft));
        if (draft.sharedData().isPresent()) {
            merged = ConsentSteps.answered(
                    merged, About.SHARED_DATA, draft.sharedData().get());
        }
        if (!merged.answers().isComplete()) {
            return scenarios.goOn(merged);
        }
        Optional<String> proven = IdentifySteps.provenNumber(merged);
        if (proven.isEmpty()) {
            // A window checks the person; elsewhere a code does not say who is here.
            return merged.chosenService().ticket().isPresent()
                    ? form.begin(merged.withNotice(Optional.of(Notice.info("draft.resumed"))))
                    : Transition.to(merged.withNotice(Optional.of(Notice.info("identify.code-needs-card")))
                            .withStep(new Step.Identify()));
        }
        return draft.sharedData().isPresent()
                ? licences.begin(merged.withNotice(Optional.of(Notice.info("draft.resumed"))))
                : consents.sharedData(merged, proven.get());
    }

    /** What counted in the draft, beside what other sources say now; what was decided then is not asked again. */
    private JourneyState merged(JourneyState state, Draft draft) {
        List<Fact> counted = draft.facts().values().keySet().stream()
                .flatMap(name -> draft.facts().get(name).stream())
                .filter(fact -> fact.source() != FactSource.DERIVED)
                .filter(fact -> !fact.name().equals(ScenarioFact.NAME))
                .filter(fact -> !LicenceFacts.isOne(fact.name()))
                .filter(fact -> !form.standsOnCard(state, fact.name()))
                .map(fact -> new Fact(fact.name(), fact.value(), FactSource.DRAFT))
                .toList();
        JourneyState merged = form.merged(state.withFacts(LicenceSteps.ofDraft(state, draft.facts())), counted);
        FactSheet sheet = merged.facts();
        for (Fact fact : counted) {
            Set<String> known =
                    draft.facts().all(fact.name()).stream().map(Fact::value).collect(Collectors.toSet());
            boolean decided = !draft.facts().inConflict(fact.name())
                    && sheet.all(fact.name()).stream().map(Fact::value).allMatch(known::contains);
            if (decided && sheet.inConflict(fact.name())) {
                sheet = sheet.choosing(fact.name(), FactSource.DRAFT);
            }
        }
        merged = merged.withFacts(sheet);
        for (var typed : draft.typed().entrySet()) {
            if (!merged.drafts().containsKey(typed.getKey())) {
                merged = merged.withDraft(typed.getKey(), typed.getValue());
            }
        }
        return merged;
    }

    /**
     * What was handed in may be changed until a window accepts it; what needs no window is done with, and so is what the
     * platform has, or may have by now. What the platform turned away is kept to be put right and handed in anew: a bundle
     * as a whole, or those of its items that it will not have.
     */
    Transition submitted(JourneyState before, Transition submitted) {
        if (before.finish().submitted() || !submitted.state().finish().submitted()) {
            return submitted;
        }
        List<Effect> effects = new ArrayList<>(submitted.effects());
        effects.addAll(afterSubmission(before, submitted.state().finish()));
        return new Transition(submitted.state(), effects);
    }

    private List<Effect> afterSubmission(JourneyState state, Finish finish) {
        Optional<String> number = IdentifySteps.provenNumber(state);
        Optional<String> code = state.drafted().resumed().flatMap(Draft::code);
        if (state.chosenService().drafts().isEmpty() || (number.isEmpty() && code.isEmpty())) {
            return List.of();
        }
        return switch (finish.delivery()) {
            case Delivery.TurnedAway() ->
                List.of(new Effect.KeepDraft(anew(draft(state, Optional.empty())), number, false));
            case Delivery.PartlyTurnedAway(var ignored, List<String> turnedAway, var ignoredToo) -> {
                List<Effect> effects = new ArrayList<>(List.of(forget(state, code)));
                // A code leads to one draft; a card to one of each service.
                if (number.isPresent()) {
                    partsOf(state, turnedAway).stream()
                            .map(part -> new Effect.KeepDraft(part, number, false))
                            .forEach(effects::add);
                }
                yield effects;
            }
            case Delivery.Accepted ignored -> List.of(forget(state, code));
            case Delivery.KeptHere() -> List.of(forget(state, code));
            case Delivery.NotWanted() -> {
                if (state.chosenService().ticket().isEmpty()) {
                    yield List.of(forget(state, code));
                }
                Draft.HandedIn handedIn = new Draft.HandedIn(
                        LocalDate.now(rules.clock()),
                        state.document().map(PreparedDocument::receipt),
                        finish.ticket().map(TakenTicket::number));
                yield List.of(new Effect.KeepDraft(draft(state, Optional.of(handedIn)), number, false));
            }
        };
    }

    /** Those items of the bundle that are to be put right, each as a draft of its own service with its own facts. */
    private List<Draft> partsOf(JourneyState state, List<String> turnedAway) {
        Bundle bundle = state.chosenService().bundle().orElseThrow();
        Instant now = rules.clock().instant();
        List<Draft> drafts = new ArrayList<>();
        for (ServiceItem item : rules.catalogue().partsOf(state.chosenService())) {
            if (turnedAway.contains(item.id()) && item.drafts().isPresent()) {
                drafts.add(anew(new Draft(
                        state.applicationId() + "-" + item.id(),
                        item.id(),
                        BundleFacts.of(state.answered(), item, bundle.path(item.id(), item.scenarios())),
                        Map.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        now,
                        now.plus(Duration.ofDays(item.drafts().get().days())))));
            }
        }
        return drafts;
    }
}
