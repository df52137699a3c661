package org.hallkiosk.ui.screen;

import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;
import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.journey.JourneyState;
import org.hallkiosk.search.Answer;
import org.hallkiosk.ui.component.SecondaryButton;
import org.hallkiosk.ui.frame.Screen;

/** What was found, with the room that the keyboard took. */
final class SearchResultsView implements StepView {
    private final ScreenContext context;
    private final StackPane results = new StackPane();
    private final Screen screen;
    private Answer shown = new Answer.NothingAsked();

    SearchResultsView(ScreenContext context, JourneyState state) {
        this.context = context;
        results.setAlignment(Pos.TOP_LEFT);
        screen = Screen.of(context.say("search.results-headline"), results)
                .withSecondAction(new SecondaryButton(
                        context.say("search.change"), () -> context.tell().accept(new JourneyEvent.SearchOpened())));
        follow(state);
    }

    @Override
    public void follow(JourneyState state) {
        Answer answer = state.finding().answer().orElseGet(Answer.NothingAsked::new);
        if (results.getChildren().isEmpty() || !answer.equals(shown)) {
            shown = answer;
            results.getChildren().setAll(FoundServices.of(answer, state.mode(), context));
        }
    }

    @Override
    public Screen screen() {
        return screen;
    }
}
