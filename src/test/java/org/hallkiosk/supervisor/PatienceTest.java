package org.hallkiosk.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.hallkiosk.device.CardReading;
import org.hallkiosk.device.Condition;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceDriver;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.device.DeviceStatus;
import org.hallkiosk.device.IdCardReader;
import org.hallkiosk.device.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How often a device may be silent, or a driver wrong, before anything is said: counted on a reader that answers to order. */
@Timeout(30)
class PatienceTest {
    private static final DeviceStatus MISS = DeviceStatus.of(Condition.OFFLINE, Reason.NOT_RESPONDING);
    private static final WatchTiming QUICK = new WatchTiming(
            Duration.ofMillis(5), Duration.ofSeconds(3), Duration.ofMillis(5), Duration.ofMillis(20), 3);

    private final List<StatusChange> changes = new CopyOnWriteArrayList<>();
    private final AtomicInteger openings = new AtomicInteger();
    private final AtomicInteger questions = new AtomicInteger();
    private Supervisor supervisor;

    @AfterEach
    void close() {
        supervisor.close();
    }

    @Test
    void twoMissesInARowAreNoNews() {
        watch(answers(MISS, MISS, DeviceStatus.ready(), MISS, MISS, DeviceStatus.ready()));

        await().until(() -> questions.get() > 10);

        assertThat(changes).extracting(change -> change.now().condition()).containsExactly(Condition.READY);
        assertThat(openings).hasValue(1);
    }

    @Test
    void theThirdMissInARowIsToldOnceAndTheDeviceIsOpenedAgain() {
        watch(answers(DeviceStatus.ready(), MISS, MISS, MISS));

        await().until(() -> questions.get() > 10);

        assertThat(changes)
                .extracting(change -> change.now().condition())
                .containsExactly(Condition.READY, Condition.OFFLINE, Condition.READY);
        assertThat(openings).hasValue(2);
    }

    @Test
    void driverThatThrowsIsToldAndTriedAgain() {
        watch(settings -> {
            if (openings.incrementAndGet() < 4) {
                throw new IllegalStateException("a bug");
            }
            return new Answering(List.of());
        });

        await().until(() -> supervisor.canServe(DeviceKind.ID_CARD_READER));

        assertThat(changes)
                .extracting(change -> change.now().condition())
                .containsExactly(Condition.FAULT, Condition.READY);
        assertThat(changes.getFirst().now().detail()).isEqualTo("IllegalStateException");
    }

    @Test
    void statusThatThrowsIsToldAndTheDeviceIsOpenedAgain() {
        watch(settings -> openings.incrementAndGet() == 1 ? new Throwing() : new Answering(List.of()));

        await().until(() -> supervisor.canServe(DeviceKind.ID_CARD_READER));

        assertThat(changes)
                .extracting(change -> change.now().condition())
                .containsExactly(Condition.FAULT, Condition.READY);
    }

    @Test
    void listenerThatThrowsStopsNeitherTheWatchNorOtherListeners() {
        supervisor = supervisor(answers(DeviceStatus.ready(), MISS, MISS, MISS));
        supervisor.listen(change -> {
            throw new IllegalStateException("a listener's bug");
        });
        supervisor.listen(changes::add);
        supervisor.start();

        await().until(() -> questions.get() > 10);

        assertThat(changes)
                .extracting(change -> change.now().condition())
                .containsExactly(Condition.READY, Condition.OFFLINE, Condition.READY);
    }

    private interface Opener {
        IdCardReader open(DeviceSettings settings);
    }

    /** One device's answers; the next opening answers READY for ever, as does the end of the list. */
    private Opener answers(DeviceStatus... answers) {
        return settings -> new Answering(openings.incrementAndGet() == 1 ? List.of(answers) : List.of());
    }

    private void watch(Opener opener) {
        supervisor = supervisor(opener);
        supervisor.listen(changes::add);
        supervisor.start();
    }

    private static Supervisor supervisor(Opener opener) {
        DeviceDriver driver = new DeviceDriver() {
            @Override
            public String protocol() {
                return "to-order";
            }

            @Override
            public DeviceKind kind() {
                return DeviceKind.ID_CARD_READER;
            }

            @Override
            public Opening open(DeviceSettings settings, Deadline deadline) {
                return new Opening.Opened(opener.open(settings));
            }
        };
        DeviceSettings settings =
                new DeviceSettings("READER", DeviceKind.ID_CARD_READER, "m", "p", Map.of("protocol", "to-order"));
        return new Supervisor(List.of(settings), new DeviceDrivers(List.of(driver)), QUICK);
    }

    private class Answering implements IdCardReader {
        private final List<DeviceStatus> left;

        Answering(List<DeviceStatus> answers) {
            left = new ArrayList<>(answers);
        }

        @Override
        public DeviceStatus status(Deadline deadline) {
            questions.incrementAndGet();
            return left.isEmpty() ? DeviceStatus.ready() : left.removeFirst();
        }

        @Override
        public CardReading read(Deadline deadline) {
            return new CardReading.NoCard();
        }

        @Override
        public void close() {}
    }

    private final class Throwing extends Answering {
        Throwing() {
            super(List.of());
        }

        @Override
        public DeviceStatus status(Deadline deadline) {
            throw new IllegalStateException("a bug");
        }
    }
}
