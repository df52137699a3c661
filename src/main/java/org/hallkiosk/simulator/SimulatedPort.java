package org.hallkiosk.simulator;

import java.nio.file.Path;
import java.time.Duration;
import org.hallkiosk.transport.SerialLine;

/** The far side of a port, serial or network, that can be unplugged and plugged in again under the same name. */
interface SimulatedPort extends AutoCloseable {

    /** A pseudo-terminal behind a link that keeps its name, as fast as the given line. */
    static SimulatedPort serial(Path link, SerialLine line) {
        PseudoTerminal terminal = PseudoTerminal.paced(link, line);
        return new SimulatedPort() {
            @Override
            public String name() {
                return terminal.link().toString();
            }

            @Override
            public byte[] read(Duration timeout) {
                return terminal.read(timeout);
            }

            @Override
            public void write(byte[] bytes) {
                terminal.write(bytes);
            }

            @Override
            public void unplug() {
                terminal.unplug();
            }

            @Override
            public void plugIn() {
                terminal.plugIn();
            }

            @Override
            public void close() {
                terminal.close();
            }
        };
    }

    /** What a technician writes after {@code port:}. */
    String name();

    /** Whatever has come, waiting at most so long for the first byte; empty when nothing came. */
    byte[] read(Duration timeout);

    /** Sends; what nobody takes, or an unplugged port cannot carry, is lost. */
    void write(byte[] bytes);

    void unplug();

    void plugIn();

    @Override
    void close();
}
