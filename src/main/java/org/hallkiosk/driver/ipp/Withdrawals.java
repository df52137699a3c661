package org.hallkiosk.driver.ipp;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Documents that are being taken back from the printer, each on a thread of its own, while others print. */
final class Withdrawals implements AutoCloseable {
    private final Map<String, Thread> threads = new ConcurrentHashMap<>();

    /** @param withdrawal ends soon when it is interrupted */
    void begin(String jobId, Runnable withdrawal) {
        Thread thread = Thread.ofVirtual().name("withdraw-print-job").unstarted(() -> {
            try {
                withdrawal.run();
            } finally {
                threads.remove(jobId, Thread.currentThread());
            }
        });
        threads.put(jobId, thread);
        thread.start();
    }

    /** Whoever prints the same document again wants it; blocks until nothing takes it back any more. */
    void end(String jobId) throws InterruptedException {
        Thread thread = threads.get(jobId);
        if (thread != null) {
            thread.interrupt();
            thread.join();
        }
    }

    @Override
    public void close() {
        threads.values().forEach(Thread::interrupt);
    }
}
