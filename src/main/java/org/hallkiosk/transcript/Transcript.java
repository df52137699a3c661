package org.hallkiosk.transcript;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.SheetOptions;
import org.hallkiosk.device.TicketDocument;

/**
 * Named scenarios between one model of device and its driver.
 *
 * @param profile the model, whose profile gives the driver its settings
 * @param unit so many bytes come from the device whole or not at all; 1 on a line, more where the kernel hands over records
 */
public record Transcript(DeviceKind kind, String profile, int unit, List<Scenario> scenarios) {

    public Transcript {
        scenarios = List.copyOf(scenarios);
    }

    /**
     * Steps that follow one another from opening the port on.
     *
     * @param settings what differs from the profile, by dotted path
     */
    public record Scenario(String name, Map<String, Object> settings, List<Step> steps) {
        public Scenario {
            settings = Map.copyOf(settings);
            steps = List.copyOf(steps);
        }
    }

    /**
     * One call to the driver, what passes the wire meanwhile, and what comes of it.
     *
     * @param within the call's deadline, counted from its beginning
     */
    public record Step(String name, Call call, Duration within, List<Wire> wire, Expectation expectation) {
        public Step {
            wire = List.copyOf(wire);
        }
    }

    /** What the kiosk asks of the driver. */
    public sealed interface Call {
        record Open() implements Call {}

        record Status() implements Call {}

        record ReadCard() implements Call {}

        record Scan() implements Call {}

        record PrintTicket(String jobId, TicketDocument ticket) implements Call {}

        record PrintDocument(String jobId, Bytes pdf, SheetOptions sheets) implements Call {}
    }

    /** What happens on the wire, in order. */
    public sealed interface Wire {
        /** The driver must write exactly this, in however many pieces. */
        record KioskSays(Bytes bytes) implements Wire {}

        record DeviceSays(Bytes bytes) implements Wire {}

        record Silence(Duration time) implements Wire {}

        /** The cable is pulled. The step that opens the port again has it back in. */
        record Cut() implements Wire {}

        /** The driver must ask a document printer this, and hears that. */
        record Asked(PrinterExchange exchange) implements Wire {}
    }

    /**
     * What must come of the call.
     *
     * @param words as {@link OutcomeWords} tells an outcome
     * @param card the number of the specimen card that must have been read
     * @param fields what must stand on the card that was read, by the names in {@link org.hallkiosk.device.IdCard}
     * @param code the text that must have been scanned
     * @param supplies what must be left of each, by the device's own name for it: {@code 8 %, due soon}
     */
    public record Expectation(
            String words,
            OptionalInt card,
            Map<String, String> fields,
            Optional<String> code,
            Map<String, String> supplies) {
        public Expectation {
            fields = Map.copyOf(fields);
            supplies = Map.copyOf(supplies);
        }

        /** Nothing but these words. */
        static Expectation of(String words) {
            return new Expectation(words, OptionalInt.empty(), Map.of(), Optional.empty(), Map.of());
        }
    }
}
