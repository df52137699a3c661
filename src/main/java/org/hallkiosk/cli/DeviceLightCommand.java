package org.hallkiosk.cli;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.Device;
import org.hallkiosk.device.DeviceDriver.Opening;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.device.GuideLight;
import org.hallkiosk.device.Light;
import org.hallkiosk.device.LightOutcome;
import org.hallkiosk.device.LightOutcome.LightTrouble;
import org.hallkiosk.device.Reason;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code devices light DEVICE}: lights one place after the other, so that one sees which lamp hangs where. */
@Command(name = "light", mixinStandardHelpOptions = true)
final class DeviceLightCommand implements Callable<Integer> {
    private static final Duration EACH = Duration.ofSeconds(1);

    private final DeviceCalls calls;

    @Parameters(index = "0", paramLabel = "DEVICE")
    private String id = "";

    @Mixin
    private DeviceOptions options = new DeviceOptions();

    DeviceLightCommand(DeviceCalls calls) {
        this.calls = calls;
    }

    @Override
    public Integer call() {
        return calls.withOne(options, id, this::walkThrough);
    }

    private int walkThrough(DeviceSettings settings, DeviceOpener opener) throws InterruptedException {
        DeviceAnswers answers = calls.answers(options);
        if (settings.kind() != DeviceKind.GUIDE_LIGHT) {
            return answers.refused("devices.not-a-light", Map.of("device", settings.id()));
        }
        return switch (opener.open(settings)) {
            case Opening.NotOpened(Reason reason, String detail) -> failed(answers, reason, detail);
            case Opening.Opened(Device device) -> {
                try (device) {
                    yield device instanceof GuideLight light ? lightEach(light, answers) : wrongKind(settings);
                }
            }
        };
    }

    private static int wrongKind(DeviceSettings settings) {
        throw new IllegalStateException("a driver opened another kind: " + settings.kind());
    }

    private static int lightEach(GuideLight light, DeviceAnswers answers) throws InterruptedException {
        for (DeviceKind place : light.places().stream().sorted().toList()) {
            LightOutcome outcome = light.show(Map.of(place, Light.ON), Deadline.after(DeviceOpener.TO_OPEN));
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("light", place.folder());
            switch (outcome) {
                case LightOutcome.Shown() -> answer.put("outcome", "shown");
                case LightOutcome.Sent() -> answer.put("outcome", "sent");
                case LightTrouble(Reason reason, String detail) -> {
                    return failed(answers, reason, detail);
                }
            }
            answers.say(answer);
            Thread.sleep(EACH);
        }
        return 0;
    }

    private static int failed(DeviceAnswers answers, Reason reason, String detail) {
        answers.say(answers.failed("failed", reason, detail));
        return 1;
    }
}
