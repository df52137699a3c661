package org.hallkiosk.configuration;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.text.LocalizedText;

/**
 * One model of device, as its file under {@code devices/} describes it.
 *
 * @param model the file's name without {@code .yaml}
 * @param notes for the technician; empty texts when there are none
 * @param values everything by dotted path, as a driver gets it
 * @param udev rules, one a line; empty when there are none
 */
public record DeviceProfile(
        DeviceKind kind,
        String model,
        LocalizedText name,
        LocalizedText notes,
        Map<String, Object> values,
        List<UsbId> usb,
        String udev,
        List<Source> sources) {

    public DeviceProfile {
        values = Map.copyOf(values);
        usb = List.copyOf(usb);
        sources = List.copyOf(sources);
    }

    /**
     * Where facts of a profile stand.
     *
     * @param facts keys of the profile; empty for all
     * @param url empty when the document has no public address of its own
     */
    public record Source(List<String> facts, String document, String url) {
        public Source {
            facts = List.copyOf(facts);
        }
    }

    /** The device at a port, with no more than the profile says. */
    public DeviceSettings at(String port) {
        return new DeviceSettings(model, kind, model, port, values);
    }

    public String protocol() {
        return at("").text("protocol", "");
    }

    /** What may be asked of a port without harm, by the protocol's names. */
    public List<String> harmlessQuestions() {
        return at("").texts("probe.ask");
    }

    /** The speeds to try on a serial line, the usual one first. */
    public List<Integer> bauds() {
        List<Integer> bauds =
                at("").texts("probe.bauds").stream().map(Integer::valueOf).toList();
        return bauds.isEmpty() ? List.of(at("").integer("connection.baud", 9_600)) : bauds;
    }

    /** Whether a device of this model can be at such a port. */
    public boolean canBeAt(String port) {
        return Pattern.compile(at("").text("probe.ports", "^(/|tcp://)"))
                .matcher(port)
                .find();
    }

    /** Whether what a device says of itself names this model. */
    public boolean isNamedBy(String identity) {
        String answer = at("").text("probe.answer", "");
        return !answer.isEmpty()
                && Pattern.compile(answer, Pattern.CASE_INSENSITIVE)
                        .matcher(identity)
                        .find();
    }

    /** Whether it stands for any device of its protocol rather than for a maker's model. */
    public boolean isGeneric() {
        return model.startsWith("generic-");
    }
}
