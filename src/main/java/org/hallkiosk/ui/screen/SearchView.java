package org.hallkiosk.ui.screen;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hallkiosk.journey.Finding;
import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.journey.JourneyState;
import org.hallkiosk.search.Answer;
import org.hallkiosk.text.Language;
import org.hallkiosk.ui.component.AsManyAsFit;
import org.hallkiosk.ui.component.FieldRow;
import org.hallkiosk.ui.frame.Screen;
import org.hallkiosk.ui.keyboard.KeyboardKind;
import org.hallkiosk.ui.keyboard.KeyboardModel;
import org.hallkiosk.ui.keyboard.OnScreenKeyboard;

/**
 * A line to type into, and under it what fits so far. Letters that still wait to become Chinese are a part of the
 * question: whoever types pinyin finds the service without choosing characters.
 */
final class SearchView implements StepView {
    private final ScreenContext context;
    private final TypedLine typed;
    private final OnScreenKeyboard keyboard;
    private final FieldRow row;
    private final StackPane results = new StackPane();
    private final Screen screen;
    private final boolean low;
    private boolean hidden;
    private Answer shown = new Answer.NothingAsked();

    SearchView(ScreenContext context, JourneyState state) {
        this.context = context;
        this.low = state.mode().low();
        KeyboardModel model = context.keyboardModel();
        typed = new TypedLine(
                state.finding().question(), Finding.MOST_CHARACTERS, text -> ask(model, text), text -> done());
        boolean chinese = state.language() == Language.ZH_CN;
        model.edit(chinese ? KeyboardKind.PINYIN : KeyboardKind.ENGLISH, typed);
        model.onChange(() -> ask(model, typed.text()));
        keyboard = new OnScreenKeyboard(model, KeyboardWords.of(context));
        row = new FieldRow(context.say("search.label"));
        row.setEditor(typed.display());
        VBox work = new VBox(row, results);
        work.getStyleClass().add("search-column");
        results.setMinHeight(0);
        VBox.setVgrow(results, Priority.ALWAYS);
        screen = Screen.of(context.say("search.headline"), work);
        follow(state);
    }

    private void ask(KeyboardModel model, String text) {
        String waiting = model.state().spelled().replace(" ", "");
        context.tell().accept(new JourneyEvent.QuestionTyped(text + waiting));
    }

    private void done() {
        context.tell().accept(new JourneyEvent.QuestionDone());
    }

    @Override
    public void follow(JourneyState state) {
        Answer answer = state.finding().answer().orElseGet(Answer.NothingAsked::new);
        if (results.getChildren().isEmpty() || !answer.equals(shown)) {
            shown = answer;
            AsManyAsFit found = FoundServices.soFar(answer, low, context);
            results.getChildren().setAll(found);
            nameRow(answer, found);
            // In the middle of a layout a new name would miss its place until the next change of anything.
            found.shownProperty()
                    .addListener((value, old, now) -> Platform.runLater(() -> {
                        if (results.getChildren().contains(found)) {
                            nameRow(answer, found);
                        }
                    }));
        }
    }

    /** On low screens the keyboard leaves no room for what is found: then it is said where it is to be seen. */
    private void nameRow(Answer answer, AsManyAsFit found) {
        int seen = found.shownProperty().get();
        // Until it is laid out it is taken to be as before, or the words would flicker with each letter.
        hidden = seen < 0 ? hidden : seen == 0;
        String name = context.say("search.label");
        row.setName(hidden ? hint(answer).map(hint -> name + " · " + hint).orElse(name) : name);
    }

    private Optional<String> hint(Answer answer) {
        return switch (answer) {
            case Answer.Found(List<String> ids) ->
                Optional.of(context.phrases().get("search.found-behind", Map.of("count", ids.size())));
            case Answer.DoneElsewhere ignored -> Optional.of(context.say("search.not-here-behind"));
            case Answer.NotHere ignored -> Optional.of(context.say("search.not-here-behind"));
            case Answer.NothingAsked ignored -> Optional.empty();
        };
    }

    /** What waits in the keyboard is not this applicant's for ever. */
    @Override
    public void leave() {
        keyboard.model().forget();
    }

    @Override
    public Screen screen() {
        return screen;
    }

    @Override
    public Region keyboard() {
        return keyboard;
    }
}
