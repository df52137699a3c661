package org.hallkiosk.transport;

import java.util.Locale;
import jssc.SerialPort;
import jssc.SerialPortException;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.Reason;

/**
 * A serial port by its path: {@code /dev/ttyUSB0}, {@code /dev/serial/by-id/…}, a pseudo-terminal, or a symbolic link
 * to one. The link is followed at each opening, so a device that comes back under another number is found again.
 *
 * @param port the path
 */
public record SerialTransport(String port, SerialLine line) implements Transport {

    @Override
    public String name() {
        return port;
    }

    @Override
    public Connection open(Deadline deadline) throws TransportException, InterruptedException {
        // Opening goes into the kernel driver, which can hang while it still winds down the same port's last use.
        return WatchedCall.run("open " + port, this::openNow, SerialConnection::close, deadline);
    }

    private SerialConnection openNow() throws TransportException {
        SerialPort opened = new SerialPort(port);
        try {
            opened.openPort();
            // The answer false is no failure: pseudo-terminals have no modem lines to set, and everything else was set.
            opened.setParams(line.baud(), line.dataBits(), stopBits(), parity());
            opened.setFlowControlMode(SerialPort.FLOWCONTROL_NONE);
            SerialConnection connection = new SerialConnection(port, opened);
            connection.discardInput();
            return connection;
        } catch (SerialPortException trouble) {
            closeQuietly(opened);
            throw explain(port, trouble);
        } catch (TransportException trouble) {
            closeQuietly(opened);
            throw trouble;
        }
    }

    private int stopBits() {
        return line.stopBits() == 1 ? SerialPort.STOPBITS_1 : SerialPort.STOPBITS_2;
    }

    private int parity() {
        return switch (line.parity()) {
            case NONE -> SerialPort.PARITY_NONE;
            case ODD -> SerialPort.PARITY_ODD;
            case EVEN -> SerialPort.PARITY_EVEN;
        };
    }

    private static void closeQuietly(SerialPort port) {
        try {
            if (port.isOpened()) {
                port.closePort();
            }
        } catch (SerialPortException _) {
            // It is being given up for another trouble, which is the one worth telling.
        }
    }

    /** The library's words, as a reason and a hint for whoever stands before the terminal. */
    static TransportException explain(String port, SerialPortException trouble) {
        String type = trouble.getExceptionType() == null ? "" : trouble.getExceptionType();
        return switch (type) {
            case SerialPortException.TYPE_PORT_NOT_FOUND ->
                new TransportException(Reason.NOT_CONNECTED, port + " does not exist", trouble);
            case SerialPortException.TYPE_PERMISSION_DENIED ->
                new TransportException(
                        Reason.ACCESS_DENIED,
                        port + " may not be opened by user " + System.getProperty("user.name")
                                + " (is it in group dialout?)",
                        trouble);
            case SerialPortException.TYPE_PORT_BUSY, SerialPortException.TYPE_PORT_ALREADY_OPENED ->
                new TransportException(Reason.PORT_BUSY, port + " is in use by another program", trouble);
            case SerialPortException.TYPE_INCORRECT_SERIAL_PORT ->
                new TransportException(Reason.NOT_CONNECTED, port + " is not a serial port", trouble);
            default ->
                new TransportException(
                        Reason.NOT_CONNECTED, port + " is gone (" + type.toLowerCase(Locale.ROOT) + ")", trouble);
        };
    }
}
