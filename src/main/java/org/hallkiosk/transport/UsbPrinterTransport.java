package org.hallkiosk.transport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.Reason;

/**
 * A printer on USB that Linux's usblp driver shows as {@code /dev/usb/lpN} (drivers/usb/class/usblp.c), or another
 * character device without line settings.
 *
 * @param name the device's path, or a link to it
 */
public record UsbPrinterTransport(String name) implements Transport {
    private static final Pattern USB_PRINTER = Pattern.compile(".*/(usb/lp|usblp|lp)\\d+");

    /** Whether the path, or what it links to, is one of usblp's. */
    static boolean isOne(String path) {
        if (USB_PRINTER.matcher(path).matches()) {
            return true;
        }
        try {
            Path file = Path.of(path);
            return Files.isSymbolicLink(file)
                    && USB_PRINTER.matcher(file.toRealPath().toString()).matches();
        } catch (IOException | IllegalArgumentException notThere) {
            return false;
        }
    }

    @Override
    public Connection open(Deadline deadline) throws TransportException {
        try {
            return new UsbPrinterConnection(name, CharacterDevice.open(name));
        } catch (CharacterDevice.Refused refused) {
            throw explain(name, refused);
        }
    }

    /** The system's words, as a reason and a hint for whoever stands before the terminal. */
    static TransportException explain(String name, CharacterDevice.Refused refused) {
        return switch (refused.error()) {
            case CharacterDevice.NO_SUCH_FILE ->
                new TransportException(Reason.NOT_CONNECTED, name + " does not exist", refused);
            case CharacterDevice.ACCESS_DENIED ->
                new TransportException(
                        Reason.ACCESS_DENIED,
                        name + " may not be opened by user " + System.getProperty("user.name")
                                + " (is it in group lp?)",
                        refused);
            case CharacterDevice.BUSY ->
                new TransportException(
                        Reason.PORT_BUSY, name + " is in use by another program (a CUPS queue for it?)", refused);
            case CharacterDevice.NO_SUCH_DEVICE ->
                new TransportException(Reason.NOT_CONNECTED, name + " is gone (unplugged or switched off)", refused);
            case CharacterDevice.NO_PAPER ->
                new TransportException(Reason.MEDIA_EMPTY, name + " takes nothing: it is out of paper", refused);
            default ->
                new TransportException(Reason.NOT_CONNECTED, name + " is gone: " + refused.getMessage(), refused);
        };
    }
}
