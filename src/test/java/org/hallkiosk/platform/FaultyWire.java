package org.hallkiosk.platform;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.platform.PlatformAnswer.Trouble;
import org.hallkiosk.platform.reference.ReferencePlatform;
import org.hallkiosk.platform.reference.Reply;

/** A network at its worst between a terminal and the reference platform, by a seed. */
final class FaultyWire implements PlatformWire {
    private final ReferencePlatform platform;
    private final Random random;
    private final Deque<WireRequest> delayed = new ArrayDeque<>();
    private boolean healed;

    /** SIGKILL in the middle of a sending. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    FaultyWire(ReferencePlatform platform, Random random) {
        this.platform = platform;
        this.random = random;
    }

    void heal() {
        healed = true;
        delayed.forEach(platform::handle);
    }

    @Override
    public WireAnswer send(WireRequest request, Deadline deadline) {
        if (healed) {
            return arrived(platform.handle(request));
        }
        if (!delayed.isEmpty() && random.nextInt(3) == 0) {
            platform.handle(delayed.poll());
        }
        switch (random.nextInt(16)) {
            case 0:
                return new WireAnswer.Lost(Trouble.NOT_REACHABLE);
            case 1:
                platform.handle(request);
                return new WireAnswer.Lost(Trouble.NO_ANSWER);
            case 2:
                delayed.add(request);
                return new WireAnswer.Lost(Trouble.NO_ANSWER);
            case 3:
                platform.handle(request);
                platform.handle(request);
                return arrived(platform.handle(request));
            case 4:
                platform.handle(request);
                return new WireAnswer.Arrived(200, "<html>".getBytes(StandardCharsets.UTF_8));
            case 5:
                return new WireAnswer.Arrived(200, "{\"id\":\"another\"}".getBytes(StandardCharsets.UTF_8));
            case 6:
                return new WireAnswer.Arrived(500 + random.nextInt(5), new byte[0]);
            case 7:
                platform.handle(request);
                return new WireAnswer.Arrived(503, new byte[0]);
            case 8:
                if (random.nextBoolean()) {
                    platform.handle(request);
                }
                throw new Killed();
            default:
                return arrived(platform.handle(request));
        }
    }

    private static WireAnswer arrived(Reply reply) {
        return new WireAnswer.Arrived(reply.status(), Json.write(reply.body()));
    }
}
