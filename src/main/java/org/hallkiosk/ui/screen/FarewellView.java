package org.hallkiosk.ui.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hallkiosk.device.PrintOutcome;
import org.hallkiosk.fact.FactSource;
import org.hallkiosk.journey.CardFacts;
import org.hallkiosk.journey.Finish;
import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.journey.JourneyState;
import org.hallkiosk.journey.PreparedDocument;
import org.hallkiosk.journey.PrintState;
import org.hallkiosk.platform.Delivery;
import org.hallkiosk.queue.TakenTicket;
import org.hallkiosk.text.Yuan;
import org.hallkiosk.ui.component.Chip;
import org.hallkiosk.ui.component.IfRoom;
import org.hallkiosk.ui.component.Notice;
import org.hallkiosk.ui.component.PrimaryButton;
import org.hallkiosk.ui.component.RatingRow;
import org.hallkiosk.ui.component.ScrollColumn;
import org.hallkiosk.ui.component.SecondaryButton;
import org.hallkiosk.ui.component.TicketCard;
import org.hallkiosk.ui.component.Words;
import org.hallkiosk.ui.frame.Screen;
import org.hallkiosk.ui.picture.PaperTrayPicture;
import org.hallkiosk.ui.picture.TicketSlotPicture;

/** The end: the number, what to take along, and what to do about what did not print. */
final class FarewellView implements StepView {
    private final ScreenContext context;
    private final VBox work = new VBox();
    private final Optional<RatingRow> rating;
    private final Screen screen;

    FarewellView(ScreenContext context, JourneyState state) {
        this.context = context;
        Finish finish = state.finish();
        work.getStyleClass().add("farewell");
        boolean failed = finish.ticketPrint().failed() || finish.documentPrint().failed();
        // What to do first, then the number: where not everything is in sight, those must be.
        if (failed) {
            work.getChildren().add(new Notice(Chip.Kind.WARNING, trouble(finish)));
        }
        Optional<String> takeFirst = failed ? take(state) : Optional.empty();
        // Beside a ticket there is little room for it among the work; under the headline there is, unless it is large.
        Optional<String> underHeadline = finish.ticket().isPresent()
                        && takeFirst.isEmpty()
                        && !state.mode().elder()
                ? delivered(finish.delivery())
                : Optional.empty();
        turnedAway(finish.delivery());
        if (underHeadline.isEmpty()) {
            delivery(finish.delivery());
        }
        if (finish.ticket().map(TakenTicket::reprint).orElse(false)) {
            work.getChildren().add(new Notice(Chip.Kind.INFORMATION, context.say("farewell.reprint")));
        }
        if (finish.ticket().isEmpty() && finish.paidFen() > 0) {
            work.getChildren()
                    .add(new Notice(Chip.Kind.SUCCESS, context.say("farewell.paid-label") + " " + paid(finish)));
        }
        if (finish.ticket().isPresent()) {
            work.getChildren().add(card(state, finish.ticket().get()));
        } else if (failed) {
            state.document().map(PreparedDocument::receipt).ifPresent(this::receipt);
        }
        picture(finish);
        Optional<String> take = take(state);
        Screen told = Screen.lookedAt(
                        headline(finish, failed, take),
                        new ScrollColumn(work, context.say("scroll.up"), context.say("scroll.down")).filling())
                .withMainAction(new PrimaryButton(
                        context.say("farewell.done"), () -> context.tell().accept(new JourneyEvent.Proceed())));
        rating = mayRate(state)
                        && !context.wide()
                        && !state.mode().elder()
                        && !state.mode().low()
                ? Optional.of(RatingView.row(context))
                : Optional.empty();
        Screen rated = rated(state).map(told::withSecondAction).orElse(told);
        screen = takeFirst
                .map(things -> context.phrases().get("farewell.take", Map.of("things", things)))
                .or(() -> underHeadline)
                .map(rated::withHint)
                .orElse(rated);
    }

    private static boolean mayRate(JourneyState state) {
        return state.finish().rating().isEmpty() && state.service().isPresent();
    }

    /** With one touch where the levels have room here, else on a screen of their own; then thanks. */
    private Optional<Region> rated(JourneyState state) {
        if (rating.isPresent()) {
            return Optional.of(rating.get());
        }
        if (mayRate(state)) {
            return Optional.of(new SecondaryButton(
                    context.say("rate.open"), () -> context.tell().accept(new JourneyEvent.RatingOpened())));
        }
        return state.finish().rating().isPresent()
                ? Optional.of(Words.wrapped(context.say("rate.thanks"), "type-body", "muted"))
                : Optional.empty();
    }

    @Override
    public void follow(JourneyState state) {
        if (state.finish().rating().isPresent()) {
            rating.ifPresent(row -> row.thank(context.say("rate.thanks")));
        }
    }

    /**
     * What must not be missed, in the place that nothing pushes out of sight: the number that is on no paper, else what to
     * take. Never that it is done when it is not.
     */
    private String headline(Finish finish, boolean failed, Optional<String> take) {
        String outcome = "farewell.headline" + outcome(finish.delivery());
        if (failed && finish.ticket().isPresent()) {
            return context.phrases()
                    .get(
                            outcome + "-trouble",
                            Map.of("number", finish.ticket().get().number()));
        }
        if (failed) {
            return context.say(outcome + "-trouble-no-ticket");
        }
        return take.map(what -> context.phrases().get(outcome + "-take", Map.of("things", what)))
                .orElseGet(() -> context.say(outcome));
    }

    private static String outcome(Delivery delivery) {
        return switch (delivery) {
            case Delivery.TurnedAway ignored -> "-turned-away";
            case Delivery.PartlyTurnedAway ignored -> "-partly";
            case Delivery.NotWanted ignored -> "";
            case Delivery.Accepted ignored -> "";
            case Delivery.KeptHere ignored -> "";
        };
    }

    private String trouble(Finish finish) {
        List<String> sentences = new ArrayList<>();
        if (finish.ticketPrint().failed()) {
            sentences.add(context.say(
                    uncertain(finish.ticketPrint()) ? "farewell.ticket-uncertain" : "farewell.ticket-failed"));
        }
        if (finish.documentPrint().failed()) {
            sentences.add(context.say(
                    uncertain(finish.documentPrint()) ? "farewell.document-uncertain" : "farewell.document-failed"));
        }
        return String.join(context.say("notice.stop"), sentences);
    }

    /** Whether the platform has it: what the applicant goes home with must be true. */
    private void delivery(Delivery delivery) {
        switch (delivery) {
            case Delivery.NotWanted ignored -> {}
            case Delivery.Accepted ignored -> notice(Chip.Kind.SUCCESS, delivery);
            case Delivery.KeptHere ignored -> notice(Chip.Kind.INFORMATION, delivery);
            case Delivery.TurnedAway ignored -> {}
            case Delivery.PartlyTurnedAway ignored -> notice(Chip.Kind.SUCCESS, delivery);
        }
    }

    /** What the applicant has to do something about stands among the work in any case. */
    private void turnedAway(Delivery delivery) {
        switch (delivery) {
            case Delivery.TurnedAway ignored -> warning(context.say("farewell.turned-away"));
            case Delivery.PartlyTurnedAway(var _, var services, var _) ->
                warning(context.phrases().get("farewell.partly-turned-away", Map.of("services", names(services))));
            case Delivery.NotWanted ignored -> {}
            case Delivery.Accepted ignored -> {}
            case Delivery.KeptHere ignored -> {}
        }
    }

    private void warning(String words) {
        work.getChildren().add(new Notice(Chip.Kind.WARNING, words));
    }

    /** One line: which number belongs to which, and what is still to be sent, is told where a case is followed. */
    private Optional<String> others(List<String> numbers, List<String> kept) {
        if (!numbers.isEmpty() && !kept.isEmpty()) {
            return Optional.of(context.say("farewell.others-taken"));
        }
        if (!numbers.isEmpty()) {
            return Optional.of(
                    context.phrases().get("farewell.others-delivered", Map.of("number", String.join(" ", numbers))));
        }
        return kept.isEmpty()
                ? Optional.empty()
                : Optional.of(context.phrases().get("farewell.others-kept", Map.of("services", names(kept))));
    }

    private String names(List<String> services) {
        return String.join(
                context.say("notice.comma"),
                services.stream()
                        .flatMap(id -> context.catalogue().item(id).stream())
                        .map(item -> context.phrases().of(item.name()))
                        .toList());
    }

    private void notice(Chip.Kind kind, Delivery delivery) {
        delivered(delivery).ifPresent(words -> work.getChildren().add(new Notice(kind, words)));
    }

    /** Where nothing is left for the applicant to do about it. */
    private Optional<String> delivered(Delivery delivery) {
        return switch (delivery) {
            case Delivery.NotWanted ignored -> Optional.empty();
            case Delivery.TurnedAway ignored -> Optional.empty();
            case Delivery.PartlyTurnedAway(var numbers, var services, var kept) -> others(numbers, kept);
            case Delivery.Accepted(String number) ->
                Optional.of(context.phrases().get("farewell.delivered", Map.of("number", number)));
            case Delivery.KeptHere ignored -> Optional.of(context.say("farewell.kept"));
        };
    }

    private static boolean uncertain(PrintState print) {
        return print instanceof PrintState.Ended(PrintOutcome.Failed failed) && failed.mayHavePrinted();
    }

    private TicketCard card(JourneyState state, TakenTicket ticket) {
        Phrases phrases = context.phrases();
        TicketCard card = new TicketCard(phrases.of(state.chosenService().name()), ticket.number());
        card.addFact(
                phrases.get("farewell.windows-label"),
                phrases.get("farewell.windows", Map.of("windows", windows(ticket))));
        card.addFact(
                phrases.get("farewell.ahead-label"), phrases.get("farewell.people", Map.of("count", ticket.ahead())));
        card.addFact(
                phrases.get("farewell.wait-label"),
                phrases.get(
                        "farewell.minutes",
                        Map.of(
                                "from", ticket.waitRange().shortestMinutes(),
                                "to", ticket.waitRange().longestMinutes())));
        Optional<String> receipt = state.document().map(PreparedDocument::receipt);
        receipt.ifPresent(code -> card.addFact(phrases.get("farewell.receipt"), code));
        if (state.finish().paidFen() > 0) {
            card.addFact(phrases.get("farewell.paid-label"), paid(state.finish()));
        }
        if (state.finish().documentPrint().failed() && receipt.isPresent()) {
            card.setCode(ReceiptCode.image(receipt.get()), phrases.get("farewell.collect"));
        } else {
            card.setCode(ReceiptCode.image(ticket.followCode()), phrases.get("farewell.follow"));
        }
        return card;
    }

    private String paid(Finish finish) {
        return context.phrases().get("farewell.paid", Map.of("amount", Yuan.of(finish.paidFen())));
    }

    private static String windows(TakenTicket ticket) {
        return String.join(" / ", ticket.windows().stream().map(String::valueOf).toList());
    }

    private void receipt(String receipt) {
        TicketCard card = new TicketCard(context.say("farewell.receipt"), receipt);
        card.setCode(ReceiptCode.image(receipt), context.say("farewell.collect"));
        work.getChildren().add(card);
    }

    private Optional<String> take(JourneyState state) {
        List<String> things = new ArrayList<>();
        if (state.facts().all(CardFacts.ID_NUMBER).stream().anyMatch(fact -> fact.source() == FactSource.ID_CARD)) {
            things.add(context.say("farewell.card"));
        }
        if (came(state.finish().ticketPrint())) {
            things.add(context.say("farewell.ticket"));
        }
        if (came(state.finish().documentPrint())) {
            things.add(context.say("farewell.document"));
        }
        if (things.isEmpty()) {
            return Optional.empty();
        }
        String last = things.removeLast();
        return Optional.of(
                things.isEmpty()
                        ? last
                        : String.join(context.say("farewell.comma"), things) + context.say("farewell.and") + last);
    }

    /** Where the paper lies; it helps where there is room, and is left out where there is not. */
    private void picture(Finish finish) {
        Region picture;
        if (came(finish.documentPrint())) {
            picture = new PaperTrayPicture(context.places().documentPrinter());
        } else if (came(finish.ticketPrint())) {
            picture = new TicketSlotPicture(context.places().ticketPrinter());
        } else {
            return;
        }
        work.getChildren().add(new IfRoom(picture));
    }

    private static boolean came(PrintState print) {
        return print instanceof PrintState.Ended && !print.failed();
    }

    @Override
    public Screen screen() {
        return screen;
    }
}
