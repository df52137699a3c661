package org.hallkiosk.ui.keyboard;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javafx.scene.layout.Region;
import org.hallkiosk.ui.keyboard.KeyboardLayout.PadArea;
import org.hallkiosk.ui.keyboard.KeyboardLayout.PlacedKey;
import org.jspecify.annotations.Nullable;

/** Sets the keys of one layout side by side, as wide as there is room, and lower where there is little height. */
final class KeyGrid extends Region {
    static final double GAP = 8;
    /** A key is never lower than a finger needs. */
    private static final double LEAST_KEY = 64;

    private final KeyboardLayout layout;
    private final Map<Key, KeyCap> caps = new LinkedHashMap<>();
    private final @Nullable Region pad;

    /** @param pad the field to write in, where the layout has room for one */
    KeyGrid(KeyboardLayout layout, Function<Key, KeyCap> caps, @Nullable Region pad) {
        this.layout = layout;
        this.pad = pad;
        for (PlacedKey placed : layout.keys()) {
            this.caps.put(placed.key(), caps.apply(placed.key()));
        }
        getChildren().addAll(this.caps.values());
        if (pad != null) {
            getChildren().add(pad);
        }
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
        return layout.rows() * (LEAST_KEY + GAP) - GAP;
    }

    @Override
    protected double computePrefHeight(double width) {
        return layout.rows() * layout.rowHeight() - GAP;
    }

    @Override
    protected void layoutChildren() {
        double column = (getWidth() + GAP) / layout.columns();
        double row = Math.min(layout.rowHeight(), (getHeight() + GAP) / layout.rows());
        for (PlacedKey placed : layout.keys()) {
            cap(placed.key())
                    .resizeRelocate(
                            snapPositionX(placed.column() * column),
                            snapPositionY(placed.row() * row),
                            snapSizeX(placed.columns() * column - GAP),
                            snapSizeY(placed.rows() * row - GAP));
        }
        PadArea area = layout.pad();
        if (pad != null && area != null) {
            pad.resizeRelocate(0, 0, snapSizeX(area.columns() * column - GAP), snapSizeY(area.rows() * row - GAP));
        }
    }
}
