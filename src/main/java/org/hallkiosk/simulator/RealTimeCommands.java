package org.hallkiosk.simulator;

import java.util.ArrayList;
import java.util.List;

/**
 * Picks real-time commands out of a printer's input the moment they arrive, wherever they stand: in the middle of a
 * picture too, which then lacks those bytes. Sending such a picture is the sender's mistake, and here it shows.
 */
final class RealTimeCommands {
    private static final int DLE = 0x10;
    private static final int EOT = 0x04;

    private final List<Integer> held = new ArrayList<>();

    /** What became of a byte, or of those held back before it. */
    sealed interface Taken {}

    /** An ordinary byte for the queue. */
    record Data(int value) implements Taken {}

    /** {@code DLE EOT n}. */
    record StatusQuestion(int n) implements Taken {}

    List<Taken> accept(int b) {
        held.add(b);
        if (held.size() == 3 && mayBecomeCommand()) {
            held.clear();
            return List.of(new StatusQuestion(b));
        }
        List<Taken> data = new ArrayList<>();
        while (!held.isEmpty() && !mayBecomeCommand()) {
            data.add(new Data(held.removeFirst()));
        }
        return data;
    }

    private boolean mayBecomeCommand() {
        boolean dle = held.getFirst() == DLE;
        boolean eot = held.size() < 2 || held.get(1) == EOT;
        return dle && eot && (held.size() < 3 || (held.get(2) >= 1 && held.get(2) <= 4));
    }
}
