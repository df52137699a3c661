package org.hallkiosk.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hallkiosk.simulator.SimulatedTicketPrinter;

/** Notes when bytes arrived at a simulated ticket printer, to say when the last one of a ticket did. */
final class TicketWatch implements AutoCloseable {
    private static final Duration GLANCE = Duration.ofMillis(1);

    private record Arrival(long nanos, int bytes) {}

    private final SimulatedTicketPrinter printer;
    private final int before;
    private final List<Arrival> arrivals = new ArrayList<>();
    private final List<Long> taps = new ArrayList<>();
    private final Thread thread = Thread.ofPlatform().name("ticket-watch").unstarted(this::look);

    private TicketWatch(SimulatedTicketPrinter printer) {
        this.printer = printer;
        this.before = printer.tickets().size();
    }

    /** Looks from now on. */
    static TicketWatch over(SimulatedTicketPrinter printer) {
        TicketWatch watch = new TicketWatch(printer);
        // Only now: a field's initialiser runs before the constructor has set what the thread looks at.
        watch.thread.start();
        return watch;
    }

    synchronized void tapped(long nanos) {
        taps.add(nanos);
    }

    private void look() {
        int seen = -1;
        while (!Thread.currentThread().isInterrupted()) {
            int bytes = printer.received().length;
            if (bytes != seen) {
                synchronized (this) {
                    arrivals.add(new Arrival(System.nanoTime(), bytes));
                }
                seen = bytes;
            }
            try {
                Thread.sleep(GLANCE);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** In milliseconds, from the last tap before the ticket; empty when none came out. */
    synchronized Optional<Double> lastByteAfterTap() {
        var tickets = printer.tickets();
        if (tickets.size() <= before) {
            return Optional.empty();
        }
        int end = endOf(tickets.getLast().bytes(), printer.received());
        return arrivals.stream()
                .filter(arrival -> arrival.bytes() >= end)
                .findFirst()
                .flatMap(last -> taps.stream()
                        .filter(tap -> tap <= last.nanos())
                        .reduce((earlier, later) -> later)
                        .map(tap -> (last.nanos() - tap) / 1e6));
    }

    /** Where in all bytes the ticket ends: after its last byte pair, the cut, which no status question contains. */
    private static int endOf(byte[] ticket, byte[] all) {
        for (int end = all.length; end >= 4; end--) {
            if (ticket.length >= 4
                    && java.util.Arrays.equals(all, end - 4, end, ticket, ticket.length - 4, ticket.length)) {
                return end;
            }
        }
        return all.length;
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
