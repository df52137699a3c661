package org.hallkiosk.transport;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.Reason;

/**
 * A device on the network, or behind a serial-to-network converter.
 *
 * @param name {@code tcp://host:port}
 */
public record TcpTransport(String name) implements Transport {
    static final String SCHEME = "tcp://";

    @Override
    public Connection open(Deadline deadline) throws TransportException, InterruptedException {
        URI uri = parsed();
        // Looking up a name has no time-out of its own.
        InetSocketAddress address = WatchedCall.run(
                "look up " + uri.getHost(),
                () -> new InetSocketAddress(uri.getHost(), uri.getPort()),
                late -> {},
                deadline);
        if (address.isUnresolved()) {
            throw new TransportException(Reason.NOT_CONNECTED, name + ": there is no host of this name");
        }
        return connect(address, deadline);
    }

    private URI parsed() throws TransportException {
        try {
            URI uri = new URI(name);
            if (uri.getHost() != null && uri.getPort() > 0 && uri.getPort() < 65_536) {
                return uri;
            }
        } catch (URISyntaxException _) {
            // Said below.
        }
        throw new TransportException(Reason.NOT_CONNECTED, name + " is not of the form tcp://host:port");
    }

    private Connection connect(InetSocketAddress address, Deadline deadline)
            throws TransportException, InterruptedException {
        SocketChannel channel = null;
        boolean connected = false;
        try (Selector selector = Selector.open()) {
            channel = SocketChannel.open();
            channel.configureBlocking(false);
            connected = channel.connect(address);
            channel.register(selector, SelectionKey.OP_CONNECT);
            while (!connected) {
                if (deadline.passed()) {
                    throw new TransportException(Reason.NOT_RESPONDING, name + " does not answer");
                }
                selector.select(Math.max(1, deadline.remaining().toMillis()));
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                connected = channel.finishConnect();
            }
        } catch (ClosedByInterruptException _) {
            connected = false;
            Thread.interrupted();
            throw new InterruptedException();
        } catch (TransportException trouble) {
            throw trouble;
        } catch (IOException trouble) {
            connected = false;
            throw new TransportException(
                    Reason.NOT_CONNECTED, name + " cannot be reached: " + trouble.getMessage(), trouble);
        } finally {
            if (!connected && channel != null) {
                TcpConnection.closeQuietly(channel);
            }
        }
        return TcpConnection.over(name, channel);
    }
}
