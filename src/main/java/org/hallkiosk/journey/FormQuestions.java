package org.hallkiosk.journey;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hallkiosk.fact.Fact;
import org.hallkiosk.fact.FactSource;
import org.hallkiosk.service.Catalogue;
import org.hallkiosk.service.Derivation;
import org.hallkiosk.service.FactDefinition;
import org.hallkiosk.service.FormField;

/**
 * A form for who wants one thing at a time: what is known already is looked at together, and each of the other fields is a
 * question of its own. Nothing of it is kept: it follows from what is known and from who said so.
 */
public final class FormQuestions {
    private final Catalogue catalogue;

    public FormQuestions(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Which one of how many in the whole form; both count from 1. */
    public record Place(int number, int of) {}

    /** Where this question stands; empty for what was known from elsewhere. */
    public Optional<Place> place(JourneyState state, String fact) {
        List<String> all = state.chosenService().fields().stream()
                .filter(field -> isQuestion(state, field))
                .map(FormField::fact)
                .toList();
        int index = all.indexOf(fact);
        return index < 0 ? Optional.empty() : Optional.of(new Place(index + 1, all.size()));
    }

    /** The fields of a page that are looked at together. */
    public List<FormField> lookedAt(JourneyState state, int page) {
        return fields(state, page)
                .filter(field -> !isOpen(state, field) && !followsFromOpen(state, field))
                .toList();
    }

    /** How many questions of a page have no answer yet. */
    public int left(JourneyState state, int page) {
        return (int) open(state, page).count();
    }

    /** Whether sources say different things about it, so that the answer is one of theirs. */
    public boolean isDisputed(JourneyState state, String fact) {
        return state.facts().inConflict(fact)
                || others(state, fact).map(Fact::value).distinct().count() > 1;
    }

    /** The first question of a page that has no answer yet. */
    Optional<String> first(JourneyState state, int page) {
        return open(state, page).map(FormField::fact).findFirst();
    }

    /** The next one without an answer, then one before that may not stay without. */
    Optional<String> after(JourneyState state, int page, String fact) {
        return open(state, page)
                .dropWhile(field -> !isAfter(state, page, field.fact(), fact))
                .map(FormField::fact)
                .findFirst()
                .or(() -> open(state, page)
                        .filter(field -> !field.fact().equals(fact) && isNeeded(state, field))
                        .map(FormField::fact)
                        .findFirst());
    }

    private static boolean isAfter(JourneyState state, int page, String later, String earlier) {
        List<String> order = fields(state, page).map(FormField::fact).toList();
        return order.indexOf(later) > order.indexOf(earlier);
    }

    /** The question that was asked before this one, answered or not; empty where what is known was looked at last. */
    public Optional<Step.AskField> before(JourneyState state, Step.AskField asked) {
        int page = asked.page();
        return last(
                        state,
                        page,
                        fields(state, page).takeWhile(field -> !field.fact().equals(asked.fact())))
                .or(() -> knowsSomething(state, page) ? Optional.empty() : lastBefore(state, page));
    }

    /** The question with which the page before this one ended; empty where it asked nothing. */
    Optional<Step.AskField> lastBefore(JourneyState state, int page) {
        return page == 0 ? Optional.empty() : last(state, page - 1, fields(state, page - 1));
    }

    private Optional<Step.AskField> last(JourneyState state, int page, Stream<FormField> of) {
        return of.filter(field -> isQuestion(state, field))
                .map(field -> new Step.AskField(page, field.fact()))
                .reduce((earlier, later) -> later);
    }

    /** Whether something on the page is known from elsewhere, to be looked at before the first question. */
    boolean knowsSomething(JourneyState state, int page) {
        return fields(state, page).anyMatch(field -> isSettled(state, field) && !isQuestion(state, field));
    }

    /** Whether there is something on the page to look at. */
    boolean hasAnswers(JourneyState state, int page) {
        return fields(state, page).anyMatch(field -> isSettled(state, field));
    }

    /** What was answered on the way here, for instance in the guide, was looked at there. */
    private boolean isSettled(JourneyState state, FormField field) {
        return hasValue(state, field.fact())
                && !isOpen(state, field)
                && !state.answers().facts().containsKey(field.fact());
    }

    boolean isOpen(JourneyState state, int page, String fact) {
        return open(state, page).anyMatch(field -> field.fact().equals(fact));
    }

    boolean isQuestion(JourneyState state, int page, String fact) {
        return fields(state, page).anyMatch(field -> field.fact().equals(fact) && isQuestion(state, field));
    }

    private Stream<FormField> open(JourneyState state, int page) {
        return fields(state, page).filter(field -> isOpen(state, field));
    }

    private boolean isOpen(JourneyState state, FormField field) {
        return state.facts().inConflict(field.fact()) || (!hasValue(state, field.fact()) && isQuestion(state, field));
    }

    private boolean isNeeded(JourneyState state, FormField field) {
        return field.required()
                || state.facts().inConflict(field.fact())
                || (state.mistakes().containsKey(field.fact()) && state.drafts().containsKey(field.fact()));
    }

    /**
     * Nobody but the applicant can say, or the others do not agree. What would follow from another answer and is not even
     * needed is worth no question.
     */
    private boolean isQuestion(JourneyState state, FormField field) {
        if (isDisputed(state, field.fact())) {
            return true;
        }
        return others(state, field.fact()).findAny().isEmpty()
                && !state.answers().facts().containsKey(field.fact())
                && field.editable()
                && !(!field.required() && derivation(field).isPresent())
                && !followsFromOpen(state, field);
    }

    private Optional<Derivation> derivation(FormField field) {
        return catalogue.fact(field.fact()).flatMap(FactDefinition::derivation);
    }

    /** A birth date is not asked while the ID number that says it still can be. */
    private boolean followsFromOpen(JourneyState state, FormField field) {
        return !hasValue(state, field.fact())
                && derivation(field)
                        .filter(Derivation::certain)
                        .map(derivation -> state.chosenService().fields().stream()
                                .anyMatch(from -> from.fact().equals(derivation.from())
                                        && from.editable()
                                        && !hasValue(state, from.fact())))
                        .orElse(false);
    }

    private static boolean hasValue(JourneyState state, String fact) {
        return state.facts().value(fact).filter(value -> !value.isBlank()).isPresent();
    }

    private static Stream<Fact> others(JourneyState state, String fact) {
        return state.facts().all(fact).stream().filter(said -> said.source() != FactSource.APPLICANT);
    }

    private static Stream<FormField> fields(JourneyState state, int page) {
        return state.chosenService().form().get(page).fields().stream();
    }
}
