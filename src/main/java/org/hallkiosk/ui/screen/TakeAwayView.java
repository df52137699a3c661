package org.hallkiosk.ui.screen;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.PrintOutcome;
import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.journey.JourneyState;
import org.hallkiosk.journey.LicenceSteps;
import org.hallkiosk.journey.PrintState;
import org.hallkiosk.service.ChecklistWords;
import org.hallkiosk.ui.component.Chip;
import org.hallkiosk.ui.component.FittingCode;
import org.hallkiosk.ui.component.Notice;
import org.hallkiosk.ui.component.PrimaryButton;
import org.hallkiosk.ui.component.SecondaryButton;
import org.hallkiosk.ui.component.Words;
import org.hallkiosk.ui.frame.Screen;

/** The list of what is needed, to take along: as a code that holds the text itself, and on paper. */
final class TakeAwayView implements StepView {
    private static final int LARGEST_CODE = 640;
    private static final int BESIDE_WORDS = 400;
    private static final int UNDER_WORDS = 300;

    private final Screen screen;

    TakeAwayView(ScreenContext context, JourneyState state, PrintState print) {
        ChecklistWords words =
                new ChecklistWords(context.phrases().texts(), context.phrases().language());
        String text = words.forPhone(
                words.of(state.chosenService(), state.answers().scenarios(), LicenceSteps.fetchedKinds(state)));
        FittingCode code = new FittingCode(
                side -> ReceiptCode.ofText(text, side), context.wide() ? BESIDE_WORDS : UNDER_WORDS, LARGEST_CODE);
        code.setId("checklist-code");
        boolean printer = state.serves(DeviceKind.TICKET_PRINTER);
        VBox said = new VBox(
                progress(context, print, printer), Words.wrapped(context.say("takeaway.phone"), "type-body", "muted"));
        said.getStyleClass().add("card-column");
        said.setAlignment(Pos.CENTER_LEFT);
        Pane column = context.wide() ? new HBox(said, code) : new VBox(said, code);
        column.getStyleClass().add("card-column");
        if (column instanceof HBox row) {
            row.setSpacing(32);
            row.setAlignment(Pos.CENTER);
            HBox.setHgrow(said, Priority.ALWAYS);
        }
        Screen plain = Screen.lookedAt(context.say("takeaway.headline"), column)
                .withSecondAction(new SecondaryButton(
                        context.say("takeaway.done"), () -> context.tell().accept(new JourneyEvent.Back())));
        screen = printer && !(print instanceof PrintState.UnderWay)
                ? plain.withMainAction(new PrimaryButton(
                        context.say(
                                print.settled() && !(print instanceof PrintState.NotNeeded)
                                        ? "takeaway.again"
                                        : "takeaway.print"),
                        () -> context.tell().accept(new JourneyEvent.Proceed())))
                : plain;
    }

    private static Notice progress(ScreenContext context, PrintState print, boolean printer) {
        return switch (print) {
            case PrintState.UnderWay ignored -> new Notice(Chip.Kind.INFORMATION, context.say("takeaway.printing"));
            case PrintState.Ended(PrintOutcome outcome) ->
                switch (outcome) {
                    case PrintOutcome.Printed ignored -> new Notice(Chip.Kind.SUCCESS, context.say("takeaway.printed"));
                    case PrintOutcome.Sent ignored -> new Notice(Chip.Kind.INFORMATION, context.say("takeaway.sent"));
                    case PrintOutcome.Failed ignored ->
                        new Notice(Chip.Kind.WARNING, context.say("takeaway.not-printed"));
                };
            case PrintState.NotNeeded ignored ->
                printer
                        ? new Notice(Chip.Kind.INFORMATION, context.say("takeaway.choose"))
                        : new Notice(Chip.Kind.WARNING, context.say("takeaway.no-printer"));
        };
    }

    @Override
    public Screen screen() {
        return screen;
    }
}
