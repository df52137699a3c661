package org.hallkiosk.ui.component;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/**
 * Makes one action of a double tap, a palm or two fingers: of the buttons under the guarded node only the first within 400
 * ms acts, and none while the screen is being changed or has just changed: the second tap of a double tap, and one that
 * was meant for the screen before, hit nothing. What is typed on may be tapped quickly, but not before it was seen, nor
 * together with anything else. JavaFX thread only.
 */
public final class Taps {
    private static final long APART = TimeUnit.MILLISECONDS.toNanos(400);

    /** Quicker than a finger gets from a key to a button: two touches of one hand. */
    private static final long TOGETHER = TimeUnit.MILLISECONDS.toNanos(100);

    private static final Object RAPID = Taps.class;

    private final LongSupplier nanoTime;
    /** When the last of each kind counted; null before the first. */
    private @Nullable Long lastTap;

    private @Nullable Long lastRapid;
    private @Nullable Long lastChange;
    private boolean held;

    /** @param nanoTime as {@link System#nanoTime} */
    public Taps(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Guards every button under this node. */
    public void guard(Node root) {
        root.addEventFilter(ActionEvent.ACTION, event -> {
            boolean counts = isRapid(event.getTarget()) ? acceptRapid() : accept();
            if (!counts) {
                event.consume();
            }
        });
    }

    /** Exempts the buttons under this node, for instance the keys of a keyboard. */
    public static void allowRapid(Node node) {
        node.getProperties().put(RAPID, true);
    }

    /** Guards the buttons under this node again, where something above it is exempt. */
    public static void allowOneByOne(Node node) {
        node.getProperties().put(RAPID, false);
    }

    /** Something else is up: for as long as a double tap takes, no tap counts. */
    public void changed() {
        lastChange = nanoTime.getAsLong();
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
        return !held && !within(APART, lastChange) && !within(APART, lastTap) && !within(TOGETHER, lastRapid);
    }

    /** Whether a tap now counts; if so, the next ones for a while do not. */
    boolean accept() {
        if (!wouldAccept()) {
            return false;
        }
        lastTap = nanoTime.getAsLong();
        return true;
    }

    private boolean acceptRapid() {
        if (held || within(APART, lastChange) || within(TOGETHER, lastTap)) {
            return false;
        }
        lastRapid = nanoTime.getAsLong();
        return true;
    }

    private boolean within(long span, @Nullable Long then) {
        return then != null && nanoTime.getAsLong() - then < span;
    }

    private static boolean isRapid(@Nullable Object target) {
        for (Node node = target instanceof Node start ? start : null; node != null; node = node.getParent()) {
            if (node.hasProperties() && node.getProperties().get(RAPID) instanceof Boolean rapid) {
                return rapid;
            }
        }
        return false;
    }
}
