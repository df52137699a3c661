package org.hallkiosk.driver.sdt;

import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceDriver;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.device.Reason;
import org.hallkiosk.device.Recognition;
import org.hallkiosk.driver.sdt.SdtWire.Reply;
import org.hallkiosk.transport.Connection;
import org.hallkiosk.transport.SerialLine;
import org.hallkiosk.transport.Transport;
import org.hallkiosk.transport.TransportException;
import org.hallkiosk.transport.Transports;

/**
 * Opens resident ID card readers on a serial port or a network converter. A port that opens but does not answer as such
 * a reader is not opened: it is most likely another device's.
 *
 * <p>Profile keys: {@code connection.baud} (115200), {@code timing.pollMs} (300), {@code capabilities.newestAddress}
 * (false).
 */
public final class SdtDriver implements DeviceDriver {
    /** The modules answer worse, or not at all, when they are asked for a card more often. */
    private static final Duration SHORTEST_POLL = Duration.ofMillis(300);

    private final BiFunction<String, SerialLine, Transport> transports;
    private final PhotoDecoding photos;

    public SdtDriver() {
        this(Transports::forPort, PhotoDecoding.in(SdtDriver.class.getClassLoader()));
    }

    SdtDriver(BiFunction<String, SerialLine, Transport> transports, PhotoDecoding photos) {
        this.transports = transports;
        this.photos = photos;
    }

    @Override
    public DeviceDriver using(ClassLoader jars) {
        return new SdtDriver(transports, PhotoDecoding.in(jars));
    }

    @Override
    public String protocol() {
        return "sdt";
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.ID_CARD_READER;
    }

    @Override
    public Opening open(DeviceSettings settings, Deadline deadline) throws InterruptedException {
        SerialLine line = SerialLine.of8N1(settings.integer("connection.baud", 115_200));
        Connection connection;
        try {
            connection = transports.apply(settings.port(), line).open(deadline);
        } catch (TransportException trouble) {
            return notOpened(trouble);
        }
        boolean opened = false;
        try {
            SdtWire wire = new SdtWire(connection, line);
            Opening opening = switch (greet(settings.port(), wire, deadline)) {
                case Greeting.Answered(String about) -> new Opening.Opened(reader(settings, connection, wire, about));
                case Greeting.Refused(Reason reason, String detail) -> new Opening.NotOpened(reason, detail);
            };
            opened = opening instanceof Opening.Opened;
            return opening;
        } catch (TransportException trouble) {
            return notOpened(trouble);
        } finally {
            if (!opened) {
                connection.close();
            }
        }
    }

    @Override
    public Recognition recognise(DeviceSettings settings, Deadline deadline) throws InterruptedException {
        List<String> harmless = settings.texts("probe.ask");
        List<SdtCommand> questions = Stream.of(SdtCommand.MODULE_ID, SdtCommand.STATUS)
                .filter(question -> harmless.contains(question == SdtCommand.STATUS ? "status" : "sam-id"))
                .toList();
        if (questions.isEmpty()) {
            return new Recognition.NotAsked();
        }
        SerialLine line = SerialLine.of8N1(settings.integer("connection.baud", 115_200));
        try (Connection connection = transports.apply(settings.port(), line).open(deadline)) {
            SdtWire wire = new SdtWire(connection, line);
            for (SdtCommand question : questions) {
                if (wire.ask(question, deadline) instanceof Reply.Answered(SdtAnswer answer)) {
                    return new Recognition.Recognised(
                            question == SdtCommand.MODULE_ID
                                    ? moduleId(answer)
                                    : answer.status().meaning());
                }
            }
            return new Recognition.NoAnswer();
        } catch (TransportException trouble) {
            return new Recognition.Unreachable(trouble.reason(), String.valueOf(trouble.getMessage()));
        }
    }

    private SdtReader reader(DeviceSettings settings, Connection connection, SdtWire wire, String about) {
        SdtFoundCard card = new SdtFoundCard(wire, settings.flag("capabilities.newestAddress", false), photos);
        Duration poll = settings.milliseconds("timing.pollMs", SHORTEST_POLL);
        return new SdtReader(connection, wire, card, poll.compareTo(SHORTEST_POLL) < 0 ? SHORTEST_POLL : poll, about);
    }

    private sealed interface Greeting {

        /** @param about what it says of itself */
        record Answered(String about) implements Greeting {}

        record Refused(Reason reason, String detail) implements Greeting {}
    }

    /** Asked again after a reset when there is trouble: a module may hang from its last use. */
    private static Greeting greet(String port, SdtWire wire, Deadline deadline)
            throws TransportException, InterruptedException {
        Greeting greeting = greetOnce(port, wire, deadline);
        if (greeting instanceof Greeting.Refused && !deadline.passed()) {
            wire.ask(SdtCommand.RESET, deadline);
            greeting = greetOnce(port, wire, deadline);
        }
        return greeting;
    }

    /** Some makes answer only one of the two harmless questions, so either will do. */
    private static Greeting greetOnce(String port, SdtWire wire, Deadline deadline)
            throws TransportException, InterruptedException {
        Greeting trouble = new Greeting.Refused(Reason.NOT_RESPONDING, port + " does not answer as an ID card reader");
        for (SdtCommand question : new SdtCommand[] {SdtCommand.MODULE_ID, SdtCommand.STATUS}) {
            switch (wire.ask(question, deadline)) {
                case Reply.Answered(SdtAnswer answer) -> {
                    return greetedBy(question, answer);
                }
                case Reply.Unreadable unreadable ->
                    trouble = new Greeting.Refused(
                            Reason.ANSWER_UNREADABLE, port + ": " + unreadable.detail() + " (is the baud rate right?)");
                case Reply.Silent _ -> {
                    // The next question, or what the last trouble was.
                }
            }
        }
        return trouble;
    }

    private static Greeting greetedBy(SdtCommand question, SdtAnswer answer) {
        return switch (answer.status()) {
            case SELF_TEST_FAILED ->
                new Greeting.Refused(Reason.SELF_TEST_FAILED, answer.status().meaning());
            case NOT_AUTHORISED ->
                new Greeting.Refused(Reason.NOT_AUTHORISED, answer.status().meaning());
            default -> new Greeting.Answered(question == SdtCommand.MODULE_ID ? moduleId(answer) : "");
        };
    }

    private static String moduleId(SdtAnswer answer) {
        return answer.status() == SdtStatus.DONE ? "security module " + SdtModuleId.text(answer.data()) : "";
    }

    private static Opening notOpened(TransportException trouble) {
        return new Opening.NotOpened(trouble.reason(), String.valueOf(trouble.getMessage()));
    }
}
