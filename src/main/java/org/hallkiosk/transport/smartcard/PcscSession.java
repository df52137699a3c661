package org.hallkiosk.transport.smartcard;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.Reason;
import org.hallkiosk.transport.TransportException;
import org.hallkiosk.transport.smartcard.PcscLibrary.Returned;

/**
 * One context of the PC/SC service with the one thread that uses it. Native calls cannot be interrupted: whoever waits
 * for one goes on at the deadline or when interrupted, and the session is then finished; its thread lets go of the
 * context as soon as the call returns. A context is also finished, for ever, when the service dies; so a session is
 * cheap to make, and is made anew.
 */
final class PcscSession {
    private final PcscLibrary library;
    private final LinkedBlockingQueue<FutureTask<?>> calls = new LinkedBlockingQueue<>();
    private volatile long context;
    private volatile boolean finished;

    private PcscSession(PcscLibrary library) {
        this.library = library;
    }

    /** Connects to the service. */
    static PcscSession open(PcscLibrary library, Deadline deadline) throws TransportException, InterruptedException {
        PcscSession session = new PcscSession(library);
        Thread.ofPlatform().daemon().name("pcsc").start(session::work);
        PcscAnswer answer = session.call("connecting to pcscd", session::establish, deadline);
        if (answer != PcscAnswer.DONE) {
            session.finish();
            throw PcscTroubles.of(answer, "connecting to pcscd");
        }
        return session;
    }

    private PcscAnswer establish() {
        Returned<Long> established = library.establishContext();
        if (established.answer() == PcscAnswer.DONE) {
            context = established.value();
        }
        return established.answer();
    }

    long context() {
        return context;
    }

    boolean isFinished() {
        return finished;
    }

    /** Runs a native call on this session's thread and waits for it. */
    <T> T call(String what, Callable<T> call, Deadline deadline) throws TransportException, InterruptedException {
        if (finished) {
            throw new TransportException(Reason.NOT_CONNECTED, what + ": the connection to pcscd was closed");
        }
        FutureTask<T> task = new FutureTask<>(call);
        calls.add(task);
        boolean returned = false;
        try {
            T result = task.get(Math.max(1, deadline.remaining().toNanos()), TimeUnit.NANOSECONDS);
            returned = true;
            return result;
        } catch (TimeoutException _) {
            throw new TransportException(Reason.NOT_RESPONDING, what + ": no end before the deadline");
        } catch (ExecutionException bug) {
            throw new IllegalStateException(what, bug.getCause());
        } finally {
            if (!returned) {
                finish();
            }
        }
    }

    /** Lets go of the context; a wait that is under way ends. Idempotent, and returns at once. */
    synchronized void finish() {
        if (finished) {
            return;
        }
        finished = true;
        // Wakes the thread when it waits for work; one that waits for a card is woken by the cancelling.
        calls.add(new FutureTask<>(() -> {}, null));
        if (context != 0) {
            Thread.ofPlatform().daemon().name("pcsc-cancel").start(() -> library.cancel(context));
        }
    }

    private void work() {
        try {
            while (!finished) {
                calls.take().run();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            if (context != 0) {
                library.releaseContext(context);
            }
        }
    }
}
