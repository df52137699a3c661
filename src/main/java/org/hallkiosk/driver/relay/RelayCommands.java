package org.hallkiosk.driver.relay;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hallkiosk.device.DeviceSettings;

/**
 * How a board is told to switch a relay, as its profile says. A command may contain {@code {channel}}, or {@code
 * {channel:2}} for a number of at least two digits; the expected answer may contain {@code {command}} too, for boards that
 * repeat what they were told.
 *
 * @param answer what must come back, somewhere in what the board says; empty for boards that say nothing
 * @param patience how long it may take
 */
record RelayCommands(String on, String off, String terminator, String answer, Duration patience) {
    private static final Pattern CHANNEL = Pattern.compile("\\{channel(?::(\\d))?}");

    static RelayCommands of(DeviceSettings settings) {
        return new RelayCommands(
                settings.text("framing.on", "relay on {channel}"),
                settings.text("framing.off", "relay off {channel}"),
                terminator(settings.text("framing.terminator", "cr")),
                settings.text("framing.answer", ""),
                settings.milliseconds("timing.answerMilliseconds", Duration.ofMillis(500)));
    }

    private static String terminator(String keyword) {
        return switch (keyword) {
            case "none" -> "";
            case "lf" -> "\n";
            case "crlf" -> "\r\n";
            default -> "\r";
        };
    }

    /** The bytes that switch a channel; characters beyond ASCII are bytes of their own (ISO 8859-1). */
    byte[] command(int channel, boolean lit) {
        return (filled(lit ? on : off, channel) + terminator).getBytes(StandardCharsets.ISO_8859_1);
    }

    boolean expectsAnswer() {
        return !answer.isEmpty();
    }

    /** Whether the board has confirmed, from all that it has said since the command. */
    boolean confirms(String said, int channel, boolean lit) {
        return said.contains(filled(answer.replace("{command}", lit ? on : off), channel));
    }

    private static String filled(String template, int channel) {
        return CHANNEL.matcher(template).replaceAll(found -> Matcher.quoteReplacement(number(found.group(1), channel)));
    }

    private static String number(@org.jspecify.annotations.Nullable String digits, int channel) {
        String number = Integer.toString(channel);
        int wanted = digits == null ? 1 : Integer.parseInt(digits);
        return "0".repeat(Math.max(0, wanted - number.length())) + number;
    }
}
