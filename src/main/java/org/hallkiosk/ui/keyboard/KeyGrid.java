package org.hallkiosk.ui.keyboard;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javafx.scene.layout.Region;
import org.hallkiosk.ui.keyboard.KeyboardLayout.PlacedKey;

/** Sets the keys of one layout side by side, as wide as there is room. */
final class KeyGrid extends Region {
    static final double GAP = 8;

    private final KeyboardLayout layout;
    private final Map<Key, KeyCap> caps = new LinkedHashMap<>();

    KeyGrid(KeyboardLayout layout, Function<Key, KeyCap> caps) {
        this.layout = layout;
        for (PlacedKey placed : layout.keys()) {
            this.caps.put(placed.key(), caps.apply(placed.key()));
        }
        getChildren().addAll(this.caps.values());
        setMaxWidth(layout.widest());
    }

    KeyCap cap(Key key) {
        return Objects.requireNonNull(caps.get(key), "the layout has no such key");
    }

    @Override
    protected double computePrefWidth(double height) {
        return layout.widest();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return layout.rows() * layout.rowHeight() - GAP;
    }

    @Override
    protected void layoutChildren() {
        double column = (getWidth() + GAP) / layout.columns();
        for (PlacedKey placed : layout.keys()) {
            cap(placed.key())
                    .resizeRelocate(
                            snapPositionX(placed.column() * column),
                            placed.row() * layout.rowHeight(),
                            snapSizeX(placed.columns() * column - GAP),
                            placed.rows() * layout.rowHeight() - GAP);
        }
    }
}
