package org.hallkiosk.ui.screen;

import java.util.Map;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.journey.JourneyState;
import org.hallkiosk.journey.Notice;
import org.hallkiosk.journey.Step;
import org.hallkiosk.service.ServiceDocument;
import org.hallkiosk.ui.component.DocumentPreview;
import org.hallkiosk.ui.component.PrimaryButton;
import org.hallkiosk.ui.frame.Screen;
import org.jspecify.annotations.Nullable;

/** The paper as it will print, page by page; and what a missing printer changes. */
final class PreviewView implements StepView {
    private final ScreenContext context;
    private final DocumentPreview preview;
    private final VBox notices = new VBox();
    private final Screen screen;
    private @Nullable String shown;

    PreviewView(ScreenContext context, JourneyState state) {
        this.context = context;
        Phrases phrases = context.phrases();
        preview = new DocumentPreview(new DocumentPreview.Texts(
                phrases.get("preview.previous"),
                phrases.get("preview.following"),
                phrases.get("preview.zoom"),
                phrases.get("preview.smaller"),
                (page, pages) -> phrases.get("preview.page", Map.of("page", page, "pages", pages))));
        VBox.setVgrow(preview, Priority.ALWAYS);
        VBox work = new VBox(notices);
        if (!onlyPrints(state)) {
            work.getChildren().addAll(LicenceNotices.of(state, phrases));
        }
        work.getChildren().add(preview);
        work.getStyleClass().add("card-column");
        boolean collecting = onlyPrints(state);
        boolean print = collecting || prints(state);
        boolean ticket = !collecting && state.chosenService().ticket().isPresent();
        // What was signed is handed in; what was not is a certificate.
        boolean signed = !collecting && state.chosenService().signature().isPresent();
        String action = print
                ? (ticket
                        ? "preview.submit-print-ticket"
                        : signed ? "preview.submit-and-print" : "preview.submit-print")
                : (ticket ? "preview.submit-ticket" : "preview.submit");
        screen = Screen.lookedAt(
                        phrases.get(
                                collecting
                                        ? "collect.headline-found"
                                        : ticket || signed ? "preview.headline" : "preview.headline-print"),
                        work)
                .withMainAction(new PrimaryButton(
                        phrases.get(action), () -> context.tell().accept(new JourneyEvent.Proceed())));
        state.document().ifPresent(document -> context.pages().draw(document.pdf(), preview::setPages));
        follow(state);
    }

    /** A paper that was handed in, or came out of it, before. */
    private static boolean onlyPrints(JourneyState state) {
        return state.step() instanceof Step.CollectPreview || state.step() instanceof Step.ResultPreview;
    }

    private static boolean prints(JourneyState state) {
        return state.chosenService().document().map(ServiceDocument::print).orElse(false);
    }

    @Override
    public void follow(JourneyState state) {
        boolean noDocument = (onlyPrints(state) || prints(state)) && !state.serves(DeviceKind.DOCUMENT_PRINTER);
        boolean noTicket = !onlyPrints(state)
                && state.chosenService().ticket().isPresent()
                && !state.serves(DeviceKind.TICKET_PRINTER);
        String key = noDocument && noTicket
                ? "preview.missing-printers"
                : noDocument ? "preview.missing-document-printer" : noTicket ? "preview.missing-ticket-printer" : null;
        if (onlyPrints(state) && noDocument) {
            key = "follow.missing-printer";
        }
        if (java.util.Objects.equals(key, shown)) {
            return;
        }
        shown = key;
        notices.getChildren().clear();
        if (key != null) {
            notices.getChildren().add(Notices.banner(Notice.warning(key), context.phrases()));
        }
    }

    @Override
    public void goOnFrom(StepView before) {
        if (before instanceof PreviewView former) {
            preview.goOnFrom(former.preview);
        }
    }

    @Override
    public Screen screen() {
        return screen;
    }
}
