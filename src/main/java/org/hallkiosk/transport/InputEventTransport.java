package org.hallkiosk.transport;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.Reason;
import org.hallkiosk.transport.CFunctions.Result;

/**
 * An input device of Linux by its node, {@code /dev/input/by-id/…-event-kbd}, taken for this program alone: while it is
 * open nothing that it types reaches the desktop or a field on the screen. Reads give whole and part {@code struct
 * input_event}s as the kernel writes them (linux/input.h); nothing can be written.
 *
 * <p>A FIFO is taken too: it carries the same bytes from a simulated device, and has no desktop behind it.
 *
 * @param port the path; symbolic links are followed at each opening
 */
public record InputEventTransport(String port) implements Transport {
    private static final int OPEN_READ_NON_BLOCKING_CLOSE_ON_EXEC = 0x800 | 0x80000;
    /** {@code EVIOCGRAB}: _IOW('E', 0x90, int). */
    private static final long GRAB = 0x40044590L;

    private static final int ERROR_NO_ENTRY = 2;
    private static final int ERROR_ACCESS = 13;
    private static final int ERROR_BUSY = 16;
    private static final int FILE_TYPE = 0170000;
    private static final int FIFO = 0010000;

    @Override
    public String name() {
        return port;
    }

    @Override
    public Connection open(Deadline deadline) throws TransportException {
        CFunctions functions = new CFunctions();
        int file = openNode(functions);
        InputEventConnection connection = new InputEventConnection(port, file, functions);
        try {
            if (!isFifo()) {
                grab(functions, file);
            }
            // What was typed before belongs to nobody.
            connection.discardInput();
            return connection;
        } catch (TransportException trouble) {
            connection.close();
            throw trouble;
        }
    }

    private int openNode(CFunctions functions) throws TransportException {
        MethodHandle open = CFunctions.find("open", "ipi", 2);
        try (Arena arena = Arena.ofConfined()) {
            Result result = functions.call(open, arena.allocateFrom(port), OPEN_READ_NON_BLOCKING_CLOSE_ON_EXEC);
            if (result.value() >= 0) {
                return Math.toIntExact(result.value());
            }
            throw switch (result.error()) {
                case ERROR_NO_ENTRY -> new TransportException(Reason.NOT_CONNECTED, port + " does not exist");
                case ERROR_ACCESS ->
                    new TransportException(
                            Reason.ACCESS_DENIED,
                            port + " may not be opened by user " + System.getProperty("user.name")
                                    + " (is it in group input?)");
                default ->
                    new TransportException(
                            Reason.NOT_CONNECTED, port + " cannot be opened (error " + result.error() + ")");
            };
        }
    }

    private void grab(CFunctions functions, int file) throws TransportException {
        Result result = functions.call(CFunctions.find("ioctl", "iill", 2), file, GRAB, 1L);
        if (result.value() >= 0) {
            return;
        }
        throw result.error() == ERROR_BUSY
                ? new TransportException(Reason.PORT_BUSY, port + " is in use by another program")
                : new TransportException(
                        Reason.NOT_CONNECTED, port + " is not an input device (error " + result.error() + ")");
    }

    private boolean isFifo() throws TransportException {
        try {
            return ((int) Files.getAttribute(Path.of(port), "unix:mode") & FILE_TYPE) == FIFO;
        } catch (IOException e) {
            throw new TransportException(Reason.NOT_CONNECTED, port + " is gone", e);
        }
    }
}
