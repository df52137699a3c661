package org.hallkiosk.ui.component;

import java.util.List;
import java.util.function.BinaryOperator;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hallkiosk.ui.picture.Pictogram;

/** The pages of a document as they will be printed, one at a time, turned and enlarged by buttons. */
public final class DocumentPreview extends VBox {
    private static final double LARGE = 2;

    private final Texts texts;
    private final ImageView page = new ImageView();
    private final StackPane sheet = new StackPane(page);
    private final StackPane table = new StackPane(sheet);
    private final ScrollPane pane;
    private final Label where = Words.line("", "type-hint");
    private final SecondaryButton previous;
    private final SecondaryButton next;
    private final SecondaryButton zoom;
    private List<Image> pages = List.of();
    private int shown;
    private boolean large;

    /** What the buttons say. {@code pageOf} makes the words from the page's number and how many there are. */
    public record Texts(String previous, String next, String enlarge, String reduce, BinaryOperator<String> pageOf) {}

    public DocumentPreview(Texts texts) {
        ScrollPane pane = new StraightScrollPane();
        super(pane);
        this.pane = pane;
        this.texts = texts;
        page.setPreserveRatio(true);
        page.setSmooth(true);
        sheet.getStyleClass().add("preview-sheet");
        sheet.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        table.getStyleClass().add("preview-table");
        pane.setContent(table);
        pane.getStyleClass().add("preview-pane");
        pane.setPannable(true);
        pane.setMinHeight(0);
        pane.viewportBoundsProperty().addListener((value, old, now) -> fit());
        VBox.setVgrow(pane, Priority.ALWAYS);
        previous = button(texts.previous(), Pictogram.BACK, () -> show(shown - 1));
        next = button(texts.next(), Pictogram.FORWARD, () -> show(shown + 1));
        zoom = button(texts.enlarge(), Pictogram.ZOOM_IN, this::toggleZoom);
        // Until the pages are drawn there is nothing to turn.
        previous.setVisible(false);
        next.setVisible(false);
        HBox turning = new HBox(previous, where, next);
        turning.setAlignment(Pos.CENTER);
        turning.getStyleClass().add("preview-turning");
        HBox controls = new HBox(turning, zoom);
        controls.setAlignment(Pos.CENTER);
        controls.getStyleClass().add("preview-controls");
        HBox.setHgrow(turning, Priority.ALWAYS);
        getChildren().add(controls);
        getStyleClass().add("document-preview");
    }

    /** Shows the page that was shown there, as large, as soon as it has pages. */
    public void goOnFrom(DocumentPreview former) {
        if (former.large != large) {
            toggleZoom();
        }
        shown = former.shown;
        show(shown);
    }

    public void setPages(List<Image> images) {
        pages = List.copyOf(images);
        show(shown);
    }

    private void show(int index) {
        if (pages.isEmpty()) {
            return;
        }
        shown = Math.clamp(index, 0, pages.size() - 1);
        page.setImage(pages.get(shown));
        where.setText(texts.pageOf().apply(Integer.toString(shown + 1), Integer.toString(pages.size())));
        previous.setDisable(shown == 0);
        next.setDisable(shown == pages.size() - 1);
        boolean several = pages.size() > 1;
        previous.setVisible(several);
        next.setVisible(several);
        fit();
    }

    private void toggleZoom() {
        large = !large;
        zoom.setName(large ? texts.reduce() : texts.enlarge());
        zoom.setPictogram(large ? Pictogram.ZOOM_OUT : Pictogram.ZOOM_IN);
        fit();
        pane.setVvalue(0);
        pane.setHvalue(0.5);
    }

    private void fit() {
        double width = pane.getViewportBounds().getWidth();
        double height = pane.getViewportBounds().getHeight();
        double factor = large ? LARGE : 1;
        table.setMinSize(width, height);
        page.setFitWidth(Math.max(1, (width - 48) * factor));
        page.setFitHeight(large ? 0 : Math.max(1, height - 48));
    }

    private static SecondaryButton button(String name, Pictogram pictogram, Runnable action) {
        SecondaryButton button = new SecondaryButton(name, action);
        button.setPictogram(pictogram);
        button.keepOnOneLine();
        return button;
    }
}
