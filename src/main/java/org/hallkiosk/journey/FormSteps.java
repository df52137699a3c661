package org.hallkiosk.journey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.hallkiosk.fact.Fact;
import org.hallkiosk.fact.FactSource;
import org.hallkiosk.fact.signature.Signature;
import org.hallkiosk.service.DerivedFacts;
import org.hallkiosk.service.FactCheck;
import org.hallkiosk.service.FactDefinition;
import org.hallkiosk.service.FormField;
import org.hallkiosk.service.IncomingFacts;
import org.hallkiosk.service.ServiceItem;

/** The form: pages of fields that are filled in already where something is known, and the signature under it. */
final class FormSteps {
    private final JourneyRules rules;
    private final MaterialSteps materials;
    private final FinishSteps finishing;
    private final FormQuestions questions;
    private final DerivedFacts derived;

    FormSteps(JourneyRules rules, MaterialSteps materials, FinishSteps finishing) {
        this.rules = rules;
        this.materials = materials;
        this.finishing = finishing;
        this.questions = new FormQuestions(rules.catalogue());
        this.derived = new DerivedFacts(rules.catalogue().facts(), rules.clock());
    }

    Transition begin(JourneyState state) {
        return state.chosenService().form().isEmpty()
                ? afterForm(state)
                : Transition.to(state.withStep(new Step.Form(0)));
    }

    /**
     * The state with what a source said. A value that the rules do not take stays in its field to be put right, unless
     * another source has one that stands.
     */
    JourneyState merged(JourneyState state, List<Fact> said) {
        IncomingFacts incoming = IncomingFacts.check(said, rules.catalogue(), rules.factRules());
        JourneyState merged = state.withFacts(state.facts().withAll(incoming.accepted()));
        for (IncomingFacts.Refusal refusal : incoming.refused()) {
            String fact = refusal.fact().name();
            if (merged.facts().value(fact).isEmpty()) {
                merged = merged.withDraft(fact, refusal.fact().value())
                        .withMistake(
                                fact,
                                mistake(refusal.why().textKey(), refusal.why().values()));
            }
        }
        return merged;
    }

    Transition fieldOpened(JourneyState state, String fact) {
        OptionalInt page = pageWhereOpened(state, fact);
        if (page.isEmpty()
                || !mayChange(state, page.getAsInt(), fact)
                || !FieldChange.allowed(definition(fact), state.facts().get(fact))) {
            return Transition.to(state);
        }
        return Transition.to(state.withNotice(Optional.empty()).withStep(new Step.EditField(page.getAsInt(), fact)));
    }

    /** From a page, or from the question of which source is right, when none is. */
    private static OptionalInt pageWhereOpened(JourneyState state, String fact) {
        return switch (state.step()) {
            case Step.Form(int page) -> OptionalInt.of(page);
            case Step.AskField(int page, String asked) when asked.equals(fact) -> OptionalInt.of(page);
            default -> OptionalInt.empty();
        };
    }

    /** Whether the card that was laid down says this, and nobody may say otherwise. */
    boolean standsOnCard(JourneyState state, String fact) {
        return state.facts()
                .from(FactSource.ID_CARD, fact)
                .map(card -> !rules.catalogue()
                        .fact(fact)
                        .map(definition -> FieldChange.allowed(definition, Optional.of(card)))
                        .orElse(false))
                .orElse(false);
    }

    private static boolean mayChange(JourneyState state, int page, String fact) {
        return state.chosenService().form().get(page).fields().stream()
                .anyMatch(field -> field.fact().equals(fact) && field.editable());
    }

    /** Only between sources that really said something, and only where the form asks. */
    Transition sourceChosen(JourneyState state, String fact, FactSource source) {
        boolean asked = pageWhereOpened(state, fact).stream()
                .anyMatch(page -> state.chosenService().form().get(page).fields().stream()
                        .anyMatch(field -> field.fact().equals(fact)));
        if (!asked || state.facts().from(source, fact).isEmpty()) {
            return Transition.to(state);
        }
        JourneyState decided =
                state.withFacts(state.facts().choosing(fact, source)).withoutMistake(fact);
        return state.step() instanceof Step.AskField(int page, String ignored)
                ? answered(state, decided, page, fact)
                : Transition.to(decided);
    }

    /** The field that an answer is for. */
    private record Answering(int page, String fact) {
        static Optional<Answering> in(JourneyState state, String fact) {
            return switch (state.step()) {
                case Step.EditField(int page, String open)
                when open.equals(fact) -> Optional.of(new Answering(page, fact));
                case Step.AskField(int page, String asked)
                when asked.equals(fact) -> Optional.of(new Answering(page, fact));
                default -> Optional.empty();
            };
        }
    }

    Transition fieldTyped(JourneyState state, String fact, String text) {
        return Answering.in(state, fact).isPresent()
                ? Transition.to(state.withDraft(fact, text).withoutMistake(fact))
                : Transition.to(state);
    }

    Transition fieldDone(JourneyState state, String fact, String text) {
        Optional<Answering> answering = Answering.in(state, fact);
        if (answering.isEmpty()) {
            return Transition.to(state);
        }
        int page = answering.get().page();
        if (text.isBlank() && !required(state.chosenService(), fact)) {
            // Emptied on purpose: what stood there before does not come back.
            return answered(
                    state,
                    state.withFacts(state.facts().without(fact))
                            .withoutDraft(fact)
                            .withoutMistake(fact),
                    page,
                    fact);
        }
        if (definition(fact).asUnknown(text).isPresent() && !mayBeUnknown(state.chosenService(), fact)) {
            return Transition.to(state.withMistake(fact, Notice.warning("form.missing")));
        }
        return switch (rules.factRules().check(definition(fact), text)) {
            case FactCheck.Valid(String value) ->
                answered(
                        state,
                        state.withFacts(state.facts().with(new Fact(fact, value, FactSource.APPLICANT)))
                                .withoutDraft(fact)
                                .withoutMistake(fact),
                        page,
                        fact);
            case FactCheck.Invalid(String key, Map<String, Object> values) ->
                Transition.to(state.withDraft(fact, text).withMistake(fact, mistake(key, values)));
        };
    }

    /** Back to the page, or on to the next question where they are asked one after the other. */
    private Transition answered(JourneyState before, JourneyState after, int page, String fact) {
        boolean goesOn = before.mode().elder()
                && (before.step() instanceof Step.AskField || questions.isOpen(before, page, fact));
        return goesOn ? afterQuestion(after, page, fact) : Transition.to(after.withStep(new Step.Form(page)));
    }

    private Transition afterQuestion(JourneyState state, int page, String fact) {
        // What follows from this answer is not asked any more.
        JourneyState known = state.withFacts(derived.on(ScenarioSteps.said(state.facts(), state.answers())));
        return questions
                .after(known, page, fact)
                .map(next -> Transition.to(known.withStep(new Step.AskField(page, next))))
                .orElseGet(() -> leave(known, page));
    }

    /** On from a question whose answer stands already, or that may go without one. */
    Transition proceedFrom(JourneyState state, Step.AskField asked) {
        String fact = asked.fact();
        if (state.facts().inConflict(fact)) {
            return Transition.to(state.withMistake(fact, Notice.warning("form.undecided")));
        }
        boolean answered =
                state.facts().value(fact).filter(value -> !value.isBlank()).isPresent();
        return answered || !required(state.chosenService(), fact)
                ? answered(state, state, asked.page(), fact)
                : Transition.to(state.withMistake(fact, Notice.warning("form.missing")));
    }

    /** To the question before, to what is known of the page, or before the page. */
    Step before(JourneyState state, Step.AskField asked) {
        int page = asked.page();
        if (!state.mode().elder()) {
            return new Step.Form(page);
        }
        return questions
                .before(state, asked)
                .<Step>map(earlier -> earlier)
                .orElseGet(() -> questions.knowsSomething(state, page) ? new Step.Form(page) : beforePage(state, page));
    }

    /** Who finds that none of the sources is right after all comes back to choosing. */
    Step before(JourneyState state, Step.EditField open) {
        boolean asked = state.mode().elder() && questions.isOpen(state, open.page(), open.fact());
        return asked ? new Step.AskField(open.page(), open.fact()) : new Step.Form(open.page());
    }

    /** What was up last before this page: where questions are asked one by one, the last of them. */
    Step beforePage(JourneyState state, int page) {
        Optional<Step.AskField> asked = state.mode().elder() ? questions.lastBefore(state, page) : Optional.empty();
        return asked.<Step>map(last -> last).orElseGet(() -> page == 0 ? new Step.Guide() : new Step.Form(page - 1));
    }

    /** A page of which nothing is known yet begins with its first question. */
    JourneyState asking(JourneyState state) {
        return state.mode().elder() && state.step() instanceof Step.Form(int page) && !questions.hasAnswers(state, page)
                ? questions
                        .first(state, page)
                        .map(first -> state.withStep(new Step.AskField(page, first)))
                        .orElse(state)
                : state;
    }

    /** On to the first question that is left, or to the next page. */
    Transition proceed(JourneyState state, int page) {
        Optional<String> open = state.mode().elder() ? questions.first(state, page) : Optional.empty();
        return open.map(fact ->
                        Transition.to(state.withNotice(Optional.empty()).withStep(new Step.AskField(page, fact))))
                .orElseGet(() -> leave(state, page));
    }

    /** On to the next page, or past the form; not while something that is needed is missing or undecided. */
    private Transition leave(JourneyState state, int page) {
        ServiceItem service = state.chosenService();
        Map<String, Notice> mistakes = new LinkedHashMap<>();
        for (FormField field : service.form().get(page).fields()) {
            if (state.facts().inConflict(field.fact())) {
                mistakes.put(field.fact(), Notice.warning("form.undecided"));
            } else if (state.facts()
                    .value(field.fact())
                    .filter(value -> !value.isBlank())
                    .isEmpty()) {
                Notice refused = state.mistakes().get(field.fact());
                if (refused != null && state.drafts().containsKey(field.fact())) {
                    mistakes.put(field.fact(), refused);
                } else if (field.required()) {
                    mistakes.put(field.fact(), Notice.warning("form.missing"));
                }
            }
        }
        Map<String, Notice> all = new LinkedHashMap<>(state.mistakes());
        service.form().get(page).fields().forEach(field -> all.remove(field.fact()));
        all.putAll(mistakes);
        JourneyState checked = state.withMistakes(all).withNotice(Optional.empty());
        if (!mistakes.isEmpty()) {
            return Transition.to(checked.withStep(firstWrong(checked, page, mistakes)));
        }
        return page + 1 < service.form().size()
                ? Transition.to(checked.withStep(new Step.Form(page + 1)))
                : afterForm(checked);
    }

    private Step firstWrong(JourneyState state, int page, Map<String, Notice> mistakes) {
        return mistakes.keySet().stream()
                .filter(fact -> state.mode().elder() && questions.isQuestion(state, page, fact))
                .findFirst()
                .<Step>map(fact -> new Step.AskField(page, fact))
                .orElseGet(() -> new Step.Form(page));
    }

    private Transition afterForm(JourneyState state) {
        return materials.needed(state) ? Transition.to(state.withStep(new Step.Materials())) : afterMaterials(state);
    }

    Transition afterMaterials(JourneyState state) {
        return choosesDelivery(state) ? Transition.to(state.withStep(new Step.ChooseDelivery())) : afterDelivery(state);
    }

    /** Whether there is more than one way in which the result can come. */
    boolean choosesDelivery(JourneyState state) {
        return ResultDelivery.choices(state.chosenService(), state.facts(), rules.catalogue())
                        .size()
                > 1;
    }

    Transition deliveryChosen(JourneyState state, ResultDelivery.Choice choice) {
        return state.step() instanceof Step.ChooseDelivery
                        && ResultDelivery.choices(state.chosenService(), state.facts(), rules.catalogue())
                                .contains(choice)
                ? afterDelivery(state.withFacts(ResultDelivery.with(state.facts(), choice)))
                : Transition.to(state);
    }

    private Transition afterDelivery(JourneyState state) {
        return state.chosenService().signature().isPresent()
                ? Transition.to(state.withStep(new Step.Sign()))
                : finishing.prepareDocument(state);
    }

    Transition signatureDrawn(JourneyState state, Signature signature) {
        return state.step() instanceof Step.Sign
                ? Transition.to(state.withSignature(Optional.of(signature)).withNotice(Optional.empty()))
                : Transition.to(state);
    }

    Transition signed(JourneyState state) {
        boolean enough = state.signature().map(Signature::hasEnoughInk).orElse(false);
        return enough
                ? finishing.prepareDocument(state)
                : Transition.to(state.withNotice(Optional.of(Notice.warning("sign.missing"))));
    }

    Step lastPageOr(JourneyState state, Step otherwise) {
        int pages = state.chosenService().form().size();
        return pages == 0 ? otherwise : beforePage(state, pages);
    }

    private FactDefinition definition(String fact) {
        // Configuration was checked as a whole: a form names only facts that exist.
        return rules.catalogue().fact(fact).orElseThrow();
    }

    private static boolean mayBeUnknown(ServiceItem service, String fact) {
        return service.fields().stream().anyMatch(field -> field.fact().equals(fact) && field.mayBeUnknown());
    }

    private static boolean required(ServiceItem service, String fact) {
        return service.fields().stream().anyMatch(field -> field.fact().equals(fact) && field.required());
    }

    static Notice mistake(String key, Map<String, Object> values) {
        Map<String, String> texts = new LinkedHashMap<>();
        values.forEach((name, value) -> texts.put(name, value.toString()));
        return new Notice(key, Notice.Severity.WARNING, texts);
    }
}
