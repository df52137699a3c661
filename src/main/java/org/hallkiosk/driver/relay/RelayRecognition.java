package org.hallkiosk.driver.relay;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.device.Recognition;
import org.hallkiosk.transport.Connection;
import org.hallkiosk.transport.SerialLine;
import org.hallkiosk.transport.TransportException;
import org.hallkiosk.transport.Transports;

/**
 * Whether a port has a relay board of Numato's family behind it: asked how its first relay stands, it repeats the question,
 * says on or off, and prompts (numato.com/docs, chapter on commands). Nothing is switched. Boards of every size answer
 * alike, so the model stays a guess.
 */
final class RelayRecognition {
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final String QUESTION = "relay read 0";
    private static final Pattern ANSWER = Pattern.compile("\\s*" + QUESTION + "\\s+(on|off)\\s*>\\s*");
    private static final int LONGEST_ANSWER = 60;

    private RelayRecognition() {}

    static Recognition recognise(DeviceSettings settings, Deadline deadline) throws InterruptedException {
        if (!settings.texts("probe.ask").contains("relay-read")) {
            return new Recognition.NotAsked();
        }
        SerialLine line = SerialLine.of8N1(settings.integer("connection.baud", 9_600));
        try (Connection connection = Transports.forPort(settings.port(), line).open(deadline)) {
            connection.discardInput();
            connection.write((QUESTION + "\r").getBytes(StandardCharsets.US_ASCII), deadline);
            StringBuilder heard = new StringBuilder();
            Deadline answered = deadline.orAfter(PATIENCE);
            while (heard.length() <= LONGEST_ANSWER && !answered.passed()) {
                heard.append(new String(connection.read(answered), StandardCharsets.ISO_8859_1));
                Matcher answer = ANSWER.matcher(heard);
                if (answer.matches()) {
                    return new Recognition.Resembles("relay 0 " + answer.group(1));
                }
            }
            return new Recognition.NoAnswer();
        } catch (TransportException trouble) {
            return new Recognition.Unreachable(trouble.reason(), String.valueOf(trouble.getMessage()));
        }
    }
}
