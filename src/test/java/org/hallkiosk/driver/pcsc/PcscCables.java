package org.hallkiosk.driver.pcsc;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The readers' cables, between programs and a pcscd that runs: pcscd plugs in at run time only what the kernel's USB
 * announces, so its list of readers is changed on the way to whoever asks. Everything else passes through to the real
 * daemon (pcsc-lite's winscard_msg.h, protocol 4.4).
 */
final class PcscCables implements AutoCloseable {
    private static final Path SOCKET = Path.of("/run/pcscd/pcscd.comm");
    private static final Path BEHIND = Path.of("/run/pcscd/pcscd.behind");
    private static final int TRANSMIT = 0x09;
    private static final int GET_READERS_STATE = 0x12;
    private static final int WAIT_READER_STATE_CHANGE = 0x13;
    private static final int NAME = 128;
    private static final int READER = 184;
    private static final int READERS = 16;
    /** In a transmit_struct, of 32-bit numbers. */
    private static final int SEND_LENGTH = 12;

    private static final int RECEIVE_LENGTH = 24;
    private static final int RESULT = 28;
    private static final int READER_UNAVAILABLE = 0x80100017;

    private final ServerSocketChannel server;
    private final Set<String> pulled = ConcurrentHashMap.newKeySet();
    private final Set<SocketChannel> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger commandsLeft = new AtomicInteger(Integer.MAX_VALUE);
    private final AtomicInteger waits = new AtomicInteger();
    private volatile String pulledAtCommand = "";

    /** Steps between the programs and the daemon, which must run. */
    PcscCables() throws IOException {
        Files.move(SOCKET, BEHIND);
        server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(SOCKET));
        Thread.ofPlatform().daemon().name("pcsc cables").start(this::accept);
    }

    void pull(String reader) {
        pulled.add(reader);
    }

    void plugIn(String reader) {
        commandsLeft.set(Integer.MAX_VALUE);
        pulled.remove(reader);
    }

    /** It is pulled in place of the answer to the APDU after so many. */
    void pullAfter(int commands, String reader) {
        pulledAtCommand = reader;
        commandsLeft.set(commands);
    }

    /** How often somebody began to wait for a reader's change. */
    int waits() {
        return waits.get();
    }

    private void accept() {
        while (server.isOpen()) {
            try {
                SocketChannel program = server.accept();
                SocketChannel daemon = SocketChannel.open(UnixDomainSocketAddress.of(BEHIND));
                open.add(program);
                open.add(daemon);
                AtomicBoolean statesAsked = new AtomicBoolean();
                Thread.ofPlatform().daemon().start(() -> askAll(program, daemon, statesAsked));
                Thread.ofPlatform().daemon().start(() -> answerAll(daemon, program, statesAsked));
            } catch (IOException over) {
                // The test is over.
            }
        }
    }

    private void askAll(SocketChannel program, SocketChannel daemon, AtomicBoolean statesAsked) {
        try (program;
                daemon) {
            DataInputStream in = new DataInputStream(Channels.newInputStream(program));
            OutputStream out = Channels.newOutputStream(daemon);
            while (true) {
                ByteBuffer head = numbers(in.readNBytes(2 * Integer.BYTES));
                if (head.remaining() < 2 * Integer.BYTES) {
                    return;
                }
                byte[] body = in.readNBytes(head.getInt(0));
                int command = head.getInt(Integer.BYTES);
                byte[] data = command == TRANSMIT ? in.readNBytes(numbers(body).getInt(SEND_LENGTH)) : new byte[0];
                if (command == TRANSMIT && commandsLeft.getAndDecrement() <= 0) {
                    pull(pulledAtCommand);
                    Channels.newOutputStream(program).write(unavailable(body));
                    continue;
                }
                if (command == GET_READERS_STATE || command == WAIT_READER_STATE_CHANGE) {
                    statesAsked.set(true);
                }
                out.write(head.array());
                out.write(body);
                out.write(data);
                if (command == WAIT_READER_STATE_CHANGE) {
                    waits.incrementAndGet();
                }
            }
        } catch (IOException ended) {
            // One side hung up, and the other with it.
        }
    }

    private void answerAll(SocketChannel daemon, SocketChannel program, AtomicBoolean statesAsked) {
        try (program;
                daemon) {
            InputStream in = Channels.newInputStream(daemon);
            OutputStream out = Channels.newOutputStream(program);
            byte[] some = new byte[4096];
            for (int count = in.read(some); count >= 0; count = in.read(some)) {
                byte[] answer = Arrays.copyOf(some, count);
                if (statesAsked.getAndSet(false)) {
                    answer = withoutPulled(whole(answer, in));
                }
                out.write(answer);
            }
        } catch (IOException ended) {
            // One side hung up, and the other with it.
        }
    }

    private static byte[] whole(byte[] begun, InputStream in) throws IOException {
        byte[] states = Arrays.copyOf(begun, READERS * READER);
        int missing = states.length - begun.length;
        if (in.readNBytes(states, begun.length, missing) < missing) {
            throw new EOFException("half a list of readers");
        }
        return states;
    }

    private byte[] withoutPulled(byte[] states) {
        for (int i = 0; i < READERS; i++) {
            String name = new String(states, i * READER, NAME, StandardCharsets.US_ASCII);
            if (pulled.stream().anyMatch(name::startsWith)) {
                Arrays.fill(states, i * READER, (i + 1) * READER, (byte) 0);
            }
        }
        return states;
    }

    private static byte[] unavailable(byte[] transmit) {
        ByteBuffer answer = numbers(transmit.clone());
        answer.putInt(RECEIVE_LENGTH, 0).putInt(RESULT, READER_UNAVAILABLE);
        return answer.array();
    }

    private static ByteBuffer numbers(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (SocketChannel channel : open) {
            channel.close();
        }
        Files.deleteIfExists(SOCKET);
        Files.deleteIfExists(BEHIND);
    }
}
