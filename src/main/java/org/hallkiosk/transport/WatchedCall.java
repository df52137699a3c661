package org.hallkiosk.transport;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.Reason;

/**
 * Lets a caller leave a native call that may never return: the call runs on a daemon thread of its own, and whoever
 * waits for it goes on at the deadline or when interrupted.
 */
final class WatchedCall {
    private WatchedCall() {}

    /**
     * Blocks until the call is done, at most until the deadline.
     *
     * @param abandoned takes a result that comes after nobody waits for it any more
     */
    static <T> T run(String what, Callable<T> call, Consumer<T> abandoned, Deadline deadline)
            throws TransportException, InterruptedException {
        FutureTask<T> task = new FutureTask<>(call);
        Thread.ofPlatform().daemon().name(what).start(task);
        boolean taken = false;
        try {
            T result = task.get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
            taken = true;
            return result;
        } catch (TimeoutException _) {
            throw new TransportException(Reason.NOT_RESPONDING, what + ": no end before the deadline");
        } catch (ExecutionException failed) {
            taken = true;
            if (failed.getCause() instanceof TransportException trouble) {
                throw trouble;
            }
            throw new IllegalStateException(what, failed.getCause());
        } finally {
            if (!taken) {
                Thread.ofVirtual().start(() -> passOn(task, abandoned));
            }
        }
    }

    private static <T> void passOn(FutureTask<T> task, Consumer<T> abandoned) {
        try {
            abandoned.accept(task.get());
        } catch (ExecutionException _) {
            // It failed after all, and nobody waits for it: nothing is left open.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
