package org.hallkiosk.ui.screen;

import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.layout.VBox;
import org.hallkiosk.journey.Consents;
import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.journey.JourneyState;
import org.hallkiosk.service.RecordLookup;
import org.hallkiosk.service.ServiceItem;
import org.hallkiosk.ui.component.InfoTable;
import org.hallkiosk.ui.component.PrimaryButton;
import org.hallkiosk.ui.component.ScrollColumn;
import org.hallkiosk.ui.component.SecondaryButton;
import org.hallkiosk.ui.component.Words;
import org.hallkiosk.ui.frame.Screen;
import org.hallkiosk.ui.picture.Pictogram;

/** One question: what of the applicant's data is wanted, whose it is, and what for. Saying no is as large as saying yes. */
final class ConsentView implements StepView {
    private final ScreenContext context;
    private final VBox notices = new VBox();
    private final Screen screen;

    ConsentView(ScreenContext context, JourneyState state, Consents.About about) {
        this.context = context;
        Phrases phrases = context.phrases();
        ServiceItem service = state.chosenService();
        VBox column = new VBox(
                notices,
                switch (about) {
                    case SHARED_DATA -> sharedData(service.records().orElseThrow());
                    case CARD_FOR_ANOTHER_SERVICE -> card(service);
                    case LICENCES -> licences(service);
                },
                Words.wrapped(phrases.get(key(service, about) + ".line"), "type-body", "muted"));
        column.getStyleClass().add("card-column");
        screen = Screen.of(
                        phrases.get(key(service, about) + ".headline"),
                        new ScrollColumn(column, context.say("scroll.up"), context.say("scroll.down")))
                .withMainAction(new PrimaryButton(phrases.get(key(service, about) + ".agree"), () -> answer(true)))
                .withSecondAction(
                        new SecondaryButton(phrases.get(key(service, about) + ".refuse"), () -> answer(false)));
        follow(state);
    }

    private static String key(ServiceItem service, Consents.About about) {
        return switch (about) {
            case CARD_FOR_ANOTHER_SERVICE -> "consent.card";
            case LICENCES -> "consent.licences";
            case SHARED_DATA ->
                service.records().map(RecordLookup::needed).orElse(false) ? "consent.records" : "consent.shared";
        };
    }

    private InfoTable sharedData(RecordLookup lookup) {
        Phrases phrases = context.phrases();
        InfoTable table = new InfoTable();
        table.add(
                Pictogram.DOCUMENT,
                phrases.get("consent.what"),
                lookup.facts().stream()
                        .map(fact -> context.display().label(fact, phrases.language()))
                        .collect(Collectors.joining(phrases.get("consent.list-comma"))));
        table.add(Pictogram.PEOPLE, phrases.get("consent.whose"), phrases.of(lookup.holder()));
        table.add(Pictogram.INFORMATION, phrases.get("consent.why"), phrases.of(lookup.why()));
        return table;
    }

    private InfoTable licences(ServiceItem service) {
        Phrases phrases = context.phrases();
        InfoTable table = new InfoTable();
        table.add(
                Pictogram.DOCUMENT,
                phrases.get("consent.what"),
                service.guide().materials().stream()
                        .filter(material -> material.licenceKind().isPresent())
                        .map(material -> phrases.of(material.licence().orElseGet(material::name)))
                        .collect(Collectors.joining(phrases.get("consent.list-comma"))));
        table.add(Pictogram.PEOPLE, phrases.get("consent.whose"), phrases.get("consent.licences.whose"));
        table.add(
                Pictogram.INFORMATION,
                phrases.get("consent.why"),
                phrases.get("consent.licences.why", Map.of("service", phrases.of(service.name()))));
        return table;
    }

    private InfoTable card(ServiceItem service) {
        Phrases phrases = context.phrases();
        InfoTable table = new InfoTable();
        table.add(Pictogram.ID_CARD, phrases.get("consent.what"), phrases.get("consent.card.what"));
        table.add(Pictogram.PERSON, phrases.get("consent.whose"), phrases.get("consent.card.whose"));
        table.add(
                Pictogram.INFORMATION,
                phrases.get("consent.why"),
                phrases.of(service.identification().consent()));
        return table;
    }

    private void answer(boolean agreed) {
        context.tell().accept(new JourneyEvent.ConsentAnswered(agreed));
    }

    @Override
    public void follow(JourneyState state) {
        notices.getChildren().clear();
        state.notice().ifPresent(notice -> notices.getChildren().add(Notices.banner(notice, context.phrases())));
    }

    @Override
    public Screen screen() {
        return screen;
    }
}
