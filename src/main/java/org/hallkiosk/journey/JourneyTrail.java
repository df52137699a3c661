package org.hallkiosk.journey;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hallkiosk.audit.TrailEntry;
import org.hallkiosk.audit.TrailStep;
import org.hallkiosk.device.CardReading;
import org.hallkiosk.device.IdCard;
import org.hallkiosk.device.PrintOutcome;
import org.hallkiosk.fact.Fact;
import org.hallkiosk.fact.FactSheet;
import org.hallkiosk.fact.FactSource;
import org.hallkiosk.platform.Delivery;
import org.hallkiosk.platform.PrefillReading;
import org.hallkiosk.service.ServiceItem;

/**
 * What of a journey goes into the trail: names of facts, sources, services and outcomes, never a value. An event that led
 * to nothing leaves no trace.
 */
public final class JourneyTrail {
    private static final String OUTCOME = "outcome";

    private JourneyTrail() {}

    public static List<TrailEntry> steps(JourneyState before, JourneyEvent event, Transition transition, Instant at) {
        Steps steps = new Steps(before.sessionId(), at);
        JourneyState after = transition.state();
        Optional<Effect.Ending> ending = transition.effects().stream()
                .filter(Effect.EndSession.class::isInstance)
                .map(effect -> ((Effect.EndSession) effect).ending())
                .findFirst();
        if (ending.isPresent()) {
            steps.add(
                    TrailStep.SESSION_ENDED,
                    Map.of("how", keyword(ending.get()), "where", keyword(before.step()), "why", keyword(event)));
            return steps.entries;
        }
        if (event instanceof JourneyEvent.HelpCalled) {
            steps.add(TrailStep.CALLED_FOR_HELP, Map.of("where", keyword(before.step())));
        } else if (event instanceof JourneyEvent.StaffHelping(boolean begins)) {
            steps.add(
                    TrailStep.HELPED_BY_STAFF,
                    Map.of("where", keyword(before.step()), "how", begins ? "begun" : "ended"));
        }
        if (after.equals(before)) {
            return steps.entries;
        }
        if (before.step() instanceof Step.Attract && !(after.step() instanceof Step.Attract)) {
            steps.add(TrailStep.SESSION_BEGUN, Map.of());
        }
        if (event instanceof JourneyEvent.LanguageChosen || event instanceof JourneyEvent.LanguageSwitched) {
            steps.add(
                    TrailStep.LANGUAGE_CHOSEN,
                    Map.of("language", after.language().tag()));
        }
        if (after.service().isPresent()
                && !after.service().map(ServiceItem::id).equals(before.service().map(ServiceItem::id))) {
            steps.add(
                    TrailStep.SERVICE_CHOSEN,
                    Map.of("service", after.chosenService().id()));
        }
        consents(steps, before, event, after);
        drafts(steps, before, event, after);
        if (event instanceof JourneyEvent.QuestionAnswered(String question, String answer)) {
            steps.add(TrailStep.QUESTION_ANSWERED, Map.of("question", question, "answer", answer));
        } else if (event instanceof JourneyEvent.ChecklistPrintEnded(PrintOutcome outcome)) {
            steps.add(TrailStep.CHECKLIST_PRINTED, printed(outcome));
        }
        read(steps, before, event);
        if (event instanceof JourneyEvent.CasesFound(var cases)
                && before.step() instanceof Step.LookingForCases(var access)) {
            steps.add(
                    TrailStep.CASES_SHOWN,
                    Map.of(
                            "how",
                            access.receipt().isPresent() ? "receipt" : "card",
                            "count",
                            Integer.toString(cases.size())));
        }
        if (after.answers().equals(before.answers())) {
            facts(steps, before.facts(), after.facts());
        }
        finish(steps, before, event, after);
        return steps.entries;
    }

    private static void consents(Steps steps, JourneyState before, JourneyEvent event, JourneyState after) {
        if (event instanceof JourneyEvent.ConsentAnswered(boolean agreed)
                && before.step() instanceof Step.AskConsent(var about)) {
            steps.add(
                    agreed ? TrailStep.CONSENT_GIVEN : TrailStep.CONSENT_REFUSED,
                    Map.of("to", keyword(about), "for", after.chosenService().id()));
        }
    }

    private static void drafts(Steps steps, JourneyState before, JourneyEvent event, JourneyState after) {
        if (event instanceof JourneyEvent.DraftKept && after.step() instanceof Step.DraftKept) {
            steps.add(
                    TrailStep.DRAFT_KEPT,
                    Map.of("service", after.chosenService().id()));
        } else if (event instanceof JourneyEvent.DraftAnswered(boolean resume)
                && before.step() instanceof Step.ResumeDraft(var draft)) {
            String left = draft.handedIn().isPresent() ? "handed-in" : "half-done";
            if (resume) {
                steps.add(TrailStep.DRAFT_TAKEN_UP, Map.of("service", draft.serviceId(), "left", left));
            } else if (draft.handedIn().isEmpty()) {
                steps.add(TrailStep.DRAFT_DELETED, Map.of("service", draft.serviceId()));
            }
        }
    }

    private static void read(Steps steps, JourneyState before, JourneyEvent event) {
        if (event instanceof JourneyEvent.CardArrived(CardReading reading)) {
            card(steps, before, reading);
        } else if (event instanceof JourneyEvent.CodeArrived(PrefillReading reading)) {
            steps.add(
                    TrailStep.CODE_READ,
                    reading instanceof PrefillReading.Refused(var problem)
                            ? Map.of(OUTCOME, "refused", "reason", keyword(problem))
                            : Map.of(OUTCOME, "read"));
        }
    }

    private static void card(Steps steps, JourneyState before, CardReading reading) {
        switch (reading) {
            case CardReading.CardRead(IdCard card, var ignored) -> {
                // The screen said what the card is read for; laying it there is the consent to that.
                steps.add(
                        TrailStep.CONSENT_GIVEN,
                        Map.of(
                                "to",
                                "read-card",
                                "for",
                                before.service().map(item -> item.id()).orElse("follow")));
                steps.add(
                        TrailStep.CARD_READ,
                        Map.of(OUTCOME, "read", "kind", keyword(card)),
                        Optional.of(card.number()));
            }
            case CardReading.CardTrouble(var problem, var ignored) ->
                steps.add(TrailStep.CARD_READ, Map.of(OUTCOME, keyword(problem)));
            case CardReading.ReaderTrouble(var reason, var ignored) ->
                steps.add(TrailStep.CARD_READ, Map.of(OUTCOME, "reader-trouble", "reason", reason.keyword()));
            case CardReading.KeyWanted ignored -> steps.add(TrailStep.CARD_READ, Map.of(OUTCOME, "key-wanted"));
            case CardReading.SerialNumberRead ignored ->
                steps.add(TrailStep.CARD_READ, Map.of(OUTCOME, "unknown-card"));
            case CardReading.NoCard ignored -> {}
        }
    }

    private static void facts(Steps steps, FactSheet before, FactSheet after) {
        Map<FactSource, Set<String>> merged = new TreeMap<>();
        for (String name : after.values().keySet()) {
            for (Fact fact : after.all(name)) {
                if (!before.all(name).contains(fact)) {
                    merged.computeIfAbsent(fact.source(), first -> new TreeSet<>())
                            .add(name);
                }
            }
        }
        merged.forEach((source, names) -> steps.add(
                source == FactSource.APPLICANT ? TrailStep.FACT_TYPED : TrailStep.FACTS_MERGED,
                Map.of("source", keyword(source), "facts", String.join(",", names))));
        conflicts(steps, before, after);
    }

    /** That there was one, between whom, and whom the applicant believed; never what they said. */
    private static void conflicts(Steps steps, FactSheet before, FactSheet after) {
        for (String name : after.values().keySet()) {
            if (after.inConflict(name) && !before.inConflict(name)) {
                steps.add(
                        TrailStep.CONFLICT_FOUND,
                        Map.of(
                                "fact",
                                name,
                                "sources",
                                after.all(name).stream()
                                        .map(fact -> keyword(fact.source()))
                                        .sorted()
                                        .collect(Collectors.joining(","))));
            } else if (before.inConflict(name) && !after.inConflict(name)) {
                after.get(name)
                        .ifPresent(fact -> steps.add(
                                TrailStep.CONFLICT_DECIDED, Map.of("fact", name, "source", keyword(fact.source()))));
            }
        }
    }

    private static void finish(Steps steps, JourneyState before, JourneyEvent event, JourneyState after) {
        if (before.step() instanceof Step.Sign
                && event instanceof JourneyEvent.Proceed
                && !(after.step() instanceof Step.Sign)) {
            steps.add(TrailStep.SIGNED, Map.of("service", after.chosenService().id()));
        }
        if (event instanceof JourneyEvent.DocumentReady) {
            steps.add(TrailStep.DOCUMENT_MADE, Map.of());
        } else if (event instanceof JourneyEvent.DocumentFailed(Notice why)) {
            steps.add(TrailStep.DOCUMENT_MADE, Map.of(OUTCOME, why.key()));
        } else if (event instanceof JourneyEvent.Submitted && after.finish().submitted()) {
            Map<String, String> reasons =
                    new TreeMap<>(Map.of("service", after.chosenService().id()));
            if (!(after.finish().delivery() instanceof Delivery.NotWanted)) {
                reasons.put("platform", keyword((Record) after.finish().delivery()));
            }
            steps.add(TrailStep.SUBMITTED, reasons);
        } else if (event instanceof JourneyEvent.SubmissionFailed(Notice why)) {
            steps.add(TrailStep.NOT_SUBMITTED, Map.of("reason", why.key()));
        } else if (event instanceof JourneyEvent.DocumentPrintEnded(PrintOutcome outcome)) {
            steps.add(TrailStep.DOCUMENT_PRINTED, printed(outcome));
        } else if (event instanceof JourneyEvent.TicketPrintEnded(PrintOutcome outcome)) {
            steps.add(TrailStep.TICKET_PRINTED, printed(outcome));
        }
    }

    private static Map<String, String> printed(PrintOutcome outcome) {
        return switch (outcome) {
            case PrintOutcome.Printed ignored -> Map.of(OUTCOME, "printed");
            case PrintOutcome.Sent ignored -> Map.of(OUTCOME, "sent");
            case PrintOutcome.Failed failed ->
                Map.of(
                        OUTCOME,
                        failed.mayHavePrinted() ? "may-have-printed" : "not-printed",
                        "reason",
                        failed.reason().keyword());
        };
    }

    private static String keyword(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The name of a step, an event or a kind of card: {@code ChooseService} is {@code choose-service}. */
    private static String keyword(Record named) {
        return named.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z0-9])", "-")
                .toLowerCase(Locale.ROOT);
    }

    private static String keyword(Step step) {
        return keyword((Record) step);
    }

    private static String keyword(JourneyEvent event) {
        return keyword((Record) event);
    }

    private static String keyword(IdCard card) {
        return keyword((Record) card);
    }

    private static final class Steps {
        private final String session;
        private final Instant at;
        private final List<TrailEntry> entries = new ArrayList<>();

        Steps(String session, Instant at) {
            this.session = session;
            this.at = at;
        }

        void add(TrailStep step, Map<String, String> reasons) {
            add(step, reasons, Optional.empty());
        }

        void add(TrailStep step, Map<String, String> reasons, Optional<String> person) {
            entries.add(new TrailEntry(at, session, step, reasons, person));
        }
    }
}
