package org.hallkiosk.ui.screen;

import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.journey.AccessKeyPart;
import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.journey.JourneyState;
import org.hallkiosk.journey.Notice;
import org.hallkiosk.ui.component.FieldRow;
import org.hallkiosk.ui.component.IfRoom;
import org.hallkiosk.ui.component.SecondaryButton;
import org.hallkiosk.ui.frame.Screen;
import org.hallkiosk.ui.keyboard.KeyboardKind;
import org.hallkiosk.ui.keyboard.KeyboardModel;
import org.hallkiosk.ui.keyboard.OnScreenKeyboard;
import org.hallkiosk.ui.picture.DocumentPicture;
import org.hallkiosk.ui.picture.DocumentPicture.Spot;
import org.jspecify.annotations.Nullable;

/** One part of what opens a travel document's chip: where it stands on the document, and a keyboard to type it. */
final class AccessKeyView implements StepView {
    private static final int LONGEST_NUMBER = 22;
    private static final int LONGEST_DATE = 10;
    private static final int ACCESS_NUMBER_DIGITS = 6;

    private final ScreenContext context;
    private final AccessKeyPart part;
    private final FieldRow row;
    private final OnScreenKeyboard keyboard;
    private final Screen screen;

    AccessKeyView(ScreenContext context, JourneyState state, AccessKeyPart part) {
        this.context = context;
        this.part = part;
        row = new FieldRow(context.say(part.field() + ".label"));
        TypedLine line = new TypedLine(
                state.drafts().getOrDefault(part.field(), ""),
                longest(part),
                text -> context.tell().accept(new JourneyEvent.FieldTyped(part.field(), text)),
                text -> context.tell().accept(new JourneyEvent.FieldDone(part.field(), text)));
        row.setEditor(line.display());
        KeyboardModel model = new KeyboardModel(context.pinyin());
        model.edit(part == AccessKeyPart.DOCUMENT_NUMBER ? KeyboardKind.ENGLISH : KeyboardKind.DIGITS, line);
        keyboard = new OnScreenKeyboard(model, KeyboardWords.of(context));
        VBox work = new VBox(row, new IfRoom(new DocumentPicture(spot(part))));
        work.getStyleClass().add("card-column");
        VBox.setVgrow(row, Priority.NEVER);
        Screen bare = Screen.of(context.say(part.field() + ".headline"), work);
        // A mistake takes the room of the hint, which it says in other words.
        Screen plain = state.mistakes().containsKey(part.field()) ? bare : bare.withHint(context.say(hint(state)));
        screen = switch (part) {
            case DOCUMENT_NUMBER -> plain.withSecondAction(other(AccessKeyPart.CARD_ACCESS_NUMBER));
            case CARD_ACCESS_NUMBER -> plain.withSecondAction(other(AccessKeyPart.DOCUMENT_NUMBER));
            case BIRTH_DATE, EXPIRY_DATE -> plain;
        };
        follow(state);
    }

    private String hint(JourneyState state) {
        boolean scanner = part == AccessKeyPart.DOCUMENT_NUMBER && state.serves(DeviceKind.CODE_SCANNER);
        return part.field() + (scanner ? ".hint-scan" : ".hint");
    }

    private SecondaryButton other(AccessKeyPart way) {
        return new SecondaryButton(
                context.say(way.field() + ".instead"),
                () -> context.tell().accept(new JourneyEvent.AccessKeyPartChosen(way)));
    }

    private static int longest(AccessKeyPart part) {
        return switch (part) {
            case CARD_ACCESS_NUMBER -> ACCESS_NUMBER_DIGITS;
            case DOCUMENT_NUMBER -> LONGEST_NUMBER;
            case BIRTH_DATE, EXPIRY_DATE -> LONGEST_DATE;
        };
    }

    private static Spot spot(AccessKeyPart part) {
        return switch (part) {
            case CARD_ACCESS_NUMBER -> Spot.ACCESS_NUMBER;
            case DOCUMENT_NUMBER -> Spot.NUMBER;
            case BIRTH_DATE -> Spot.BIRTH_DATE;
            case EXPIRY_DATE -> Spot.EXPIRY_DATE;
        };
    }

    @Override
    public void follow(JourneyState state) {
        Notice mistake = state.mistakes().get(part.field());
        row.setError(mistake == null ? null : Notices.words(mistake, context.phrases()));
    }

    @Override
    public void goOnFrom(StepView before) {
        if (before instanceof AccessKeyView former) {
            keyboard.model().goOnFrom(former.keyboard.model());
        }
    }

    /** The document's number and dates do not wait in the keyboard for the next applicant. */
    @Override
    public void leave() {
        keyboard.model().forget();
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
