package org.hallkiosk.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hallkiosk.configuration.Configuration;
import org.hallkiosk.device.CardReading;
import org.hallkiosk.device.CodeReading;
import org.hallkiosk.device.CodeScanner;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.Device;
import org.hallkiosk.device.DeviceDriver;
import org.hallkiosk.device.DeviceDriver.Opening;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.device.DeviceStatus;
import org.hallkiosk.device.DocumentPrinter;
import org.hallkiosk.device.IdCardReader;
import org.hallkiosk.device.PrintOutcome;
import org.hallkiosk.device.Reason;
import org.hallkiosk.device.TicketPrinter;
import org.hallkiosk.text.Language;
import org.hallkiosk.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code devices status|read|print}: asks the real devices, through the same drivers as the kiosk, and says honestly what
 * they answered. Exit code 0 when all is well, 1 when a device failed, 2 when the call or the configuration is wrong.
 */
@Command(name = "devices", mixinStandardHelpOptions = true)
public final class DevicesCommand {
    private static final Duration TO_OPEN = Duration.ofSeconds(4);
    private static final Duration TO_PRINT = Duration.ofMinutes(2);
    private static final Pattern TIME = Pattern.compile("(\\d+)(ms|s|m)");

    private final PrintWriter out;
    private final CommandConfiguration configurations;
    private final DeviceAccess access;

    public DevicesCommand(PrintWriter out, CommandConfiguration configurations, DeviceAccess access) {
        this.out = out;
        this.configurations = configurations;
        this.access = access;
    }

    @Command(name = "status", mixinStandardHelpOptions = true)
    int status(
            @Option(names = "--config", paramLabel = "DIR", defaultValue = "kiosk-config") Path folder,
            @Option(names = "--json") boolean json) {
        return withDevices(folder, json, (configuration, devices) -> {
            boolean allWell = true;
            for (DeviceSettings settings : devices) {
                DeviceStatus status = statusOf(settings);
                allWell &= status.condition().canServe();
                report(status, settings, configuration.texts(), json);
            }
            return allWell ? 0 : 1;
        });
    }

    @Command(name = "read", mixinStandardHelpOptions = true)
    int read(
            @Parameters(index = "0", paramLabel = "DEVICE") String id,
            @Option(names = "--config", paramLabel = "DIR", defaultValue = "kiosk-config") Path folder,
            @Option(names = "--timeout", paramLabel = "TIME", defaultValue = "10s") String timeout,
            @Option(names = "--json") boolean json,
            @Option(names = "--reveal") boolean reveal) {
        Optional<Duration> time = duration(timeout);
        if (time.isEmpty()) {
            return refused(json, "devices.bad-time", Map.of("given", timeout));
        }
        return withDevice(folder, id, json, (texts, settings) -> {
            Opening opening = open(settings);
            return switch (opening) {
                case Opening.NotOpened(Reason reason, String detail) -> {
                    say(json, texts, failed("reader-trouble", reason, detail));
                    yield 1;
                }
                case Opening.Opened(Device device) -> {
                    try (device) {
                        yield readFrom(device, Deadline.after(time.get()), json, reveal, texts);
                    }
                }
            };
        });
    }

    private int readFrom(Device device, Deadline deadline, boolean json, boolean reveal, Texts texts)
            throws InterruptedException {
        Map<String, String> answer = new LinkedHashMap<>();
        int exit = 0;
        switch (device) {
            case IdCardReader reader -> {
                switch (reader.read(deadline)) {
                    case CardReading.CardRead(var card) -> {
                        answer.put("outcome", "read");
                        answer.putAll(CardFields.of(card, reveal));
                    }
                    case CardReading.NoCard ignored -> {
                        answer.put("outcome", "no-card");
                        exit = 1;
                    }
                    case CardReading.CardTrouble(var problem, String detail) -> {
                        answer.put("outcome", "card-trouble");
                        answer.put("problem", keyword(problem));
                        answer.put("detail", detail);
                        exit = 1;
                    }
                    case CardReading.ReaderTrouble(Reason reason, String detail) -> {
                        answer.putAll(failed("reader-trouble", reason, detail));
                        exit = 1;
                    }
                }
            }
            case CodeScanner scanner -> {
                switch (scanner.scan(deadline)) {
                    case CodeReading.CodeRead(String text) -> {
                        answer.put("outcome", "read");
                        answer.put("characters", Integer.toString(text.length()));
                        answer.put("code", reveal ? text : "*".repeat(Math.min(8, text.length())));
                    }
                    case CodeReading.NoCode ignored -> {
                        answer.put("outcome", "no-code");
                        exit = 1;
                    }
                    case CodeReading.CodeTrouble(var problem) -> {
                        answer.put("outcome", "code-trouble");
                        answer.put("problem", keyword(problem));
                        exit = 1;
                    }
                    case CodeReading.ScannerTrouble(Reason reason, String detail) -> {
                        answer.putAll(failed("reader-trouble", reason, detail));
                        exit = 1;
                    }
                }
            }
            default -> {
                return refused(json, "devices.not-a-reader", Map.of());
            }
        }
        say(json, texts, answer);
        return exit;
    }

    @Command(name = "print", mixinStandardHelpOptions = true)
    int print(
            @Parameters(index = "0", paramLabel = "PRINTER") String id,
            @Parameters(index = "1", arity = "0..1", paramLabel = "FILE") Optional<Path> file,
            @Option(names = "--config", paramLabel = "DIR", defaultValue = "kiosk-config") Path folder,
            @Option(names = "--json") boolean json) {
        if (file.isPresent() && !Files.isReadable(file.get())) {
            return refused(json, "devices.no-file", Map.of("file", file.get()));
        }
        return withDevice(folder, id, json, (texts, settings) -> {
            Opening opening = open(settings);
            return switch (opening) {
                case Opening.NotOpened(Reason reason, String detail) -> {
                    say(json, texts, failed("failed", reason, detail));
                    yield 1;
                }
                case Opening.Opened(Device device) -> {
                    try (device) {
                        yield printOn(device, settings, file, json, texts);
                    }
                }
            };
        });
    }

    private int printOn(Device device, DeviceSettings settings, Optional<Path> file, boolean json, Texts texts)
            throws InterruptedException {
        String job = "test-" + Long.toUnsignedString(System.nanoTime(), 36);
        PrintOutcome outcome;
        try {
            switch (device) {
                case TicketPrinter printer ->
                    outcome = printer.print(
                            job,
                            file.isPresent()
                                    ? TestPrints.ticketOf(Files.readString(file.get()))
                                    : TestPrints.ticket(texts, language(), settings),
                            Deadline.after(TO_PRINT));
                case DocumentPrinter printer ->
                    outcome = printer.print(
                            job,
                            "Hall Kiosk test",
                            file.isPresent() ? Files.readAllBytes(file.get()) : TestPrints.page(texts, settings),
                            progress -> say(
                                    json,
                                    texts,
                                    progressLine(
                                            progress.stage().name(),
                                            progress.reasons().stream()
                                                    .map(Reason::keyword)
                                                    .toList())),
                            Deadline.after(TO_PRINT));
                default -> {
                    return refused(json, "devices.not-a-printer", Map.of());
                }
            }
        } catch (IOException e) {
            return refused(
                    json,
                    "devices.no-file",
                    Map.of("file", file.map(Path::toString).orElse("")));
        }
        return switch (outcome) {
            case PrintOutcome.Printed ignored -> {
                say(json, texts, Map.of("outcome", "printed"));
                yield 0;
            }
            case PrintOutcome.Sent ignored -> {
                say(json, texts, Map.of("outcome", "sent"));
                yield 0;
            }
            case PrintOutcome.Failed(Reason reason, boolean may, String detail) -> {
                Map<String, String> answer = failed("failed", reason, detail);
                answer.put("mayHavePrinted", Boolean.toString(may));
                say(json, texts, answer);
                yield 1;
            }
        };
    }

    private static Map<String, String> progressLine(String stage, List<String> reasons) {
        Map<String, String> line = new LinkedHashMap<>();
        line.put("progress", stage.toLowerCase(java.util.Locale.ROOT));
        if (!reasons.isEmpty()) {
            line.put("reasons", String.join(",", reasons));
        }
        return line;
    }

    private static Map<String, String> failed(String outcome, Reason reason, String detail) {
        Map<String, String> answer = new LinkedHashMap<>();
        answer.put("outcome", outcome);
        answer.put("reason", reason.keyword());
        answer.put("detail", detail);
        return answer;
    }

    private DeviceStatus statusOf(DeviceSettings settings) throws InterruptedException {
        return switch (open(settings)) {
            case Opening.NotOpened(Reason reason, String detail) ->
                DeviceStatus.of(org.hallkiosk.device.Condition.OFFLINE, reason).withDetail(detail);
            case Opening.Opened(Device device) -> {
                try (device) {
                    yield device.status(Deadline.after(TO_OPEN));
                }
            }
        };
    }

    private Opening open(DeviceSettings settings) throws InterruptedException {
        Optional<DeviceDriver> driver = access.drivers().forDevice(settings);
        return driver.isPresent()
                ? driver.get().open(settings, Deadline.after(TO_OPEN))
                : new Opening.NotOpened(Reason.OTHER, "no driver speaks protocol " + settings.text("protocol", "?"));
    }

    private void report(DeviceStatus status, DeviceSettings settings, Texts texts, boolean json) {
        Map<String, String> line = new LinkedHashMap<>();
        line.put("device", settings.id());
        line.put("model", settings.model());
        line.put("port", settings.port());
        line.put("condition", keyword(status.condition()));
        line.put(
                "reasons",
                String.join(",", status.reasons().stream().map(Reason::keyword).toList()));
        line.put("detail", status.detail());
        say(json, texts, line);
        if (!json) {
            status.reasons().forEach(reason -> {
                String key = "devices.next." + reason.keyword();
                if (texts.has(language(), key)) {
                    out.println("    " + texts.get(language(), key));
                }
            });
            out.flush();
        }
    }

    private interface WithDevices {
        int use(Configuration configuration, List<DeviceSettings> devices) throws InterruptedException;
    }

    private interface WithDevice {
        int use(Texts texts, DeviceSettings settings) throws InterruptedException;
    }

    private int withDevices(Path folder, boolean json, WithDevices work) {
        Optional<Configuration> configuration = configurations.load(folder, out, json);
        if (configuration.isEmpty()) {
            return 2;
        }
        return access.with(configuration.get(), devices -> {
            try {
                return work.use(configuration.get(), devices);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return 1;
            }
        });
    }

    private int withDevice(Path folder, String id, boolean json, WithDevice work) {
        return withDevices(folder, json, (configuration, devices) -> {
            Optional<DeviceSettings> settings =
                    devices.stream().filter(device -> device.id().equals(id)).findFirst();
            if (settings.isEmpty()) {
                return refused(
                        json,
                        "devices.unknown",
                        Map.of(
                                "given",
                                id,
                                "known",
                                String.join(
                                        ", ",
                                        devices.stream().map(DeviceSettings::id).toList())));
            }
            return work.use(configuration.texts(), settings.get());
        });
    }

    private int refused(boolean json, String key, Map<String, ?> values) {
        String message = configurations.shippedTexts().get(language(), key, values);
        out.println(json ? JsonLine.of(Map.of("error", message)) : message);
        out.flush();
        return 2;
    }

    private void say(boolean json, Texts texts, Map<String, String> answer) {
        if (json) {
            out.println(JsonLine.of(answer));
        } else {
            StringBuilder line = new StringBuilder();
            answer.forEach((name, value) -> {
                if (!value.isEmpty()) {
                    String label = texts.get(language(), "devices.field." + name);
                    line.append(line.isEmpty() ? "" : "  ")
                            .append(label.startsWith("devices.field.") ? name : label)
                            .append(": ")
                            .append(value);
                }
            });
            out.println(line);
        }
        out.flush();
    }

    private Language language() {
        return configurations.language();
    }

    private static String keyword(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private static Optional<Duration> duration(String text) {
        Matcher matcher = TIME.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long amount = Long.parseLong(matcher.group(1));
        return Optional.of(
                switch (matcher.group(2)) {
                    case "ms" -> Duration.ofMillis(amount);
                    case "s" -> Duration.ofSeconds(amount);
                    default -> Duration.ofMinutes(amount);
                });
    }
}
