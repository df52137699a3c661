package org.hallkiosk.journey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hallkiosk.fact.Fact;
import org.hallkiosk.fact.FactSource;
import org.hallkiosk.fact.signature.Signature;
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

    FormSteps(JourneyRules rules, MaterialSteps materials, FinishSteps finishing) {
        this.rules = rules;
        this.materials = materials;
        this.finishing = finishing;
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
        if (!(state.step() instanceof Step.Form(int page))
                || !mayChange(state, page, fact)
                || !FieldChange.allowed(definition(fact), state.facts().get(fact))) {
            return Transition.to(state);
        }
        return Transition.to(state.withNotice(Optional.empty()).withStep(new Step.EditField(page, fact)));
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
        boolean asked = state.step() instanceof Step.Form(int page)
                && state.chosenService().form().get(page).fields().stream()
                        .anyMatch(field -> field.fact().equals(fact));
        return asked && state.facts().from(source, fact).isPresent()
                ? Transition.to(
                        state.withFacts(state.facts().choosing(fact, source)).withoutMistake(fact))
                : Transition.to(state);
    }

    Transition fieldTyped(JourneyState state, String fact, String text) {
        return state.step() instanceof Step.EditField(int ignored, String open) && open.equals(fact)
                ? Transition.to(state.withDraft(fact, text).withoutMistake(fact))
                : Transition.to(state);
    }

    Transition fieldDone(JourneyState state, String fact, String text) {
        if (!(state.step() instanceof Step.EditField(int page, String open)) || !open.equals(fact)) {
            return Transition.to(state);
        }
        if (text.isBlank() && !required(state.chosenService(), fact)) {
            // Emptied on purpose: what stood there before does not come back.
            return Transition.to(state.withFacts(state.facts().without(fact))
                    .withoutDraft(fact)
                    .withoutMistake(fact)
                    .withStep(new Step.Form(page)));
        }
        if (definition(fact).asUnknown(text).isPresent() && !mayBeUnknown(state.chosenService(), fact)) {
            return Transition.to(state.withMistake(fact, Notice.warning("form.missing")));
        }
        return switch (rules.factRules().check(definition(fact), text)) {
            case FactCheck.Valid(String value) ->
                Transition.to(state.withFacts(state.facts().with(new Fact(fact, value, FactSource.APPLICANT)))
                        .withoutDraft(fact)
                        .withoutMistake(fact)
                        .withStep(new Step.Form(page)));
            case FactCheck.Invalid(String key, Map<String, Object> values) ->
                Transition.to(state.withDraft(fact, text).withMistake(fact, mistake(key, values)));
        };
    }

    /** On to the next page, or past the form; not while something that is needed is missing or undecided. */
    Transition proceed(JourneyState state, int page) {
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
            return Transition.to(checked);
        }
        return page + 1 < service.form().size()
                ? Transition.to(checked.withStep(new Step.Form(page + 1)))
                : afterForm(checked);
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
        return pages == 0 ? otherwise : new Step.Form(pages - 1);
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
