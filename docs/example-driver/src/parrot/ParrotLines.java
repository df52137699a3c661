package parrot;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The codec: bytes in, lines out. It opens nothing and waits for nothing, so a test can hold it against any bytes. */
final class ParrotLines {
    private static final int LONGEST = 4096;

    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();

    /** Lines that are complete now; bytes may arrive in any pieces. */
    List<String> accept(byte[] arrived) {
        List<String> lines = new ArrayList<>();
        for (byte each : arrived) {
            if (each == '\n') {
                lines.add(begun.toString(StandardCharsets.UTF_8));
                begun.reset();
            } else if (begun.size() < LONGEST) {
                begun.write(each);
            }
        }
        return lines;
    }

    static byte[] command(String command) {
        return (command + "\n").getBytes(StandardCharsets.US_ASCII);
    }
}
