package org.hallkiosk.journey;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.hallkiosk.device.AccessKey;
import org.hallkiosk.service.CardKind;

/** The chip of a travel document wants what is printed on it: it is typed, or shown to the scanner, and read with. */
final class AccessKeySteps {
    private final JourneyRules rules;

    AccessKeySteps(JourneyRules rules) {
        this.rules = rules;
    }

    /** From the reader: no key yet, or one that the chip refused. */
    Transition keyWanted(JourneyState state, boolean refused) {
        if (!state.chosenService().identification().cards().contains(CardKind.TRAVEL_DOCUMENT)) {
            return Transition.to(state.withNotice(Optional.of(Notice.warning("identify.card-not-accepted"))));
        }
        AccessKeyPart first =
                state.step() instanceof Step.ReadWithKey(AccessKey key) && key instanceof AccessKey.CardAccessNumber
                        ? AccessKeyPart.CARD_ACCESS_NUMBER
                        : AccessKeyPart.DOCUMENT_NUMBER;
        JourneyState asked = state.withStep(new Step.AskAccessKey(first)).withNotice(Optional.empty());
        return Transition.to(refused ? asked.withMistake(first.field(), Notice.warning("access.refused")) : asked);
    }

    /** The other way of opening the chip. */
    Transition partChosen(JourneyState state, AccessKeyPart part) {
        return state.step() instanceof Step.AskAccessKey
                ? Transition.to(state.withNotice(Optional.empty()).withStep(new Step.AskAccessKey(part)))
                : Transition.to(state);
    }

    Transition typed(JourneyState state, String field, String text) {
        return isOpen(state, field) ? Transition.to(state.withDraft(field, text)) : Transition.to(state);
    }

    Transition done(JourneyState state, String field, String text) {
        if (!(state.step() instanceof Step.AskAccessKey(AccessKeyPart part)) || !isOpen(state, field)) {
            return Transition.to(state);
        }
        JourneyState kept = state.withDraft(field, text).withNotice(Optional.empty());
        return switch (part) {
            case CARD_ACCESS_NUMBER ->
                AccessKey.CardAccessNumber.isValid(text.strip())
                        ? read(kept, new AccessKey.CardAccessNumber(text.strip()))
                        : mistaken(kept, field);
            case DOCUMENT_NUMBER -> next(kept, number(text).isPresent(), field, AccessKeyPart.BIRTH_DATE);
            case BIRTH_DATE -> next(kept, pastDate(text).isPresent(), field, AccessKeyPart.EXPIRY_DATE);
            case EXPIRY_DATE -> printedData(kept).map(key -> read(kept, key)).orElseGet(() -> mistaken(kept, field));
        };
    }

    private static boolean isOpen(JourneyState state, String field) {
        return state.step() instanceof Step.AskAccessKey(AccessKeyPart part)
                && part.field().equals(field);
    }

    private static Transition next(JourneyState state, boolean right, String field, AccessKeyPart next) {
        return right
                ? Transition.to(state.withoutMistake(field).withStep(new Step.AskAccessKey(next)))
                : mistaken(state, field);
    }

    private static Transition mistaken(JourneyState state, String field) {
        return Transition.to(state.withMistake(field, Notice.warning(field + ".mistaken")));
    }

    private Optional<AccessKey> printedData(JourneyState state) {
        Optional<String> number = number(draft(state, AccessKeyPart.DOCUMENT_NUMBER));
        Optional<LocalDate> birth = pastDate(draft(state, AccessKeyPart.BIRTH_DATE));
        Optional<LocalDate> expiry = rules.factRules().date(draft(state, AccessKeyPart.EXPIRY_DATE));
        return number.isPresent() && birth.isPresent() && expiry.isPresent()
                ? Optional.of(new AccessKey.PrintedData(number.get(), birth.get(), expiry.get()))
                : Optional.empty();
    }

    private static String draft(JourneyState state, AccessKeyPart part) {
        return state.drafts().getOrDefault(part.field(), "");
    }

    private static Optional<String> number(String text) {
        String number = text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return Optional.of(number).filter(AccessKey.PrintedData::isDocumentNumber);
    }

    private Optional<LocalDate> pastDate(String text) {
        return rules.factRules().date(text).filter(date -> !date.isAfter(LocalDate.now(rules.clock())));
    }

    /** The printed zone was shown to the scanner. */
    Transition shown(JourneyState state, AccessKey key) {
        return switch (state.step()) {
            case Step.AskAccessKey ignored -> read(state.withNotice(Optional.empty()), key);
            case Step.Identify ignored ->
                Transition.to(state.withNotice(Optional.of(Notice.warning("identify.code-unknown"))));
            default -> Transition.to(state);
        };
    }

    Transition otherCodeShown(JourneyState state) {
        return state.step() instanceof Step.AskAccessKey(AccessKeyPart part)
                ? Transition.to(state.withMistake(part.field(), Notice.warning("access.other-code")))
                : Transition.to(state);
    }

    private static Transition read(JourneyState state, AccessKey key) {
        JourneyState right = state;
        for (AccessKeyPart part : AccessKeyPart.values()) {
            right = right.withoutMistake(part.field());
        }
        return Transition.to(right.withStep(new Step.ReadWithKey(key)));
    }

    /** Back from typing or from reading; what was typed stays. */
    Transition back(JourneyState state) {
        return Transition.to(state.withStep(
                switch (state.step()) {
                    case Step.AskAccessKey(AccessKeyPart part)
                    when part == AccessKeyPart.BIRTH_DATE -> new Step.AskAccessKey(AccessKeyPart.DOCUMENT_NUMBER);
                    case Step.AskAccessKey(AccessKeyPart part)
                    when part == AccessKeyPart.EXPIRY_DATE -> new Step.AskAccessKey(AccessKeyPart.BIRTH_DATE);
                    case Step.ReadWithKey(AccessKey.CardAccessNumber ignored) ->
                        new Step.AskAccessKey(AccessKeyPart.CARD_ACCESS_NUMBER);
                    case Step.ReadWithKey ignored -> new Step.AskAccessKey(AccessKeyPart.DOCUMENT_NUMBER);
                    default -> new Step.Identify();
                }));
    }

    /** Once the document is read, nothing of its key is kept. */
    static JourneyState forgotten(JourneyState state) {
        JourneyState forgotten = state;
        for (AccessKeyPart part : AccessKeyPart.values()) {
            forgotten = forgotten.withoutDraft(part.field()).withoutMistake(part.field());
        }
        return forgotten;
    }
}
