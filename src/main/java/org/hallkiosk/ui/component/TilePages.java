package org.hallkiosk.ui.component;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.hallkiosk.ui.picture.Pictogram;

/**
 * Tiles side by side, as many as have room; where there are more, on pages that are turned by two large buttons below: no
 * tile is cut off, and nobody has to know dragging. The page that is shown stays through every other change.
 */
public final class TilePages extends Region implements Paged {
    private final TileRows rows;
    private final List<? extends Region> tiles;
    private final PageWords words;
    private final SecondaryButton previous;
    private final SecondaryButton following;
    private final Label where = new Label();
    private final HBox turners;
    private int most = Integer.MAX_VALUE;
    private List<TileRows.Page> pages = List.of();
    private int shown;
    /** The tile that is to be shown when there are pages; -1 for none. */
    private int wanted = -1;

    /** What the two buttons and the line between them say. */
    public interface PageWords {
        String previous();

        String following();

        /** @param page from 1 */
        String where(int page, int pages);
    }

    /** @param leastWidth of a tile in pixels: narrower its words would break */
    public TilePages(double leastWidth, List<? extends Region> tiles, PageWords words) {
        this.rows = new TileRows(leastWidth);
        this.tiles = List.copyOf(tiles);
        this.words = words;
        this.previous = turner(words.previous(), Pictogram.UP, -1);
        this.following = turner(words.following(), Pictogram.DOWN, 1);
        this.turners = new HBox(previous, where, following);
        getStyleClass().add(STYLE);
        where.getStyleClass().add("type-label");
        where.setMinWidth(USE_PREF_SIZE);
        turners.setAlignment(Pos.CENTER);
        turners.getStyleClass().add("scroll-buttons");
        Taps.allowRapid(turners);
        getChildren().addAll(tiles);
        getChildren().add(turners);
        setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    }

    /** Where it takes more pages than this, only the first is shown, for there are other ways to what stands on the others. */
    public TilePages atMost(int mostPages) {
        most = mostPages;
        return this;
    }

    private SecondaryButton turner(String name, Pictogram pictogram, int direction) {
        SecondaryButton button = new SecondaryButton(name, () -> turn(direction));
        button.setPictogram(pictogram);
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }

    @Override
    public double place() {
        return pages.isEmpty() || tiles.isEmpty()
                ? 0
                : (double) pages.get(shown).first() / tiles.size();
    }

    @Override
    public void goTo(double place) {
        wanted = (int) Math.round(place * tiles.size());
        requestLayout();
    }

    private void goToWanted() {
        for (int page = 0; wanted >= 0 && page < pages.size(); page++) {
            if (pages.get(page).holds(wanted)) {
                shown = page;
                wanted = -1;
            }
        }
    }

    private void turn(int direction) {
        shown = Math.clamp(shown + direction, 0, Math.max(0, pages.size() - 1));
        requestLayout();
    }

    /** The button that leads towards the page of this tile; the tile itself where it is shown already. */
    public Region towards(Region tile) {
        int index = tiles.indexOf(tile);
        if (pages.isEmpty() || pages.get(shown).holds(index)) {
            return tile;
        }
        return index < pages.get(shown).first() ? previous : following;
    }

    @Override
    public void show(Node part) {
        Node tile = part;
        while (tile != null && !equals(tile.getParent())) {
            tile = tile.getParent();
        }
        int index = tiles.indexOf(tile);
        for (int page = 0; page < pages.size(); page++) {
            if (pages.get(page).holds(index) && page != shown) {
                shown = page;
                layoutChildren();
            }
        }
    }

    public List<Region> tiles() {
        return List.copyOf(tiles);
    }

    @Override
    public List<Node> partsOnPages() {
        return pages.size() == 1
                ? tiles.stream().<Node>map(tile -> tile).filter(Node::isVisible).toList()
                : List.copyOf(tiles);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return rows.leastWidth();
    }

    @Override
    protected double computePrefHeight(double width) {
        return rows.height(tiles, width);
    }

    @Override
    protected void layoutChildren() {
        double turnersHeight = turners.prefHeight(getWidth());
        List<TileRows.Page> withoutTurners = rows.pages(tiles, getWidth(), getHeight());
        List<TileRows.Page> withTurners = rows.pages(tiles, getWidth(), getHeight() - turnersHeight - TileRows.GAP);
        boolean several = withoutTurners.size() > 1 && withTurners.size() <= most;
        pages = several ? withTurners : withoutTurners.subList(0, 1);
        goToWanted();
        shown = Math.clamp(shown, 0, pages.size() - 1);
        for (int i = 0; i < tiles.size(); i++) {
            tiles.get(i).setVisible(pages.get(shown).holds(i));
        }
        rows.place(tiles, pages.get(shown), getWidth());
        turners.setVisible(several);
        if (several) {
            where.setText(words.where(shown + 1, pages.size()));
            previous.setDisable(shown == 0);
            following.setDisable(shown == pages.size() - 1);
            turners.resizeRelocate(0, getHeight() - turnersHeight, getWidth(), turnersHeight);
        }
    }
}
