package org.hallkiosk.driver.sdt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hallkiosk.driver.sdt.SdtScripts.CARD_FOUND;
import static org.hallkiosk.driver.sdt.SdtScripts.DONE;
import static org.hallkiosk.driver.sdt.SdtScripts.GREETING;
import static org.hallkiosk.driver.sdt.SdtScripts.NO_CARD;
import static org.hallkiosk.driver.sdt.SdtScripts.READ;
import static org.hallkiosk.driver.sdt.SdtScripts.SELECTED;
import static org.hallkiosk.driver.sdt.SdtScripts.find;
import static org.hallkiosk.driver.sdt.SdtScripts.opened;
import static org.hallkiosk.driver.sdt.SdtScripts.read;
import static org.hallkiosk.driver.sdt.SdtScripts.select;
import static org.hallkiosk.transport.ReplayTransport.pause;
import static org.hallkiosk.transport.ReplayTransport.say;
import static org.hallkiosk.transport.ReplayTransport.when;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hallkiosk.device.CardReading.CardRead;
import org.hallkiosk.device.CardReading.NoCard;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceDriver.Opening;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.device.IdCardReader;
import org.hallkiosk.device.MonotonicClock;
import org.hallkiosk.simulator.PseudoTerminal;
import org.hallkiosk.transport.Connection;
import org.hallkiosk.transport.ReplayTransport;
import org.hallkiosk.transport.ReplayTransport.Exchange;
import org.hallkiosk.transport.Replays;
import org.hallkiosk.transport.Transport;
import org.hallkiosk.transport.TransportException;
import org.hallkiosk.transport.VirtualClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A module is asked for a card no oftener than every 300 ms, counted on the wire, whatever the profile says. */
@Timeout(30)
class SdtPollTest {
    private static final Duration SHORTEST = Duration.ofMillis(300);
    private static final String FIND = HexFormat.of().formatHex(SdtCommand.FIND_CARD.request());

    @ParameterizedTest
    @ValueSource(ints = {50, 300})
    void waitingForACardItAsksNoOftener(int pollMs) throws Exception {
        List<Exchange> script = new ArrayList<>(List.of(GREETING));
        // Answers soon and late, and one that does not come.
        for (int i = 0; i < 40; i++) {
            script.add(i == 20 ? find() : find(pause(Duration.ofMillis(i % 2 == 0 ? 3 : 90)), say(NO_CARD)));
        }
        List<Long> times = Replays.run(ReplayTransport.of(), new VirtualClock(), () -> {
            TimedWrites wire = new TimedWrites(ReplayTransport.of(script.toArray(Exchange[]::new)));
            try (IdCardReader reader = opened(wire, pollMs)) {
                for (int i = 0; i < 3; i++) {
                    assertThat(reader.read(Deadline.after(Duration.ofSeconds(3))))
                            .isInstanceOf(NoCard.class);
                }
            }
            return wire.timesOf(FIND);
        });
        assertThat(times).hasSizeGreaterThan(20);
        assertApart(times);
    }

    @Test
    void aStatusBetweenTwoApplicantsAsksNoOftenerEither() throws Exception {
        List<Exchange> script =
                new ArrayList<>(List.of(GREETING, find(say(CARD_FOUND)), select(say(SELECTED)), read(say(READ))));
        for (int i = 0; i < 6; i++) {
            script.add(when(SdtCommand.STATUS.request(), say(DONE)));
            // Every 170 ms one asks how it is: the third and the fifth come when the next question for a card may.
            if (i == 2 || i == 4) {
                script.add(find(say(CARD_FOUND)));
            }
        }
        List<Long> times = Replays.run(ReplayTransport.of(), new VirtualClock(), () -> {
            TimedWrites wire = new TimedWrites(ReplayTransport.of(script.toArray(Exchange[]::new)));
            try (IdCardReader reader = opened(wire, 300)) {
                assertThat(reader.read(Deadline.after(Duration.ofSeconds(3)))).isInstanceOf(CardRead.class);
                for (int i = 0; i < 6; i++) {
                    reader.status(Deadline.after(Duration.ofSeconds(1)));
                    MonotonicClock.current().sleep(Duration.ofMillis(170));
                }
            }
            return wire.timesOf(FIND);
        });
        assertThat(times).hasSizeGreaterThan(2);
        assertApart(times);
    }

    @Test
    void onARealPortTheModuleHearsNoMoreThanThatEither(@TempDir Path folder) throws Exception {
        List<Long> heard = new CopyOnWriteArrayList<>();
        try (PseudoTerminal module = PseudoTerminal.unpaced(folder.resolve("reader"))) {
            Thread answering = Thread.ofVirtual().start(() -> answer(module, heard));
            Opening opening = new SdtDriver().open(settings(module.link().toString(), 50), soon());
            try (IdCardReader reader = SdtScripts.opened(opening)) {
                assertThat(reader.read(Deadline.after(Duration.ofMillis(2500)))).isInstanceOf(NoCard.class);
            }
            answering.interrupt();
        }
        assertThat(heard).hasSizeGreaterThan(1);
        // One may be heard late on a busy machine, and the next in time: all together cannot be too many.
        Duration over = Duration.ofNanos(heard.getLast() - heard.getFirst());
        assertThat(heard.size() - 1)
                .isLessThanOrEqualTo((int) over.plusMillis(200).dividedBy(SHORTEST));
    }

    private static void answer(PseudoTerminal module, List<Long> heard) {
        String asked = "";
        while (!Thread.currentThread().isInterrupted()) {
            asked += HexFormat.of().formatHex(module.read(Duration.ofMillis(50)));
            if (asked.endsWith(FIND)) {
                heard.add(System.nanoTime());
                module.write(NO_CARD);
                asked = "";
            } else if (asked.endsWith(HexFormat.of().formatHex(SdtCommand.MODULE_ID.request()))) {
                module.write(SdtScripts.MODULE_ID);
                asked = "";
            }
        }
    }

    private static void assertApart(List<Long> times) {
        for (int i = 1; i < times.size(); i++) {
            assertThat(Duration.ofNanos(times.get(i) - times.get(i - 1)))
                    .as("from question %d to the next", i)
                    .isGreaterThanOrEqualTo(SHORTEST);
        }
    }

    private static IdCardReader opened(Transport wire, int pollMs) throws InterruptedException {
        return SdtScripts.opened(new SdtDriver((port, line) -> wire, new PhotoDecoding(Optional.empty()))
                .open(settings("replay", pollMs), soon()));
    }

    private static DeviceSettings settings(String port, int pollMs) {
        return new DeviceSettings(
                "ID_CARD_READER", DeviceKind.ID_CARD_READER, "generic-sdt", port, Map.of("timing.pollMs", pollMs));
    }

    private static Deadline soon() {
        return Deadline.after(Duration.ofSeconds(10));
    }

    /** Notes when what is written. */
    private static final class TimedWrites implements Transport {
        private final Transport far;
        private final List<Written> writes = new ArrayList<>();

        private record Written(long nanoTime, String bytes) {}

        TimedWrites(Transport far) {
            this.far = far;
        }

        List<Long> timesOf(String bytes) {
            return writes.stream()
                    .filter(written -> written.bytes().equals(bytes))
                    .map(Written::nanoTime)
                    .toList();
        }

        @Override
        public String name() {
            return far.name();
        }

        @Override
        public Connection open(Deadline deadline) throws TransportException, InterruptedException {
            Connection connection = far.open(deadline);
            return new Connection() {
                @Override
                public byte[] read(Deadline until) throws TransportException, InterruptedException {
                    return connection.read(until);
                }

                @Override
                public void write(byte[] bytes, Deadline until) throws TransportException, InterruptedException {
                    writes.add(new Written(
                            MonotonicClock.current().nanoTime(), HexFormat.of().formatHex(bytes)));
                    connection.write(bytes, until);
                }

                @Override
                public void discardInput() throws TransportException {
                    connection.discardInput();
                }

                @Override
                public void close() {
                    connection.close();
                }
            };
        }
    }
}
