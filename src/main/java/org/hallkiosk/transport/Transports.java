package org.hallkiosk.transport;

/** Chooses how to reach a port by the form in which the configuration names it. */
public final class Transports {
    private Transports() {}

    /**
     * {@code tcp://host:port} is reached over the network, {@code /dev/usb/lpN} (or a link to it) as a USB printer,
     * everything else is a serial device's path. Never fails: a port that makes no sense says so when it is opened.
     *
     * @param line how a serial port is set; of no matter to the others
     */
    public static Transport forPort(String port, SerialLine line) {
        return Replays.port().orElseGet(() -> real(port, line));
    }

    /** An input device by its node; see {@link InputEventTransport}. */
    public static Transport forInputEvents(String port) {
        return Replays.port().orElseGet(() -> new InputEventTransport(port));
    }

    private static Transport real(String port, SerialLine line) {
        if (port.startsWith(TcpTransport.SCHEME)) {
            return new TcpTransport(port);
        }
        return UsbPrinterTransport.isOne(port) ? new UsbPrinterTransport(port) : new SerialTransport(port, line);
    }
}
