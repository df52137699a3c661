package org.hallkiosk.ui.gallery;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.hallkiosk.ui.component.AttractPanel;
import org.hallkiosk.ui.component.Chip;
import org.hallkiosk.ui.component.DocumentPreview;
import org.hallkiosk.ui.component.InfoTable;
import org.hallkiosk.ui.component.Notice;
import org.hallkiosk.ui.component.TicketCard;
import org.hallkiosk.ui.component.TimeoutSheet;
import org.hallkiosk.ui.component.TroublePanel;
import org.hallkiosk.ui.component.WaitingPanel;
import org.hallkiosk.ui.gallery.Exhibit.Sight;
import org.hallkiosk.ui.gallery.Exhibit.State;
import org.hallkiosk.ui.picture.CardOnReaderPicture;
import org.hallkiosk.ui.picture.CodeUnderScannerPicture;
import org.hallkiosk.ui.picture.DevicePlacement;
import org.hallkiosk.ui.picture.PaperTrayPicture;
import org.hallkiosk.ui.picture.Pictogram;
import org.hallkiosk.ui.picture.QrCode;
import org.hallkiosk.ui.picture.TicketSlotPicture;
import org.hallkiosk.ui.screen.Phrases;

/** What fills the most of a screen: waiting, trouble, tickets, papers, and what lies over it. */
final class PanelExhibits {
    private static final DevicePlacement LEFT = new DevicePlacement(DevicePlacement.Side.LEFT, 50);
    private static final DevicePlacement RIGHT = new DevicePlacement(DevicePlacement.Side.RIGHT, 50);
    private static final DevicePlacement BELOW = new DevicePlacement(DevicePlacement.Side.BELOW, 25);
    private static final int CODE_SIDE = 25;

    private final Phrases phrases;

    PanelExhibits(Phrases phrases) {
        this.phrases = phrases;
    }

    List<Exhibit> all() {
        return List.of(
                waitingPanel(),
                cardPicture(),
                codePicture(),
                ticketPicture(),
                trayPicture(),
                troublePanel(),
                infoTable(),
                ticketCard(),
                documentPreview(),
                timeoutSheet(),
                attractPanel());
    }

    private String say(String word) {
        return phrases.get("gallery.word." + word);
    }

    private Exhibit waitingPanel() {
        return new Exhibit(
                "WaitingPanel",
                List.of(
                        new Sight(State.NORMAL, this::waiting),
                        new Sight(State.BUSY, () -> {
                            WaitingPanel panel = waiting();
                            panel.setBusy(true);
                            return panel;
                        }),
                        new Sight(State.PROGRESS, () -> {
                            WaitingPanel panel = waiting();
                            panel.setProgress(OptionalDouble.of(0.5));
                            return panel;
                        }),
                        new Sight(State.NOTICE, () -> {
                            WaitingPanel panel = waiting();
                            panel.setNotice(new Notice(Chip.Kind.WARNING, say("told")));
                            return panel;
                        })));
    }

    private WaitingPanel waiting() {
        WaitingPanel panel = new WaitingPanel(new CardOnReaderPicture(RIGHT));
        panel.setHappening(say("waiting"));
        panel.setDetail(say("waiting-line"));
        panel.setPrefHeight(520);
        return panel;
    }

    private static Exhibit cardPicture() {
        return new Exhibit(
                "CardOnReaderPicture",
                List.of(
                        new Sight(State.LEFT, () -> high(new CardOnReaderPicture(LEFT))),
                        new Sight(State.RIGHT, () -> high(new CardOnReaderPicture(RIGHT))),
                        new Sight(State.BELOW, () -> high(new CardOnReaderPicture(BELOW)))));
    }

    private static Exhibit codePicture() {
        return new Exhibit(
                "CodeUnderScannerPicture",
                List.of(
                        new Sight(State.LEFT, () -> high(new CodeUnderScannerPicture(LEFT))),
                        new Sight(State.RIGHT, () -> high(new CodeUnderScannerPicture(RIGHT))),
                        new Sight(State.BELOW, () -> high(new CodeUnderScannerPicture(BELOW)))));
    }

    private static Exhibit ticketPicture() {
        return new Exhibit(
                "TicketSlotPicture",
                List.of(
                        new Sight(State.LEFT, () -> high(new TicketSlotPicture(LEFT))),
                        new Sight(State.RIGHT, () -> high(new TicketSlotPicture(RIGHT))),
                        new Sight(State.BELOW, () -> high(new TicketSlotPicture(BELOW)))));
    }

    private static Exhibit trayPicture() {
        return new Exhibit(
                "PaperTrayPicture", List.of(new Sight(State.BELOW, () -> high(new PaperTrayPicture(BELOW)))));
    }

    private static Region high(Region picture) {
        picture.setMinHeight(320);
        picture.setPrefHeight(320);
        return picture;
    }

    private Exhibit troublePanel() {
        return new Exhibit(
                "TroublePanel",
                List.of(
                        new Sight(State.INFORMATION, () -> trouble(TroublePanel.Kind.INFORMATION)),
                        new Sight(State.WARNING, () -> trouble(TroublePanel.Kind.WARNING)),
                        new Sight(State.DANGER, () -> trouble(TroublePanel.Kind.DANGER))));
    }

    private TroublePanel trouble(TroublePanel.Kind kind) {
        TroublePanel panel = new TroublePanel(kind, say("told"));
        panel.setWhatToDo(phrases.get("notice.do"), List.of(say("step"), say("other-step")));
        return panel;
    }

    private Exhibit infoTable() {
        return new Exhibit("InfoTable", List.of(new Sight(State.NORMAL, () -> {
            InfoTable table = new InfoTable();
            table.add(Pictogram.CLOCK, say("time"), say("time-value"));
            table.add(Pictogram.COINS, say("fee"), say("fee-value"));
            return table;
        })));
    }

    private Exhibit ticketCard() {
        return new Exhibit("TicketCard", List.of(new Sight(State.NORMAL, () -> {
            TicketCard card = new TicketCard(say("service"), "A015");
            card.addFact(say("time"), say("time-value"));
            card.setCode(code(), say("follow"));
            return card;
        })));
    }

    private Exhibit documentPreview() {
        return new Exhibit("DocumentPreview", List.of(new Sight(State.NORMAL, () -> {
            DocumentPreview preview = new DocumentPreview(new DocumentPreview.Texts(
                    phrases.get("preview.previous"),
                    phrases.get("preview.following"),
                    phrases.get("preview.zoom"),
                    phrases.get("preview.smaller"),
                    (page, pages) -> phrases.get("preview.page", java.util.Map.of("page", page, "pages", pages))));
            preview.setPages(List.of(sheet(), sheet()));
            preview.setPrefHeight(700);
            return preview;
        })));
    }

    private Exhibit timeoutSheet() {
        return new Exhibit("TimeoutSheet", List.of(new Sight(State.NORMAL, () -> {
            TimeoutSheet sheet = new TimeoutSheet(
                    phrases.get("timeout.title"),
                    phrases.get("timeout.line"),
                    phrases.get("timeout.still"),
                    PanelExhibits::nothing,
                    phrases.get("timeout.leave"),
                    PanelExhibits::nothing);
            sheet.setRemaining("15", 0.5);
            return sheet;
        })));
    }

    private Exhibit attractPanel() {
        return new Exhibit("AttractPanel", List.of(new Sight(State.NORMAL, () -> {
            AttractPanel panel = new AttractPanel(
                    say("welcome"),
                    say("welcome-line"),
                    List.of(new AttractPanel.Offer(Pictogram.ID_CARD, say("card"))),
                    say("begin"),
                    PanelExhibits::nothing);
            panel.setMinHeight(1100);
            panel.setMaxWidth(Double.MAX_VALUE);
            return panel;
        })));
    }

    /** Looks like a code; says nothing. */
    private static Image code() {
        Random random = new Random(7);
        boolean[][] modules = new boolean[CODE_SIDE][CODE_SIDE];
        for (boolean[] row : modules) {
            for (int column = 0; column < row.length; column++) {
                row[column] = random.nextBoolean();
            }
        }
        return QrCode.image(modules, 224);
    }

    private static Image sheet() {
        WritableImage page = new WritableImage(420, 594);
        for (int y = 0; y < 594; y++) {
            for (int x = 0; x < 420; x++) {
                page.getPixelWriter().setColor(x, y, y % 24 == 0 && x > 40 && x < 380 ? Color.GRAY : Color.WHITE);
            }
        }
        return page;
    }

    private static void nothing() {}
}
