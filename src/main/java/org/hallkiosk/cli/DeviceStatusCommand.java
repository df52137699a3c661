package org.hallkiosk.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hallkiosk.device.Condition;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.Device;
import org.hallkiosk.device.DeviceDriver.Opening;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.device.DeviceStatus;
import org.hallkiosk.device.Reason;
import org.hallkiosk.device.Supply;
import org.hallkiosk.text.Addresses;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code devices status [DEVICE]}: opens each device and asks how it is; exits with 1 when one cannot serve. */
@Command(name = "status", mixinStandardHelpOptions = true)
final class DeviceStatusCommand implements Callable<Integer> {
    private final DeviceCalls calls;

    @Parameters(index = "0", arity = "0..1", paramLabel = "DEVICE")
    private Optional<String> id = Optional.empty();

    @Mixin
    private DeviceOptions options = new DeviceOptions();

    DeviceStatusCommand(DeviceCalls calls) {
        this.calls = calls;
    }

    @Override
    public Integer call() {
        return id.isPresent()
                ? calls.withOne(options, id.get(), (device, opener) -> report(List.of(device), opener))
                : calls.withAll(options, this::report);
    }

    /** Asks all at once, so that one that does not answer delays no other, and tells in the configuration's order. */
    private int report(List<DeviceSettings> devices, DeviceOpener opener) throws InterruptedException {
        boolean allServe = true;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<DeviceStatus>> asked = new ArrayList<>();
            for (DeviceSettings device : devices) {
                asked.add(threads.submit(() -> statusOf(device, opener)));
            }
            for (int i = 0; i < devices.size(); i++) {
                DeviceStatus status = asked.get(i).get();
                allServe &= status.condition().canServe();
                say(devices.get(i), status);
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        return allServe ? 0 : 1;
    }

    private static DeviceStatus statusOf(DeviceSettings settings, DeviceOpener opener) throws InterruptedException {
        return switch (opener.open(settings)) {
            case Opening.NotOpened(Reason reason, String detail) ->
                DeviceStatus.of(Condition.OFFLINE, reason).withDetail(detail);
            case Opening.Opened(Device device) -> {
                try (device) {
                    yield device.status(Deadline.after(DeviceOpener.TO_OPEN));
                }
            }
        };
    }

    private void say(DeviceSettings settings, DeviceStatus status) {
        DeviceAnswers answers = calls.answers(options);
        List<String> reasons = status.reasons().stream().map(Reason::keyword).toList();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("device", settings.id());
        answer.put("condition", DeviceCalls.keyword(status.condition()));
        answer.put("reasons", reasons);
        answer.put("model", settings.model());
        answer.put("port", Addresses.withoutCredentials(settings.port()));
        answer.put(
                "supplies",
                status.supplies().stream()
                        .map(supply -> options.json ? json(supply) : words(supply))
                        .toList());
        answer.put("detail", status.detail());
        answer.put("next", answers.next(reasons));
        answers.say(answer);
    }

    private static Map<String, Object> json(Supply supply) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", DeviceCalls.keyword(supply.kind()));
        json.put("name", supply.name());
        supply.percent().ifPresent(percent -> json.put("percent", percent));
        json.put("dueSoon", supply.dueSoon());
        return json;
    }

    private String words(Supply supply) {
        String key = supply.percent().isEmpty() ? "unknown" : supply.dueSoon() ? "due" : "fine";
        return calls.speech()
                .text(
                        "devices.supply." + DeviceCalls.keyword(supply.kind()) + "." + key,
                        Map.of(
                                "name",
                                supply.name(),
                                "percent",
                                supply.percent().orElse(0)));
    }
}
