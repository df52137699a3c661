package org.hallkiosk.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.transcript.Transcript.Call;
import org.hallkiosk.transcript.Transcript.Expectation;
import org.hallkiosk.transcript.Transcript.Scenario;
import org.hallkiosk.transcript.Transcript.Step;
import org.hallkiosk.transport.Replays;
import org.hallkiosk.transport.VirtualClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One device, opened once, serves applicants for an hour by its own clock, as fast as the machine goes: what it keeps in
 * memory must not grow with what it has served.
 */
class HourOfTrafficTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration BETWEEN_POLLS = Duration.ofMillis(600);
    private static final int POLLS_UNTIL_THE_NEXT = 8;
    private static final Fault NEVER = new Fault(Fault.Kind.CUT, Fault.Side.DEVICE, Integer.MAX_VALUE);
    private static final long MOST_GROWTH_BYTES = 512 * 1024;

    private static final Step HOW_ARE_YOU = new Step(
            "how are you?",
            new Call.Status(),
            Duration.ofSeconds(2),
            List.of(),
            new Expectation("ready", OptionalInt.empty(), Map.of(), Optional.empty(), Map.of()));

    /** @param served calls that came to what the transcript says */
    private record Traffic(int served, long growth) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id-card-reader/transcripts/generic-sdt.yaml",
                "code-scanner/transcripts/newland-serial.yaml",
                "ticket-printer/transcripts/generic-80mm-chinese.yaml"
            })
    void anHourOfApplicantsLeavesNothingInMemory(String file) throws Exception {
        Traffic traffic = anHourOf(Path.of("devices").resolve(file));
        assertThat(traffic.served()).as("calls served").isGreaterThan(1000);
        assertThat(traffic.growth())
                .as("bytes more at the end than after a tenth")
                .isLessThan(MOST_GROWTH_BYTES);
    }

    private static Traffic anHourOf(Path file) throws Exception {
        Transcript transcript = ShippedTranscripts.read(file);
        Scenario usual = transcript.scenarios().getFirst();
        DeviceSettings profile = TranscriptFiles.settings(file, transcript);
        Map<String, Object> values = new HashMap<>(profile.values());
        values.putAll(usual.settings());
        DeviceSettings settings =
                new DeviceSettings(profile.id(), profile.kind(), profile.model(), profile.port(), values);
        VirtualClock clock = new VirtualClock();
        FaultyLine line = new FaultyLine(transcript, NEVER, clock);
        return Replays.<Traffic, Exception>run(line, clock, () -> {
            try (DriverCalls calls = new DriverCalls(ShippedTranscripts.driver(settings), settings)) {
                int served = 0;
                long early = 0;
                while (clock.elapsed().compareTo(HOUR) < 0) {
                    for (Step step : usual.steps()) {
                        if (served > 0 && step.call() instanceof Call.Open) {
                            continue;
                        }
                        line.begin(step);
                        assertThat(calls.call(step).words())
                                .isEqualTo(step.expectation().words());
                        served++;
                        for (int poll = 0; poll < POLLS_UNTIL_THE_NEXT; poll++) {
                            line.heal();
                            line.begin(HOW_ARE_YOU);
                            assertThat(calls.call(HOW_ARE_YOU).words()).isEqualTo("ready");
                            served++;
                            clock.sleep(BETWEEN_POLLS);
                        }
                    }
                    if (early == 0 && clock.elapsed().compareTo(HOUR.dividedBy(10)) > 0) {
                        early = liveBytes();
                    }
                }
                return new Traffic(served, liveBytes() - early);
            }
        });
    }

    private static long liveBytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
