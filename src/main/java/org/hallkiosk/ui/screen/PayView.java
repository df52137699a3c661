package org.hallkiosk.ui.screen;

import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.journey.JourneyState;
import org.hallkiosk.journey.Paying;
import org.hallkiosk.journey.Step;
import org.hallkiosk.text.Yuan;
import org.hallkiosk.ui.component.Chip;
import org.hallkiosk.ui.component.Notice;
import org.hallkiosk.ui.component.PrimaryButton;
import org.hallkiosk.ui.component.ScrollColumn;
import org.hallkiosk.ui.component.Words;
import org.hallkiosk.ui.frame.Screen;

/** The fee, the code that a phone scans to pay it, and how the payment stands. */
final class PayView implements StepView {
    private static final int HIGH_SCREEN = 520;
    private static final int WIDE_SCREEN = 380;

    private final Screen screen;

    PayView(ScreenContext context, JourneyState state, Step.Pay pay) {
        String amount = Yuan.of(state.chosenService().guide().chargeFen());
        VBox said = new VBox(
                new Notice(kind(pay.how()), context.say("pay." + key(pay.how()))),
                Words.wrapped(
                        context.phrases()
                                .get(
                                        "pay.what",
                                        Map.of(
                                                "service",
                                                context.phrases()
                                                        .of(state.chosenService()
                                                                .name()),
                                                "amount",
                                                amount)),
                        "type-body",
                        "muted"));
        said.getStyleClass().add("card-column");
        said.setAlignment(Pos.CENTER_LEFT);
        Pane column = context.wide() ? new HBox(said) : new VBox(said);
        column.getStyleClass().add("card-column");
        if (column instanceof HBox row) {
            row.setSpacing(32);
            row.setAlignment(Pos.CENTER);
            HBox.setHgrow(said, Priority.ALWAYS);
        }
        pay.code().ifPresent(code -> {
            ImageView picture = new ImageView(ReceiptCode.ofText(code, context.wide() ? WIDE_SCREEN : HIGH_SCREEN));
            picture.setSmooth(false);
            StackPane panel = new StackPane(picture);
            panel.getStyleClass().add("panel");
            panel.setId("pay-code");
            column.getChildren().add(panel);
        });
        Screen plain = Screen.of(
                context.phrases()
                        .get(
                                pay.code().isPresent() ? "pay.headline" : "pay.headline-no-code",
                                Map.of("amount", amount)),
                new ScrollColumn(column, context.say("scroll.up"), context.say("scroll.down")));
        screen = pay.how() == Paying.ORDERING || pay.how() == Paying.WAITING
                ? plain
                : plain.withMainAction(new PrimaryButton(
                        context.say(pay.how() == Paying.NO_ANSWER ? "pay.ask-again" : "pay.again"),
                        () -> context.tell().accept(new JourneyEvent.Proceed())));
    }

    private static String key(Paying how) {
        return switch (how) {
            case ORDERING -> "ordering";
            case WAITING -> "waiting";
            case NO_ANSWER -> "no-answer";
            case REFUSED -> "refused";
            case EXPIRED -> "expired";
        };
    }

    private static Chip.Kind kind(Paying how) {
        return switch (how) {
            case ORDERING, WAITING -> Chip.Kind.INFORMATION;
            case NO_ANSWER, REFUSED, EXPIRED -> Chip.Kind.WARNING;
        };
    }

    @Override
    public Screen screen() {
        return screen;
    }
}
