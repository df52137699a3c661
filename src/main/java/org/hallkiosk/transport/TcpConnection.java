package org.hallkiosk.transport;

import java.io.Closeable;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.Reason;

/** An open network port. The channel never blocks; waiting is done by selectors, which know deadlines and interrupts. */
final class TcpConnection implements Connection {
    private final String name;
    private final SocketChannel channel;
    private final Selector readable;
    private final Selector writable;
    private final ByteBuffer arrived = ByteBuffer.allocate(4096);

    private TcpConnection(String name, SocketChannel channel, Selector readable, Selector writable) {
        this.name = name;
        this.channel = channel;
        this.readable = readable;
        this.writable = writable;
    }

    /** Takes over a connected channel that does not block. */
    static TcpConnection over(String name, SocketChannel channel) throws TransportException {
        try {
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            Selector readable = Selector.open();
            Selector writable = Selector.open();
            channel.register(readable, SelectionKey.OP_READ);
            channel.register(writable, SelectionKey.OP_WRITE);
            return new TcpConnection(name, channel, readable, writable);
        } catch (IOException trouble) {
            closeQuietly(channel);
            throw new TransportException(Reason.NOT_CONNECTED, name + ": " + trouble.getMessage(), trouble);
        }
    }

    @Override
    public byte[] read(Deadline deadline) throws TransportException, InterruptedException {
        while (true) {
            byte[] bytes = takeArrived();
            if (bytes.length > 0 || deadline.passed()) {
                return bytes;
            }
            await(readable, deadline);
        }
    }

    @Override
    public void discardInput() throws TransportException {
        try {
            while (takeArrived().length > 0) {
                // Until nothing is left.
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private byte[] takeArrived() throws TransportException, InterruptedException {
        try {
            arrived.clear();
            if (channel.read(arrived) < 0) {
                throw new TransportException(Reason.NOT_CONNECTED, name + " was closed by the far side");
            }
            byte[] bytes = new byte[arrived.position()];
            arrived.flip().get(bytes);
            return bytes;
        } catch (TransportException trouble) {
            throw trouble;
        } catch (IOException trouble) {
            throw explain(trouble);
        }
    }

    @Override
    public void write(byte[] bytes, Deadline deadline) throws TransportException, InterruptedException {
        ByteBuffer rest = ByteBuffer.wrap(bytes.clone());
        while (true) {
            try {
                channel.write(rest);
            } catch (IOException trouble) {
                throw explain(trouble);
            }
            if (!rest.hasRemaining()) {
                return;
            }
            if (deadline.passed()) {
                throw new TransportException(Reason.NOT_RESPONDING, name + " did not take all bytes in time");
            }
            await(writable, deadline);
        }
    }

    private void await(Selector selector, Deadline deadline) throws TransportException, InterruptedException {
        try {
            selector.select(Math.max(1, deadline.remaining().toMillis()));
            selector.selectedKeys().clear();
        } catch (ClosedSelectorException | IOException _) {
            throw closedHere();
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    private TransportException explain(IOException trouble) throws InterruptedException {
        if (trouble instanceof ClosedByInterruptException) {
            Thread.interrupted();
            throw new InterruptedException();
        }
        if (trouble instanceof ClosedChannelException) {
            return closedHere();
        }
        return new TransportException(Reason.NOT_CONNECTED, name + " is gone: " + trouble.getMessage(), trouble);
    }

    private TransportException closedHere() {
        return new TransportException(Reason.NOT_CONNECTED, name + " was closed");
    }

    @Override
    public void close() {
        closeQuietly(channel);
        closeQuietly(readable);
        closeQuietly(writable);
    }

    static void closeQuietly(Closeable open) {
        try {
            open.close();
        } catch (IOException _) {
            // Nothing more can be done with it.
        }
    }
}
