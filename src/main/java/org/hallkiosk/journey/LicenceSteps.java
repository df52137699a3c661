package org.hallkiosk.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hallkiosk.fact.Fact;
import org.hallkiosk.fact.FactSheet;
import org.hallkiosk.fact.FactSource;
import org.hallkiosk.fact.LicenceFacts;
import org.hallkiosk.journey.Consents.About;
import org.hallkiosk.service.Material;

/**
 * E-licences instead of papers (电子证照): looked for at the platform once the applicant has agreed. Where none is found,
 * or nobody may look, the paper is brought.
 */
public final class LicenceSteps {
    private final boolean platform;
    private final FormSteps form;

    LicenceSteps(JourneyRules rules, FormSteps form) {
        this.platform = rules.platform();
        this.form = form;
    }

    /** The papers of the chosen service that need not be brought, because their e-licence was found. */
    public static List<Material> fetched(JourneyState state) {
        Set<String> found = fetchedKinds(state);
        return may(state).stream()
                .filter(material -> found.contains(material.licenceKind().orElseThrow()))
                .toList();
    }

    /** The papers that an e-licence could have replaced and that have to be brought; none before the applicant was asked. */
    public static List<Material> toBring(JourneyState state) {
        Set<String> found = fetchedKinds(state);
        boolean asked = state.consents()
                .answer(About.LICENCES, state.chosenService().id())
                .isPresent();
        return may(state).stream()
                .filter(material ->
                        asked && !found.contains(material.licenceKind().orElseThrow()))
                .toList();
    }

    /** The kinds of which a licence was found. */
    public static Set<String> fetchedKinds(JourneyState state) {
        return LicenceFacts.found(state.facts()).keySet();
    }

    private static List<Material> may(JourneyState state) {
        return state.chosenService().guide().materials().stream()
                .filter(material -> material.licenceKind().isPresent())
                .toList();
    }

    /** On to the form; first what an e-licence may spare the applicant, where that is agreed, or is asked. */
    Transition begin(JourneyState state) {
        List<String> kinds = open(state);
        if (!platform || kinds.isEmpty() || IdentifySteps.provenNumber(state).isEmpty()) {
            return form.begin(state);
        }
        Optional<Boolean> agreed =
                state.consents().answer(About.LICENCES, state.chosenService().id());
        if (agreed.isEmpty()) {
            // What was read stays said while the question stands.
            return Transition.to(state.withStep(new Step.AskConsent(About.LICENCES)));
        }
        return agreed.get()
                ? Transition.to(
                        state.withStep(new Step.FetchingLicences()),
                        new Effect.FetchLicences(
                                state.chosenService().id(),
                                IdentifySteps.provenNumber(state).orElseThrow(),
                                state.facts().value(CardFacts.NAME).orElse(""),
                                kinds))
                : form.begin(state);
    }

    /** The kinds that could be looked for and were not found yet. */
    private static List<String> open(JourneyState state) {
        Set<String> found = fetchedKinds(state);
        return may(state).stream()
                .map(material -> material.licenceKind().orElseThrow())
                .filter(kind -> !found.contains(kind))
                .distinct()
                .toList();
    }

    /** @param state in which the answer stands */
    Transition consentAnswered(JourneyState state, boolean agreed) {
        return agreed ? begin(state) : form.begin(state.withNotice(Optional.of(Notice.info("licences.refused"))));
    }

    /** @param licences the ids by kind; never of a kind that was not asked for */
    Transition found(JourneyState state, Map<String, String> licences) {
        if (!(state.step() instanceof Step.FetchingLicences)) {
            return Transition.to(state);
        }
        List<String> wanted = open(state);
        List<Fact> facts = new ArrayList<>();
        licences.forEach((kind, id) -> {
            if (wanted.contains(kind)) {
                facts.add(new Fact(LicenceFacts.name(kind), id, FactSource.SHARED_DATA));
            }
        });
        String key = facts.isEmpty()
                ? "licences.none"
                : facts.size() == wanted.size() ? "licences.fetched" : "licences.some-fetched";
        return form.begin(state.withFacts(state.facts().withAll(facts))
                .withNotice(Optional.of(facts.isEmpty() ? Notice.warning(key) : Notice.info(key))));
    }

    Transition notFound(JourneyState state) {
        return state.step() instanceof Step.FetchingLicences
                ? form.begin(state.withNotice(Optional.of(Notice.warning("licences.not-reached"))))
                : Transition.to(state);
    }

    /** What was found when the draft was left counts still; the platform looks again when it is handed in. */
    static FactSheet ofDraft(JourneyState state, FactSheet draft) {
        FactSheet sheet = state.facts();
        for (var licence : LicenceFacts.found(draft).entrySet()) {
            sheet = sheet.with(
                    new Fact(LicenceFacts.name(licence.getKey()), licence.getValue(), FactSource.SHARED_DATA));
        }
        return sheet;
    }
}
