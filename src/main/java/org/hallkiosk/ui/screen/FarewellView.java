package org.hallkiosk.ui.screen;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.hallkiosk.device.PrintOutcome;
import org.hallkiosk.fact.FactSource;
import org.hallkiosk.journey.CardFacts;
import org.hallkiosk.journey.Finish;
import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.journey.JourneyState;
import org.hallkiosk.journey.PreparedDocument;
import org.hallkiosk.journey.PrintState;
import org.hallkiosk.queue.TakenTicket;
import org.hallkiosk.ui.component.Chip;
import org.hallkiosk.ui.component.InfoTable;
import org.hallkiosk.ui.component.Notice;
import org.hallkiosk.ui.component.PrimaryButton;
import org.hallkiosk.ui.component.ScrollColumn;
import org.hallkiosk.ui.component.TicketCard;
import org.hallkiosk.ui.component.TroublePanel;
import org.hallkiosk.ui.frame.Screen;
import org.hallkiosk.ui.picture.PaperTrayPicture;
import org.hallkiosk.ui.picture.Pictogram;

/** The end: the number, what to take along, and what to do about what did not print. */
final class FarewellView implements StepView {
    private final ScreenContext context;
    private final VBox work = new VBox();
    private final Screen screen;

    FarewellView(ScreenContext context, JourneyState state) {
        this.context = context;
        Finish finish = state.finish();
        work.getStyleClass().add("card-column");
        boolean failed = finish.ticketPrint().failed() || finish.documentPrint().failed();
        // The number first: where not everything is in sight, that is what must be.
        finish.ticket().ifPresent(ticket -> work.getChildren().add(card(state, ticket)));
        if (failed) {
            work.getChildren().add(trouble(finish));
        }
        if (finish.ticket().isEmpty() && failed) {
            state.document().map(PreparedDocument::receipt).ifPresent(this::receipt);
        }
        take(state);
        String headline = !failed
                ? "farewell.headline"
                : finish.ticket().isPresent() ? "farewell.headline-trouble" : "farewell.headline-trouble-no-ticket";
        screen = Screen.of(
                        context.say(headline),
                        new ScrollColumn(work, context.say("scroll.up"), context.say("scroll.down")))
                .withMainAction(new PrimaryButton(
                        context.say("farewell.done"), () -> context.tell().accept(new JourneyEvent.Proceed())));
    }

    private TroublePanel trouble(Finish finish) {
        boolean ticket = finish.ticketPrint().failed();
        TroublePanel panel = new TroublePanel(
                TroublePanel.Kind.WARNING,
                context.say(
                        ticket && finish.documentPrint().failed()
                                ? "farewell.nothing-printed"
                                : ticket ? "finishing.ticket-failed" : "finishing.document-failed"));
        List<String> steps = new java.util.ArrayList<>();
        if (ticket) {
            steps.add(
                    context.say(uncertain(finish.ticketPrint()) ? "farewell.uncertain-ticket" : "farewell.photograph"));
        }
        if (finish.documentPrint().failed()) {
            steps.add(context.say(
                    uncertain(finish.documentPrint()) ? "farewell.uncertain-document" : "farewell.document-by-code"));
        }
        panel.setWhatToDo(context.say("notice.do"), steps);
        return panel;
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
        if (state.finish().documentPrint().failed() && receipt.isPresent()) {
            card.setCode(ReceiptCode.image(receipt.get()), phrases.get("farewell.collect"));
        } else {
            card.setCode(ReceiptCode.image(ticket.followCode()), phrases.get("farewell.follow"));
        }
        return card;
    }

    private static String windows(TakenTicket ticket) {
        return String.join(" / ", ticket.windows().stream().map(String::valueOf).toList());
    }

    private void receipt(String receipt) {
        TicketCard card = new TicketCard(context.say("farewell.receipt"), receipt);
        card.setCode(ReceiptCode.image(receipt), context.say("farewell.document-by-code"));
        work.getChildren().add(card);
    }

    private void take(JourneyState state) {
        Finish finish = state.finish();
        if (finish.ticket().map(TakenTicket::reprint).orElse(false)) {
            work.getChildren().add(new Notice(Chip.Kind.INFORMATION, context.say("farewell.reprint")));
        }
        InfoTable table = new InfoTable();
        boolean any = false;
        if (state.facts().all(CardFacts.ID_NUMBER).stream().anyMatch(fact -> fact.source() == FactSource.ID_CARD)) {
            table.add(Pictogram.ID_CARD, context.say("farewell.take-card"), "");
            any = true;
        }
        if (came(finish.ticketPrint())) {
            table.add(Pictogram.TICKET, context.say("farewell.take-ticket"), "");
            any = true;
        }
        if (came(finish.documentPrint())) {
            table.add(Pictogram.DOCUMENT, context.say("farewell.take-document"), "");
            any = true;
        }
        if (finish.ticket().isPresent() && state.document().isPresent()) {
            table.add(
                    Pictogram.DOCUMENT,
                    context.say("farewell.receipt"),
                    state.document().get().receipt());
            any = true;
        }
        if (any) {
            work.getChildren().add(table);
        }
        if (finish.ticket().isEmpty() && came(finish.documentPrint())) {
            PaperTrayPicture tray = new PaperTrayPicture(context.places().documentPrinter());
            VBox.setVgrow(tray, Priority.ALWAYS);
            work.getChildren().add(tray);
        }
    }

    private static boolean came(PrintState print) {
        return print instanceof PrintState.Ended && !print.failed();
    }

    @Override
    public Screen screen() {
        return screen;
    }
}
