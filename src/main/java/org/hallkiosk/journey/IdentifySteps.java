package org.hallkiosk.journey;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hallkiosk.device.CardReading;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.IdCard;
import org.hallkiosk.fact.Fact;
import org.hallkiosk.fact.FactSheet;
import org.hallkiosk.fact.FactSource;
import org.hallkiosk.platform.PrefillReading;
import org.hallkiosk.service.CardKind;
import org.hallkiosk.service.Identification;

/** From the guide to the form: who is this, and what is known of them already. */
final class IdentifySteps {
    private final JourneyRules rules;
    private final FormSteps form;
    private final AccessKeySteps accessKey;
    private final DraftSteps drafts;
    private final LicenceSteps licences;

    IdentifySteps(
            JourneyRules rules, FormSteps form, DraftSteps drafts, LicenceSteps licences, AccessKeySteps accessKey) {
        this.rules = rules;
        this.form = form;
        this.drafts = drafts;
        this.licences = licences;
        this.accessKey = accessKey;
    }

    /** From the guide on; an applicant who is known already, in a way that this service takes, is not asked again. */
    Transition begin(JourneyState state) {
        if (provenNumber(state).isPresent()) {
            if (ConsentSteps.cardIsForAnotherService(state)) {
                return ConsentSteps.ask(state, Consents.About.CARD_FOR_ANOTHER_SERVICE);
            }
            return cardHasExpired(state) ? expired(state) : identified(state);
        }
        return wait(state);
    }

    private static Transition wait(JourneyState state) {
        JourneyState waiting = state.withStep(new Step.Identify()).withNotice(Optional.empty());
        return Transition.to(waiting.withNotice(missingReaders(waiting)));
    }

    /** What was asked is done, or not; a card that may not serve here is forgotten and may be laid down for this. */
    Transition consentAnswered(JourneyState state, boolean agreed) {
        if (!(state.step() instanceof Step.AskConsent(var about))) {
            return Transition.to(state);
        }
        JourneyState answered = ConsentSteps.answered(state, about, agreed);
        return switch (about) {
            case CARD_FOR_ANOTHER_SERVICE ->
                agreed
                        ? begin(answered)
                        : wait(answered.withFacts(
                                answered.facts().without(FactSource.ID_CARD).without(FactSource.CARD_NEWEST_ADDRESS)));
            case SHARED_DATA ->
                agreed || !state.chosenService().records().orElseThrow().needed()
                        ? identified(answered)
                        : Transition.to(answered.withStep(new Step.Guide()));
            case LICENCES -> licences.consentAnswered(answered, agreed);
        };
    }

    /**
     * The ID number that a card, or a code where the service takes one, has shown to be this applicant's. A number that
     * was typed shows nothing: anyone can type anyone's.
     */
    static Optional<String> provenNumber(JourneyState state) {
        Optional<Fact> fromCode = accepts(state, Identification.Way.CODE)
                ? state.facts().from(FactSource.CODE, CardFacts.ID_NUMBER)
                : Optional.empty();
        return state.facts()
                .from(FactSource.ID_CARD, CardFacts.ID_NUMBER)
                .or(() -> fromCode)
                .map(Fact::value);
    }

    private static boolean accepts(JourneyState state, Identification.Way way) {
        return state.chosenService().identification().ways().contains(way);
    }

    Transition cardArrived(JourneyState state, CardReading arrived) {
        boolean reading = state.step() instanceof Step.Identify || state.step() instanceof Step.ReadWithKey;
        if (!reading || !accepts(state, Identification.Way.CARD)) {
            return Transition.to(state);
        }
        return switch (arrived) {
            case CardReading.CardRead(IdCard card, var ignored) -> cardRead(state, card);
            case CardReading.KeyWanted(boolean refused) -> accessKey.keyWanted(state, refused);
            case CardReading.SerialNumberRead ignored ->
                Transition.to(state.withNotice(Optional.of(Notice.warning("identify.unknown-card"))));
            case CardReading.NoCard ignored -> Transition.to(state);
            case CardReading.CardTrouble trouble -> Transition.to(state.withNotice(Optional.of(notice(trouble))));
            case CardReading.ReaderTrouble ignored -> {
                JourneyState without = state.withServing(minus(state, DeviceKind.ID_CARD_READER));
                yield Transition.to(without.withNotice(missingReaders(without)));
            }
        };
    }

    /** What went wrong with a card, and what to do about it. */
    static Notice notice(CardReading.CardTrouble trouble) {
        return Notice.warning(
                switch (trouble.problem()) {
                    case LIFTED_TOO_SOON -> "identify.lifted";
                    case UNREADABLE -> "identify.unreadable";
                    case NOT_GENUINE -> "identify.not-genuine";
                    case WRONG_NUMBER -> "identify.wrong-number";
                    case UNKNOWN_KIND -> "identify.unknown-card";
                });
    }

    private Transition cardRead(JourneyState state, IdCard card) {
        if (!state.chosenService().identification().cards().contains(kindOf(card))) {
            return Transition.to(AccessKeySteps.forgotten(state)
                    .withStep(new Step.Identify())
                    .withNotice(Optional.of(Notice.warning("identify.card-not-accepted"))));
        }
        boolean someoneElse = isSomeoneElse(state.facts(), card);
        JourneyState clean = someoneElse
                ? state.withFacts(FactSheet.empty())
                        .withProofs(Proofs.none())
                        .withDrafts(Map.of())
                        .withMistakes(Map.of())
                : AccessKeySteps.forgotten(state);
        if (!state.facts().value(CardFacts.ID_NUMBER).equals(Optional.of(card.number()))) {
            // What somebody agreed to before is nobody else's word.
            clean = clean.withConsents(Consents.none()).withDrafted(DraftWork.none());
        }
        List<Fact> onCard = CardFacts.of(card);
        JourneyState known = ConsentSteps.cardLaid(withoutMistakes(clean, onCard))
                .withFacts(onCard(clean.facts(), onCard))
                .withNotice(Optional.of(new Notice(
                        someoneElse ? "identify.card-of-someone-else" : "identify.card-read",
                        Notice.Severity.INFO,
                        Map.of("name", card.name()))));
        return cardHasExpired(known) ? expired(known) : identified(known);
    }

    /** What is known now is not wrong any more, whatever the code had said. */
    private static JourneyState withoutMistakes(JourneyState state, List<Fact> facts) {
        JourneyState clean = state;
        for (Fact fact : facts) {
            clean = clean.withoutMistake(fact.name()).withoutDraft(fact.name());
        }
        return clean;
    }

    private static CardKind kindOf(IdCard card) {
        return switch (card) {
            case IdCard.ResidentCard ignored -> CardKind.RESIDENT;
            case IdCard.HongKongMacaoTaiwanPermit ignored -> CardKind.HONG_KONG_MACAO_TAIWAN;
            case IdCard.ForeignerCard2017 ignored -> CardKind.FOREIGN_RESIDENT;
            case IdCard.ForeignerCard2023 ignored -> CardKind.FOREIGN_RESIDENT;
            case IdCard.SocialSecurityCard ignored -> CardKind.SOCIAL_SECURITY;
            case IdCard.TravelDocument ignored -> CardKind.TRAVEL_DOCUMENT;
            case IdCard.ForeignIdCard ignored -> CardKind.FOREIGN_ID_CARD;
        };
    }

    /** What was prepared or typed for somebody else does not fill this person's form. */
    private static boolean isSomeoneElse(FactSheet sheet, IdCard card) {
        Optional<String> number = sheet.value(CardFacts.ID_NUMBER);
        return number.isPresent()
                ? !number.get().equals(card.number())
                : sheet.from(FactSource.CODE, CardFacts.NAME)
                        .map(name -> !name.value().equals(card.name()))
                        .orElse(false);
    }

    private static boolean isSomeoneElse(FactSheet sheet, List<Fact> code) {
        FactSheet others = sheet.without(FactSource.CODE);
        Optional<String> number = said(code, CardFacts.ID_NUMBER);
        if (number.isPresent()) {
            return others.value(CardFacts.ID_NUMBER)
                    .map(known -> !known.equals(number.get()))
                    .orElse(false);
        }
        Optional<Fact> name = others.from(FactSource.ID_CARD, CardFacts.NAME);
        return name.isPresent()
                && said(code, CardFacts.NAME)
                        .map(other -> !other.equals(name.get().value()))
                        .orElse(false);
    }

    private static Optional<String> said(List<Fact> facts, String name) {
        return facts.stream()
                .filter(fact -> fact.name().equals(name))
                .map(Fact::value)
                .findFirst();
    }

    /** The sheet with the card's facts; those that nobody may change are the card's alone. */
    private FactSheet onCard(FactSheet before, List<Fact> card) {
        FactSheet sheet = before;
        for (Fact fact : card) {
            boolean stands = rules.catalogue()
                    .fact(fact.name())
                    .map(definition -> !FieldChange.allowed(definition, Optional.of(fact)))
                    .orElse(true);
            sheet = (stands ? sheet.without(fact.name()) : sheet).with(fact);
        }
        return sheet;
    }

    private boolean cardHasExpired(JourneyState state) {
        return state.facts()
                .from(FactSource.ID_CARD, CardFacts.VALID_UNTIL)
                .map(until -> LocalDate.parse(until.value()).isBefore(LocalDate.now(rules.clock())))
                .orElse(false);
    }

    private static Transition expired(JourneyState state) {
        boolean mayContinue = state.chosenService().identification().expiredCard() == Identification.ExpiredCard.ALLOW;
        return Transition.to(state.withNotice(Optional.empty()).withStep(new Step.CardExpired(mayContinue)));
    }

    /** On a form that a card filled: whoever also has a code shows it there. One code fills a form once. */
    static boolean codeMayFill(JourneyState state) {
        return state.step() instanceof Step.Form
                && state.serves(DeviceKind.CODE_SCANNER)
                && accepts(state, Identification.Way.CODE)
                && !state.facts().has(FactSource.CODE);
    }

    Transition codeArrived(JourneyState state, PrefillReading reading) {
        if (codeMayFill(state)) {
            return codeAtForm(state, reading);
        }
        if (!(state.step() instanceof Step.Identify) || !accepts(state, Identification.Way.CODE)) {
            return Transition.to(state);
        }
        return switch (reading) {
            case PrefillReading.Refused(var problem) ->
                Transition.to(state.withNotice(Optional.of(Notice.warning(
                        switch (problem) {
                            case UNKNOWN -> "identify.code-unknown";
                            case TOO_LONG -> "identify.code-too-long";
                            case NOT_TEXT -> "identify.code-not-text";
                            case EXPIRED -> "identify.code-expired";
                            case NOT_YET -> "identify.code-not-yet";
                            case USED -> "identify.code-used";
                            case NOT_GENUINE -> "identify.code-not-genuine";
                        }))));
            case PrefillReading.Prefill(var facts, var serviceId) -> codeRead(state, facts, serviceId);
        };
    }

    /** It adds to the form and takes nothing away; one that is of no use leaves it as it is. */
    private Transition codeAtForm(JourneyState state, PrefillReading reading) {
        return switch (reading) {
            case PrefillReading.Prefill(var facts, var serviceId)
            when !isForAnotherService(state, serviceId) ->
                isSomeoneElse(state.facts(), facts)
                        ? Transition.to(state.withNotice(Optional.of(Notice.warning("identify.code-of-someone-else"))))
                        : Transition.to(welcomed(form.merged(state, facts)));
            case PrefillReading.Prefill ignored -> notUsed(state);
            case PrefillReading.Refused ignored -> notUsed(state);
        };
    }

    private static Transition notUsed(JourneyState state) {
        return Transition.to(state.withNotice(Optional.of(Notice.warning("identify.code-not-used"))));
    }

    private static boolean isForAnotherService(JourneyState state, Optional<String> serviceId) {
        return serviceId.map(id -> !id.equals(state.chosenService().id())).orElse(false);
    }

    private static JourneyState welcomed(JourneyState known) {
        return known.withNotice(Optional.of(new Notice(
                "identify.code-read",
                Notice.Severity.INFO,
                Map.of("name", known.facts().value(CardFacts.NAME).orElse("")))));
    }

    private Transition codeRead(JourneyState state, List<Fact> facts, Optional<String> serviceId) {
        if (isForAnotherService(state, serviceId)) {
            return Transition.to(state.withNotice(Optional.of(Notice.warning("identify.code-other-service"))));
        }
        JourneyState clean = isSomeoneElse(state.facts(), facts)
                ? state.withFacts(FactSheet.empty())
                        .withProofs(Proofs.none())
                        .withConsents(Consents.none())
                        .withDrafted(DraftWork.none())
                : state;
        JourneyState known = welcomed(form.merged(clean.withFacts(clean.facts().without(FactSource.CODE)), facts));
        if (provenNumber(known).isEmpty()) {
            // It fills the form but does not say who is here: the card is still wanted.
            return Transition.to(known.withNotice(Optional.of(Notice.info("identify.code-needs-card"))));
        }
        return identified(known);
    }

    Transition scannerFailed(JourneyState state) {
        if (!(state.step() instanceof Step.Identify)) {
            return Transition.to(state);
        }
        JourneyState without = state.withServing(minus(state, DeviceKind.CODE_SCANNER));
        return Transition.to(without.withNotice(missingReaders(without)));
    }

    /** A reader that came back is said to be back by its message going away. */
    Transition devicesChanged(JourneyState state) {
        if (!(state.step() instanceof Step.Identify)) {
            return Transition.to(state);
        }
        boolean aboutReaders = state.notice()
                .map(notice -> notice.key().startsWith("identify.missing-"))
                .orElse(true);
        return Transition.to(aboutReaders ? state.withNotice(missingReaders(state)) : state);
    }

    /** A window checks the person anyway, so a form for a window may be typed when no reader works. */
    Transition typeInstead(JourneyState state) {
        boolean allowed = state.step() instanceof Step.Identify
                && state.chosenService().ticket().isPresent();
        return allowed ? form.begin(state.withNotice(Optional.empty())) : Transition.to(state);
    }

    Transition identified(JourneyState state) {
        return drafts.identified(state, provenNumber(state).orElseThrow());
    }

    /** Names what is missing and what still works. */
    private static Optional<Notice> missingReaders(JourneyState state) {
        var ways = state.chosenService().identification().ways();
        boolean wantsCard = ways.contains(Identification.Way.CARD);
        boolean wantsCode = ways.contains(Identification.Way.CODE);
        boolean card = wantsCard && state.serves(DeviceKind.ID_CARD_READER);
        boolean code = wantsCode && state.serves(DeviceKind.CODE_SCANNER);
        if (card && (code || !wantsCode)) {
            return Optional.empty();
        }
        if (card) {
            return Optional.of(Notice.warning("identify.missing-scanner"));
        }
        if (code) {
            return wantsCard ? Optional.of(Notice.warning("identify.missing-reader")) : Optional.empty();
        }
        return Optional.of(Notice.danger(
                state.chosenService().ticket().isPresent() ? "identify.missing-both" : "identify.missing-all"));
    }

    private static java.util.Set<DeviceKind> minus(JourneyState state, DeviceKind kind) {
        var copy = new java.util.HashSet<>(state.serving());
        copy.remove(kind);
        return copy;
    }
}
