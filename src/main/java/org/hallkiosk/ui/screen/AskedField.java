package org.hallkiosk.ui.screen;

import java.util.Map;
import java.util.Optional;
import org.hallkiosk.journey.FormQuestions;
import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.journey.JourneyState;
import org.hallkiosk.journey.Step;
import org.hallkiosk.service.FormField;
import org.hallkiosk.ui.component.PrimaryButton;
import org.hallkiosk.ui.component.SecondaryButton;
import org.hallkiosk.ui.frame.Screen;

/** What is around a field while a form is asked question by question: where one is, and how one gets on. */
final class AskedField {
    private final ScreenContext context;
    private final String fact;

    AskedField(ScreenContext context, String fact) {
        this.context = context;
        this.fact = fact;
    }

    /** As a clerk would say it; empty where the field is not one of the questions. */
    String place(JourneyState state) {
        return question(state)
                .map(place -> context.phrases()
                        .get("question.place", Map.of("number", place.number(), "questions", place.of())))
                .orElse("");
    }

    /** What stands on the key that ends typing. */
    String done(JourneyState state) {
        return context.say(
                question(state).filter(place -> place.number() < place.of()).isPresent()
                        ? "question.next"
                        : "keyboard.done");
    }

    /** With a way on where an answer stands already. */
    Screen withNext(Screen plain, JourneyState state) {
        boolean answered = question(state).isPresent()
                && !state.facts().inConflict(fact)
                && state.facts().value(fact).isPresent();
        return answered
                ? plain.withMainAction(new PrimaryButton(
                        context.say("question.next"), () -> context.tell().accept(new JourneyEvent.Proceed())))
                : plain;
    }

    /**
     * A question that may stay without an answer is left by one touch; at any other what there is can be kept for later.
     *
     * @param narrow whether the keys need the room: their last one leads on from an empty line too, and what is known, a
     *     touch back, can be kept there
     */
    Optional<SecondaryButton> wayOut(JourneyState state, boolean narrow) {
        if (narrow || question(state).isEmpty()) {
            return Optional.empty();
        }
        if (mayBeLeft(state)) {
            return Optional.of(new SecondaryButton(
                    context.say("question.skip"), () -> context.tell().accept(new JourneyEvent.FieldDone(fact, ""))));
        }
        return state.chosenService()
                .drafts()
                .map(ignored -> new SecondaryButton(
                        context.say("draft.keep"), () -> context.tell().accept(new JourneyEvent.KeepDraft())));
    }

    boolean mayBeLeft(JourneyState state) {
        return question(state).isPresent()
                && state.facts().value(fact).isEmpty()
                && state.chosenService().fields().stream()
                        .filter(field -> field.fact().equals(fact))
                        .noneMatch(FormField::required);
    }

    private Optional<FormQuestions.Place> question(JourneyState state) {
        return state.step() instanceof Step.AskField && state.mode().elder()
                ? context.questions().place(state, fact)
                : Optional.empty();
    }
}
