package org.hallkiosk.ui.component;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/**
 * Makes one action of a double tap, a palm or two fingers: of the buttons under the guarded node only the first within 400
 * ms acts, and none while the screen is being changed. What is typed on is exempt. JavaFX thread only.
 */
public final class Taps {
    private static final long APART = TimeUnit.MILLISECONDS.toNanos(400);
    private static final Object RAPID = Taps.class;

    private final LongSupplier nanoTime;
    private boolean tapped;
    private long last;
    private boolean held;

    /** @param nanoTime as {@link System#nanoTime} */
    public Taps(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Guards every button under this node. */
    public void guard(Node root) {
        root.addEventFilter(ActionEvent.ACTION, event -> {
            if (!isRapid(event.getTarget()) && !accept()) {
                event.consume();
            }
        });
    }

    /** Exempts the buttons under this node, for instance the keys of a keyboard. */
    public static void allowRapid(Node node) {
        node.getProperties().put(RAPID, true);
    }

    /** No tap counts until {@link #release}. */
    public void hold() {
        held = true;
    }

    public void release() {
        held = false;
    }

    /** Whether a tap would count now. */
    public boolean wouldAccept() {
        return !held && !(tapped && nanoTime.getAsLong() - last < APART);
    }

    /** Whether a tap now counts; if so, the next ones for a while do not. */
    boolean accept() {
        if (!wouldAccept()) {
            return false;
        }
        tapped = true;
        last = nanoTime.getAsLong();
        return true;
    }

    private static boolean isRapid(@Nullable Object target) {
        for (Node node = target instanceof Node start ? start : null; node != null; node = node.getParent()) {
            if (node.getProperties().containsKey(RAPID)) {
                return true;
            }
        }
        return false;
    }
}
