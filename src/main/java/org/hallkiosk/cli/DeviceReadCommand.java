package org.hallkiosk.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hallkiosk.device.AccessKey;
import org.hallkiosk.device.CardReading;
import org.hallkiosk.device.CodeReading;
import org.hallkiosk.device.CodeScanner;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.Device;
import org.hallkiosk.device.DeviceDriver.Opening;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.device.IdCardReader;
import org.hallkiosk.device.Reason;
import org.hallkiosk.text.Masking;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code devices read DEVICE}: waits for one card or code and says what stands on it, masked unless told otherwise. */
@Command(name = "read", mixinStandardHelpOptions = true)
final class DeviceReadCommand implements Callable<Integer> {
    private static final String TROUBLE = "reader-trouble";

    private final DeviceCalls calls;

    @Parameters(index = "0", paramLabel = "DEVICE")
    private String id = "";

    @Mixin
    private DeviceOptions options = new DeviceOptions();

    @Option(names = "--timeout", paramLabel = "TIME", defaultValue = "10s")
    private String timeout = "10s";

    @Option(names = "--reveal")
    private boolean reveal;

    @Mixin
    private AccessKeyOptions key = new AccessKeyOptions();

    DeviceReadCommand(DeviceCalls calls) {
        this.calls = calls;
    }

    @Override
    public Integer call() {
        Optional<Duration> time = DeviceCalls.duration(timeout);
        if (time.isEmpty()) {
            return answers().refused("devices.bad-time", Map.of("given", timeout));
        }
        return switch (key.given(Clock.system(ZoneId.systemDefault()))) {
            case AccessKeyOptions.Given.Mistaken(String option) ->
                answers().refused("devices.bad-key", Map.of("option", option));
            case AccessKeyOptions.Given.Nothing() ->
                calls.withOne(options, id, (settings, opener) -> read(settings, opener, Optional.empty(), time.get()));
            case AccessKeyOptions.Given.Key(AccessKey given) ->
                calls.withOne(
                        options, id, (settings, opener) -> read(settings, opener, Optional.of(given), time.get()));
        };
    }

    private int read(DeviceSettings settings, DeviceOpener opener, Optional<AccessKey> given, Duration time)
            throws InterruptedException {
        if (settings.kind() != DeviceKind.ID_CARD_READER && settings.kind() != DeviceKind.CODE_SCANNER) {
            return answers().refused("devices.not-a-reader", Map.of("device", settings.id()));
        }
        return switch (opener.open(settings)) {
            case Opening.NotOpened(Reason reason, String detail) -> {
                answers().say(answers().failed(TROUBLE, reason, detail));
                yield 1;
            }
            case Opening.Opened(Device device) -> {
                try (device) {
                    yield switch (device) {
                        case IdCardReader reader -> say(read(reader, given, Deadline.after(time)));
                        case CodeScanner scanner -> say(scanner.scan(Deadline.after(time)));
                        default -> throw new IllegalStateException("a driver opened another kind: " + settings.kind());
                    };
                }
            }
        };
    }

    private static CardReading read(IdCardReader reader, Optional<AccessKey> given, Deadline deadline)
            throws InterruptedException {
        return given.isPresent() ? reader.read(given.get(), deadline) : reader.read(deadline);
    }

    private int say(CardReading reading) {
        return switch (reading) {
            case CardReading.CardRead(var card, var ignored) -> {
                Map<String, Object> answer = new LinkedHashMap<>();
                answer.put("outcome", "read");
                answer.putAll(CardFields.of(card, reveal));
                answers().sayLineByLine(answer);
                yield 0;
            }
            case CardReading.SerialNumberRead(String serialNumber) -> {
                Map<String, Object> answer = new LinkedHashMap<>();
                answer.put("outcome", "read");
                answer.put("card", "serial-number");
                answer.put("serialNumber", reveal ? serialNumber : Masking.number(serialNumber));
                answers().sayLineByLine(answer);
                yield 0;
            }
            case CardReading.KeyWanted(boolean refused) ->
                failed(answers().outcome(refused ? "key-refused" : "key-wanted"));
            case CardReading.NoCard() -> failed(answers().outcome("no-card"));
            case CardReading.CardTrouble(var problem, String detail) ->
                failed(withProblem("card-trouble", problem, detail));
            case CardReading.ReaderTrouble(Reason reason, String detail) ->
                failed(answers().failed(TROUBLE, reason, detail));
        };
    }

    private int say(CodeReading reading) {
        return switch (reading) {
            case CodeReading.CodeRead(String text) -> {
                Map<String, Object> answer = new LinkedHashMap<>();
                answer.put("outcome", "read");
                answer.put("characters", text.codePointCount(0, text.length()));
                answer.put("code", reveal ? text : "*".repeat(Math.min(8, text.length())));
                answers().sayLineByLine(answer);
                yield 0;
            }
            case CodeReading.NoCode() -> failed(answers().outcome("no-code"));
            case CodeReading.CodeTrouble(var problem) -> failed(withProblem("code-trouble", problem, ""));
            case CodeReading.ScannerTrouble(Reason reason, String detail) ->
                failed(answers().failed(TROUBLE, reason, detail));
        };
    }

    private Map<String, Object> withProblem(String outcome, Enum<?> problem, String detail) {
        String keyword = DeviceCalls.keyword(problem);
        Map<String, Object> answer = answers().outcome(keyword);
        Object next = answer.remove("next");
        answer.put("outcome", outcome);
        answer.put("problem", keyword);
        answer.put("detail", detail);
        answer.put("next", next);
        return answer;
    }

    private int failed(Map<String, Object> answer) {
        answers().say(answer);
        return 1;
    }

    private DeviceAnswers answers() {
        return calls.answers(options);
    }
}
