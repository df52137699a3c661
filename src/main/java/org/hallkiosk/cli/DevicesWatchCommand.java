package org.hallkiosk.cli;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.device.DeviceStatus;
import org.hallkiosk.device.Reason;
import org.hallkiosk.supervisor.StatusChange;
import org.hallkiosk.supervisor.Supervisor;
import org.hallkiosk.supervisor.WatchTiming;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code devices watch}: keeps the devices open as the kiosk does and follows their status until it is stopped (Ctrl-C),
 * when it closes every port. On a terminal the table is drawn anew with each change; elsewhere each change is a line.
 */
@Command(name = "watch", mixinStandardHelpOptions = true)
final class DevicesWatchCommand implements Callable<Integer> {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final String CLEAR = "\u001B[H\u001B[2J";

    private final DeviceCalls calls;
    private final boolean onTerminal;
    private final Object drawing = new Object();

    @Mixin
    private DeviceOptions options = new DeviceOptions();

    @Option(names = "--lines")
    private boolean lines;

    /** @param onTerminal whether what is written is seen by someone, and may be drawn over */
    DevicesWatchCommand(DeviceCalls calls, boolean onTerminal) {
        this.calls = calls;
        this.onTerminal = onTerminal;
    }

    @Override
    public Integer call() {
        return calls.withAll(options, (devices, opener) -> watch(devices, opener));
    }

    private int watch(List<DeviceSettings> devices, DeviceOpener opener) throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        Thread closing = new Thread(() -> {
            stopped.countDown();
            awaitQuietly(closed);
        });
        Runtime.getRuntime().addShutdownHook(closing);
        try (Supervisor supervisor = new Supervisor(devices, opener.drivers(), WatchTiming.usual())) {
            boolean redraw = onTerminal && !options.json && !lines;
            supervisor.listen(change -> {
                synchronized (drawing) {
                    if (redraw) {
                        draw(supervisor.statuses());
                    } else {
                        say(change);
                    }
                }
            });
            supervisor.start();
            stopped.await();
        } finally {
            closed.countDown();
        }
        return 0;
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void draw(Map<String, DeviceStatus> statuses) {
        calls.speech().out().print(CLEAR);
        calls.speech()
                .say(
                        "devices.watching",
                        Map.of("time", LocalTime.now(ZoneId.systemDefault()).format(TIME)));
        statuses.forEach((id, status) -> calls.answers(options).say(answer(id, status)));
        calls.speech().out().flush();
    }

    private void say(StatusChange change) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("time", LocalTime.now(ZoneId.systemDefault()).format(TIME));
        answer.putAll(answer(change.deviceId(), change.now()));
        calls.answers(options).say(answer);
    }

    private Map<String, Object> answer(String id, DeviceStatus status) {
        List<String> reasons = status.reasons().stream().map(Reason::keyword).toList();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("device", id);
        answer.put("condition", DeviceCalls.keyword(status.condition()));
        answer.put("reasons", reasons);
        answer.put("detail", status.detail());
        answer.put("next", calls.answers(options).next(reasons));
        return answer;
    }
}
