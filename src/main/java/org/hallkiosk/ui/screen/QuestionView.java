package org.hallkiosk.ui.screen;

import javafx.scene.layout.VBox;
import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.journey.JourneyState;
import org.hallkiosk.service.ScenarioQuestion;
import org.hallkiosk.ui.component.ChoiceCard;
import org.hallkiosk.ui.component.ScrollColumn;
import org.hallkiosk.ui.frame.Screen;

/** One plain question with large answers; touching one is answering. */
final class QuestionView implements StepView {
    private final Screen screen;

    QuestionView(ScreenContext context, JourneyState state) {
        // The step is a question's exactly while one is open.
        ScenarioQuestion question = state.answers().question().orElseThrow();
        Phrases phrases = context.phrases();
        VBox answers = new VBox();
        answers.getStyleClass().add("card-column");
        for (ScenarioQuestion.Answer answer : question.answers()) {
            answers.getChildren()
                    .add(new ChoiceCard(
                            phrases.of(answer.text()),
                            answer.hint().map(phrases::of).orElse(null),
                            () -> context.tell()
                                    .accept(new JourneyEvent.QuestionAnswered(question.id(), answer.id()))));
        }
        Screen plain = Screen.of(
                phrases.of(question.text()),
                new ScrollColumn(answers, context.say("scroll.up"), context.say("scroll.down")));
        screen = question.hint().map(hint -> plain.withHint(phrases.of(hint))).orElse(plain);
    }

    @Override
    public Screen screen() {
        return screen;
    }
}
