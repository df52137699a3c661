package org.hallkiosk.driver.javapos;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jpos.JposException;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.Reason;
import org.hallkiosk.transport.TransportException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread on which a maker's service is called. Whoever waits for a call goes on at the deadline or when
 * interrupted; until that call comes back the thread is {@link #stuck()} and asks nothing more of the service. Whatever a service throws, errors included, is trouble with the device and no more.
 */
final class MakersThread {
    private static final Logger log = LoggerFactory.getLogger(MakersThread.class);

    private final String port;
    private final ExecutorService thread;
    private volatile Future<?> pending = CompletableFuture.completedFuture(null);

    MakersThread(String port, ClassLoader makersClasses) {
        this.port = port;
        this.thread = Executors.newSingleThreadExecutor(task -> {
            Thread made = Thread.ofPlatform().daemon().name("javapos " + port).unstarted(task);
            made.setContextClassLoader(makersClasses);
            return made;
        });
    }

    /** A call into the maker's service. */
    interface Call<T> {
        T run() throws JposException;
    }

    /** Whether the last call has come back, or does so by the deadline. */
    boolean comesBackBy(Deadline deadline) throws InterruptedException {
        try {
            pending.get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (ExecutionException _) {
            return true;
        } catch (TimeoutException _) {
            return false;
        }
    }

    /** Whether a call that nobody waits for any more is still inside the maker's service. */
    boolean stuck() {
        return !pending.isDone();
    }

    /** @param what in a technician's words, for the trouble's message */
    <T> T call(String what, Deadline deadline, Call<T> call) throws TransportException, InterruptedException {
        if (stuck()) {
            throw stuckIn(what);
        }
        Future<T> future;
        try {
            future = thread.submit(call::run);
        } catch (RejectedExecutionException closed) {
            throw new TransportException(Reason.NOT_CONNECTED, port + " was closed", closed);
        }
        pending = future;
        try {
            return future.get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            throw stuckIn(what);
        } catch (ExecutionException failed) {
            throw JavaPosErrors.explain(port, what, failed.getCause() == null ? failed : failed.getCause());
        }
    }

    private TransportException stuckIn(String what) {
        return new TransportException(
                Reason.NOT_RESPONDING, port + ": the maker's driver does not come back from \"" + what + "\"");
    }

    /** Lets the thread end once it comes back, after this last call, whose failure matters to nobody. */
    void closeAfter(Call<?> last) {
        try {
            pending = thread.submit(last::run);
        } catch (RejectedExecutionException _) {
            // It has been closed already.
        }
        thread.shutdown();
    }

    /** Waits until the last call is over, at most until the deadline. */
    void awaitEnd(Deadline deadline) {
        try {
            if (!thread.awaitTermination(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS)) {
                log.warn("{}: the maker's driver does not close", port);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
