package org.hallkiosk.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.platform.PlatformAnswer.Answered;
import org.hallkiosk.platform.reference.ReferencePlatform;
import org.hallkiosk.platform.reference.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A terminal whose clock is off, before a platform that believes no signature of another time. */
class WrongClockTest {
    private int requests;
    private Duration off = Duration.ZERO;
    private HttpPlatform terminal;

    @BeforeEach
    void set() throws Exception {
        KeyPair key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        ReferencePlatform platform =
                new ReferencePlatform(List.of(), Map.of("T-0001", key.getPublic()), Clock.systemUTC());
        PlatformWire wire = (request, deadline) -> {
            requests++;
            Reply reply = platform.handle(request);
            return new WireAnswer.Arrived(reply.status(), Json.write(reply.body()));
        };
        InstantSource wrong = () -> Instant.now().plus(off);
        terminal = new HttpPlatform(
                wire, Optional.of(new TerminalCredential("T-0001", key.getPrivate())), wrong.withZone(ZoneOffset.UTC));
    }

    @Test
    void theDifferenceIsLearntFromTheFirstRefusalAndKept() {
        off = Duration.ofDays(900);
        assertServedAfter(2);
        assertServedAfter(1);
        assertServedAfter(1);
    }

    @Test
    void aClockThatIsPutRightMeanwhileIsLearntAnew() {
        off = Duration.ofDays(-900);
        assertServedAfter(2);
        off = Duration.ZERO;
        assertServedAfter(2);
        assertServedAfter(1);
    }

    private void assertServedAfter(int expected) {
        requests = 0;
        assertThat(terminal.health(Deadline.after(Duration.ofSeconds(20)))).isInstanceOf(Answered.class);
        assertThat(requests).isEqualTo(expected);
    }
}
