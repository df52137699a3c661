package org.hallkiosk.ui.screen;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.journey.JourneyState;
import org.hallkiosk.journey.Notice;
import org.hallkiosk.journey.Step;
import org.hallkiosk.service.Divisions;
import org.hallkiosk.service.FactDefinition;
import org.hallkiosk.service.FactType;
import org.hallkiosk.ui.component.ChoiceCard;
import org.hallkiosk.ui.component.FieldRow;
import org.hallkiosk.ui.component.ScrollColumn;
import org.hallkiosk.ui.component.SecondaryButton;
import org.hallkiosk.ui.frame.Screen;
import org.hallkiosk.ui.keyboard.AddressKeyboard;
import org.hallkiosk.ui.keyboard.DateKeyboard;
import org.hallkiosk.ui.keyboard.KeyboardKind;
import org.hallkiosk.ui.keyboard.KeyboardModel;
import org.hallkiosk.ui.keyboard.OnScreenKeyboard;
import org.jspecify.annotations.Nullable;

/** One field: choices as large cards, anything else on the keyboard that fits it. What is typed is kept at every key. */
final class EditFieldView implements StepView {
    /** Nobody older comes. */
    private static final int FIRST_YEAR = 1900;

    private static final int YEARS_AHEAD = 20;

    /** More choices than these are of the kind of a name, and short. */
    private static final int A_HANDFUL = 12;

    private final ScreenContext context;
    private final FactDefinition definition;
    private final AskedField asked;
    private final FieldRow row;
    private final Screen screen;
    private final @Nullable KeyboardModel model;
    private final @Nullable Region keyboard;

    EditFieldView(ScreenContext context, JourneyState state, String fact) {
        this.context = context;
        this.definition = context.catalogue().fact(fact).orElseThrow();
        this.asked = new AskedField(context, fact);
        Phrases phrases = context.phrases();
        String label = phrases.of(definition.label());
        row = new FieldRow(asked.mayBeLeft(state) ? phrases.get("form.optional-label", Map.of("label", label)) : label);
        if (definition.type() == FactType.CHOICE) {
            model = null;
            keyboard = null;
            Screen chosen = Screen.of(phrases.get("edit.headline-choice", Map.of("field", label)), choices(state));
            String place = asked.place(state);
            screen = asked.withNext(withWayOut(place.isEmpty() ? chosen : chosen.withHint(place), state), state);
            return;
        }
        TypedLine typed = new TypedLine(
                startingText(state),
                definition.maxLength(),
                text -> FieldWords.spelledOut(definition.type(), text, phrases.language()),
                text -> context.tell().accept(new JourneyEvent.FieldTyped(definition.name(), text)),
                this::done);
        KeyboardModel keys = context.keyboardModel();
        model = keys;
        keys.edit(kind(), definition.type() == FactType.EMAIL ? new EmailLine(typed) : typed);
        OnScreenKeyboard typing = new OnScreenKeyboard(keys, KeyboardWords.of(phrases, asked.done(state)));
        keyboard = keyboard(state, typed, typing);
        row.setEditor(typed.display());
        VBox work = new VBox();
        if (state.step() instanceof Step.AskField) {
            state.notice().ifPresent(notice -> work.getChildren().add(Notices.banner(notice, phrases)));
        }
        work.getChildren().add(row);
        work.getStyleClass().add("card-column");
        VBox.setVgrow(row, Priority.NEVER);
        Screen plain = Screen.of(phrases.get("edit.headline", Map.of("field", label)), work)
                .withHint(hint(state));
        screen = withWayOut(
                keyboard instanceof AddressKeyboard cards && !asked.mayBeLeft(state)
                        ? plain.withSecondAction(chooseAgain(cards))
                        : plain,
                state);
        follow(state);
    }

    /** Where the form allows it, who does not know says so by one touch, and who has nothing to say goes on. */
    private Screen withWayOut(Screen plain, JourneyState state) {
        if (mayBeUnknown(state)) {
            return plain.withSecondAction(
                    new SecondaryButton(context.say("edit.unknown"), () -> done(FactDefinition.UNKNOWN)));
        }
        return plain.secondAction() == null
                ? asked.wayOut(state, keyboard != null && context.wide())
                        .map(plain::withSecondAction)
                        .orElse(plain)
                : plain;
    }

    private boolean mayBeUnknown(JourneyState state) {
        return (state.step() instanceof Step.EditField || state.step() instanceof Step.AskField)
                && state.chosenService().fields().stream()
                        .anyMatch(field -> field.fact().equals(definition.name()) && field.mayBeUnknown());
    }

    private String startingText(JourneyState state) {
        return Optional.ofNullable(state.drafts().get(definition.name()))
                .or(() -> state.facts().value(definition.name()))
                .filter(value -> definition.asUnknown(value).isEmpty())
                .orElse("");
    }

    private String hint(JourneyState state) {
        Phrases phrases = context.phrases();
        String place = asked.place(state);
        String line = definition
                .hint()
                .map(phrases::of)
                .or(() -> definition.example().map(example -> phrases.get("edit.example", Map.of("example", example))))
                .orElse("");
        return place.isEmpty() || line.isEmpty() ? place + line : place + phrases.get("notice.stop") + line;
    }

    private Region keyboard(JourneyState state, TypedLine typed, OnScreenKeyboard typing) {
        Divisions divisions = context.catalogue().divisions();
        return switch (definition.type()) {
            case DATE -> wheels(state, typed, typing);
            case ADDRESS ->
                divisions.isEmpty()
                        ? typing
                        : new AddressKeyboard(divisions, typed, KeyboardWords.ofDivisions(context), typing);
            case TEXT, PERSON_NAME, RESIDENT_ID, PHONE, NUMBER, CHOICE, EMAIL -> typing;
        };
    }

    private SecondaryButton chooseAgain(AddressKeyboard cards) {
        SecondaryButton again = new SecondaryButton(context.say("edit.choose-division"), cards::chooseAgain);
        again.visibleProperty().bind(cards.writingProperty());
        return again;
    }

    private Region wheels(JourneyState state, TypedLine typed, OnScreenKeyboard digits) {
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        LocalDate start = FieldWords.date(typed.text())
                .or(() -> definition.example().flatMap(FieldWords::date))
                .orElse(today);
        return new DateKeyboard(
                start,
                FIRST_YEAR,
                today.getYear() + (definition.notInFuture() ? 0 : YEARS_AHEAD),
                KeyboardWords.ofDates(context, asked.done(state)),
                date -> typed.replace(date.toString()),
                typed::done,
                digits);
    }

    /** In large letters on pages, so that none is cut off; where there are many, side by side. */
    private Region choices(JourneyState state) {
        List<ChoiceCard> cards = new ArrayList<>();
        Optional<String> present = state.facts().value(definition.name());
        definition.choices().forEach((code, label) -> {
            ChoiceCard card = new ChoiceCard(context.phrases().of(label), null, () -> done(code));
            card.setSelected(present.filter(code::equals).isPresent());
            cards.add(card);
        });
        if (state.mode().elder()) {
            return cards.size() > A_HANDFUL
                    ? ServiceTiles.shortAnswers(cards, context)
                    : ServiceTiles.cards(cards, context);
        }
        VBox column = new VBox();
        column.getStyleClass().add("card-column");
        column.getChildren().addAll(cards);
        return new ScrollColumn(column, context.say("scroll.up"), context.say("scroll.down"));
    }

    private void done(String text) {
        context.tell().accept(new JourneyEvent.FieldDone(definition.name(), text));
    }

    private KeyboardKind kind() {
        return switch (definition.type()) {
            case TEXT, PERSON_NAME, ADDRESS ->
                switch (context.phrases().language()) {
                    case ZH_CN -> KeyboardKind.PINYIN;
                    case EN -> KeyboardKind.ENGLISH_FIRST;
                };
            case EMAIL -> KeyboardKind.EMAIL;
            case RESIDENT_ID -> KeyboardKind.ID_NUMBER;
            case DATE, PHONE, NUMBER -> KeyboardKind.DIGITS;
            case CHOICE -> KeyboardKind.ENGLISH;
        };
    }

    @Override
    public void follow(JourneyState state) {
        Notice mistake = state.mistakes().get(definition.name());
        row.setError(mistake == null ? null : Notices.words(mistake, context.phrases()));
    }

    @Override
    public void goOnFrom(StepView earlier) {
        if (earlier instanceof EditFieldView former && model != null && former.model != null) {
            model.goOnFrom(former.model);
            if (keyboard instanceof AddressKeyboard cards
                    && former.keyboard instanceof AddressKeyboard before
                    && before.isWriting()) {
                cards.write();
            }
        }
    }

    /** What waits in the keyboard is not this applicant's for ever. */
    @Override
    public void leave() {
        if (model != null) {
            model.forget();
        }
    }

    @Override
    public Screen screen() {
        return screen;
    }

    @Override
    public @Nullable Region keyboard() {
        return keyboard;
    }
}
