package org.hallkiosk.app;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Scanner;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.hallkiosk.cli.Speech;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.driver.pcsc.PluggedReaders;
import org.hallkiosk.simulator.SimulatedSmartCardReader;
import org.hallkiosk.simulator.chip.Chip;
import org.hallkiosk.simulator.chip.SpecimenChips;

/**
 * {@code simulate id-card-reader --protocol pcsc}: cards of software in the virtual reader of this machine's pcscd. The
 * reader itself is vpcd's, so there is nothing to simulate where that is not installed.
 */
final class ChipCardSimulation {
    private static final Duration TO_LIST = Duration.ofSeconds(5);

    private final Speech speech;
    private final String reader;
    private final int vpcdPort;
    private final Map<String, Supplier<Chip>> chips = SpecimenChips.byName();

    ChipCardSimulation(Speech speech, String reader, int vpcdPort) {
        this.speech = speech;
        this.reader = reader;
        this.vpcdPort = vpcdPort;
    }

    /** Takes orders until {@code quit}, or until it is stopped when the orders end; 1 where there is no such reader. */
    int run(InputStream orders) throws InterruptedException {
        if (PluggedReaders.names(Deadline.after(TO_LIST)).stream().noneMatch(name -> name.contains(reader))) {
            say("simulate.no-virtual-reader", Map.of("reader", reader));
            return 1;
        }
        try (SimulatedSmartCardReader slot = new SimulatedSmartCardReader(vpcdPort, reader)) {
            speech.out().println(slot.port());
            say("simulate.orders", Map.of("orders", known()));
            if (!obeyed(slot, orders)) {
                new CountDownLatch(1).await();
            }
        }
        return 0;
    }

    private boolean obeyed(SimulatedSmartCardReader slot, InputStream orders) {
        Scanner lines = new Scanner(orders, StandardCharsets.UTF_8);
        while (lines.hasNextLine()) {
            String order = lines.nextLine().strip();
            if (order.equals("quit")) {
                return true;
            }
            obey(slot, order);
        }
        return false;
    }

    private void obey(SimulatedSmartCardReader slot, String order) {
        Optional<Supplier<Chip>> chip = order.startsWith("place ")
                ? Optional.ofNullable(
                        chips.get(order.substring("place ".length()).strip()))
                : Optional.empty();
        if (order.equals("lift")) {
            slot.lift();
        } else if (chip.isPresent()) {
            place(slot, chip.get().get());
        } else {
            say("simulate.not-understood", Map.of("given", order, "orders", known()));
        }
    }

    private void place(SimulatedSmartCardReader slot, Chip chip) {
        try {
            slot.place(chip);
        } catch (UncheckedIOException nobodyListens) {
            say("simulate.no-virtual-slot", Map.of("port", Integer.toString(vpcdPort)));
        }
    }

    private String known() {
        return "place " + String.join("|", chips.keySet()) + ", lift, quit";
    }

    private void say(String key, Map<String, String> values) {
        PrintWriter out = speech.out();
        out.println(speech.texts().get(speech.language(), key, values));
        out.flush();
    }
}
