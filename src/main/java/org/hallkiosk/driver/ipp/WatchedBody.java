package org.hallkiosk.driver.ipp;

import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicLong;

/** A request's body that knows how long ago the other side took the last of it. Any thread may ask. */
final class WatchedBody implements BodyPublisher {
    private final BodyPublisher body;
    private volatile long lastMove = System.nanoTime();
    private final AtomicLong bytes = new AtomicLong();

    WatchedBody(BodyPublisher body) {
        this.body = body;
    }

    /** How long nothing has moved. */
    Duration idle() {
        return Duration.ofNanos(System.nanoTime() - lastMove);
    }

    /** How much went to the connection so far; its buffers may hold the last of it. */
    long bytes() {
        return bytes.get();
    }

    @Override
    public long contentLength() {
        return body.contentLength();
    }

    @Override
    public void subscribe(Subscriber<? super ByteBuffer> connection) {
        body.subscribe(new Subscriber<>() {
            @Override
            public void onSubscribe(Subscription subscription) {
                connection.onSubscribe(new Subscription() {
                    @Override
                    public void request(long pieces) {
                        // The connection asks for more when what it had is written.
                        lastMove = System.nanoTime();
                        subscription.request(pieces);
                    }

                    @Override
                    public void cancel() {
                        subscription.cancel();
                    }
                });
            }

            @Override
            public void onNext(ByteBuffer piece) {
                lastMove = System.nanoTime();
                bytes.addAndGet(piece.remaining());
                connection.onNext(piece);
            }

            @Override
            public void onError(Throwable trouble) {
                connection.onError(trouble);
            }

            @Override
            public void onComplete() {
                lastMove = System.nanoTime();
                connection.onComplete();
            }
        });
    }
}
