package org.hallkiosk.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.simulator.SimulatedKeyboardScanner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The wait for a key, which is the kernel's: it costs nothing, and must end all the same. */
@Timeout(20)
class InputEventConnectionTest {
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final int EVENT = 24;

    @TempDir
    Path folder;

    private SimulatedKeyboardScanner far;
    private Connection connection;

    @BeforeEach
    void plugIn() throws Exception {
        far = new SimulatedKeyboardScanner(folder.resolve("event-kbd"));
        connection = new InputEventTransport(far.port()).open(Deadline.after(LONG));
    }

    @AfterEach
    void unplug() {
        connection.close();
        far.close();
    }

    /** A read that waits, and the virtual thread that it waits on. */
    private record Waiting(FutureTask<byte[]> read, Thread thread) {}

    private Waiting waiting() {
        FutureTask<byte[]> read = new FutureTask<>(() -> connection.read(Deadline.after(LONG)));
        Thread thread = Thread.ofVirtual().start(read);
        await().until(() -> thread.getState() == Thread.State.TIMED_WAITING);
        return new Waiting(read, thread);
    }

    private boolean isWatched() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals("watch " + far.port()));
    }

    @Test
    void aKeyEndsTheWait() throws Exception {
        Waiting waiting = waiting();
        far.type('7');
        assertThat(waiting.read().get().length)
                .isPositive()
                .satisfies(length -> assertThat(length % EVENT).isZero());
    }

    @Test
    void aWaitInVainEndsAtItsDeadline() throws Exception {
        assertThat(connection.read(Deadline.after(Duration.ofMillis(100)))).isEmpty();
    }

    @Test
    void anInterruptedWaitEndsAtOnceAndTheNextOneSeesTheKey() throws Exception {
        Waiting waiting = waiting();
        waiting.thread().interrupt();
        assertThatThrownBy(waiting.read()::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(InterruptedException.class);

        Waiting next = waiting();
        far.type('7');
        assertThat(next.read().get()).isNotEmpty();
    }

    @Test
    void closingEndsTheWaitAndItsThread() {
        Waiting waiting = waiting();
        assertThat(isWatched()).isTrue();
        connection.close();
        assertThatThrownBy(waiting.read()::get).hasCauseInstanceOf(TransportException.class);
        await().until(() -> !isWatched());
    }
}
