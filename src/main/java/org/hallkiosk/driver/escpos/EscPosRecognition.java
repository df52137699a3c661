package org.hallkiosk.driver.escpos;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.device.Recognition;
import org.hallkiosk.transport.Connection;
import org.hallkiosk.transport.SerialLine;
import org.hallkiosk.transport.TransportException;
import org.hallkiosk.transport.Transports;

/**
 * Whether a port has an ESC/POS printer behind it. {@code DLE EOT} is answered by one fitting byte to each of several
 * questions; {@code GS I} by a name (Epson, "ESC/POS Command Reference", GS I: 5F, the text, 00). Neither prints; but some
 * clones print a {@code GS I} that they do not know, so only profiles of printers that do may list it.
 */
final class EscPosRecognition {
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final int[] MAKER_AND_MODEL = {66, 67};
    private static final int NAME_BEGINS = 0x5F;
    private static final int LONGEST_NAME = 80;

    private EscPosRecognition() {}

    static Recognition recognise(DeviceSettings settings, Deadline deadline) throws InterruptedException {
        List<String> harmless = settings.texts("probe.ask");
        if (!harmless.contains("dle-eot")) {
            return new Recognition.NotAsked();
        }
        SerialLine line = SerialLine.of8N1(settings.integer("connection.baud", 115_200));
        try (Connection connection = Transports.forPort(settings.port(), line).open(deadline)) {
            for (int n : new int[] {1, 2, 4}) {
                if (!answersStatus(connection, n, deadline)) {
                    return new Recognition.NoAnswer();
                }
            }
            if (harmless.contains("gs-i")) {
                String name = name(connection, deadline);
                if (!name.isEmpty()) {
                    return new Recognition.Recognised(name);
                }
            }
            return new Recognition.Resembles("");
        } catch (TransportException trouble) {
            return new Recognition.Unreachable(trouble.reason(), String.valueOf(trouble.getMessage()));
        }
    }

    /** Exactly one byte, and one that fits: a device that talks by itself, or echoes, is no printer. */
    private static boolean answersStatus(Connection connection, int n, Deadline deadline)
            throws TransportException, InterruptedException {
        connection.discardInput();
        connection.write(new byte[] {0x10, 0x04, (byte) n}, deadline);
        byte[] answer = connection.read(deadline.orAfter(PATIENCE));
        return answer.length == 1
                && (answer[0] & 0x93) == 0x12
                && connection.read(deadline.orAfter(Duration.ofMillis(30))).length == 0;
    }

    private static String name(Connection connection, Deadline deadline)
            throws TransportException, InterruptedException {
        StringBuilder name = new StringBuilder();
        for (int which : MAKER_AND_MODEL) {
            connection.discardInput();
            connection.write(new byte[] {0x1D, 0x49, (byte) which}, deadline);
            Optional<String> part = text(connection, deadline.orAfter(PATIENCE));
            if (part.isEmpty()) {
                break;
            }
            name.append(name.isEmpty() ? "" : " ").append(part.get().strip());
        }
        return name.toString();
    }

    private static Optional<String> text(Connection connection, Deadline deadline)
            throws TransportException, InterruptedException {
        StringBuilder heard = new StringBuilder();
        while (heard.length() < LONGEST_NAME) {
            byte[] arrived = connection.read(deadline);
            if (arrived.length == 0) {
                return Optional.empty();
            }
            heard.append(new String(arrived, StandardCharsets.ISO_8859_1));
            int end = heard.indexOf("\0");
            if (end >= 0) {
                String answer = heard.substring(0, end);
                return !answer.isEmpty() && answer.charAt(0) == NAME_BEGINS && isPrintable(answer)
                        ? Optional.of(answer.substring(1))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isPrintable(String text) {
        return text.chars().allMatch(each -> each >= 0x20 && each < 0x7F);
    }
}
