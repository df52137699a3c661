package org.hallkiosk.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.platform.PlatformAnswer.Answered;
import org.hallkiosk.platform.PlatformAnswer.Trouble;
import org.hallkiosk.platform.PlatformAnswer.Unavailable;
import org.hallkiosk.platform.contract.PlatformHealth;
import org.hallkiosk.platform.reference.PlatformServer;
import org.hallkiosk.platform.reference.ReferencePlatform;
import org.hallkiosk.platform.reference.ServerCertificate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Over real TLS a terminal speaks with the platform that its authority vouches for, under the name it asked for, and with nobody else. */
@Timeout(90)
class HttpsIT {
    @TempDir
    private Path folder;

    private SelfMadeAuthority authority;

    @BeforeEach
    void makeAuthority() throws Exception {
        authority = new SelfMadeAuthority(folder);
    }

    @Test
    void whomTheAuthorityVouchesForIsBelievedAndOthersAreNot() throws Exception {
        try (PlatformServer server = server("ip:127.0.0.1")) {
            assertThat(server.url().getScheme()).isEqualTo("https");
            assertThat(health(server, Optional.of(TrustedCertificates.of(authority.authority()))))
                    .isInstanceOf(Answered.class);
            assertThat(health(server, Optional.empty())).isEqualTo(new Unavailable<>(Trouble.NOT_TRUSTED));
        }
    }

    @Test
    void aCertificateForAnotherNameIsNotBelieved() throws Exception {
        try (PlatformServer server = server("dns:another.example")) {
            assertThat(health(server, Optional.of(TrustedCertificates.of(authority.authority()))))
                    .isEqualTo(new Unavailable<>(Trouble.NOT_TRUSTED));
        }
    }

    @Test
    void aFileThatHoldsNoCertificateIsSaid() throws Exception {
        Path empty = Files.writeString(folder.resolve("empty.pem"), "");
        assertThatThrownBy(() -> TrustedCertificates.of(empty))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("empty.pem");
    }

    @Test
    void aServerShowsTheCertificateOfTwoFiles() throws Exception {
        authority.certificateFor("ip:127.0.0.1");
        SSLContext certificate = ServerCertificate.of(authority.certificates(), authority.key());
        try (PlatformServer server =
                PlatformServer.start(new ReferencePlatform(List.of(), Map.of(), Clock.systemUTC()), 0, certificate)) {
            assertThat(health(server, Optional.of(TrustedCertificates.of(authority.authority()))))
                    .isInstanceOf(Answered.class);
        }
        assertThatThrownBy(() -> ServerCertificate.of(authority.certificates(), authority.authority()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no private key");
        Path another = folder.resolve("terminal.key");
        assertThat(TerminalKey.of(another).getPublic().getAlgorithm()).startsWith("Ed");
        assertThatThrownBy(() -> ServerCertificate.of(authority.certificates(), another))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is not the key of");
    }

    private PlatformServer server(String name) throws Exception {
        return PlatformServer.start(
                new ReferencePlatform(List.of(), Map.of(), Clock.systemUTC()), 0, authority.certificateFor(name));
    }

    private static PlatformAnswer<PlatformHealth> health(PlatformServer server, Optional<SSLContext> trust) {
        try (HttpWire wire = new HttpWire(server.url(), trust)) {
            return new HttpPlatform(wire, Optional.empty(), Clock.systemUTC())
                    .health(Deadline.after(Duration.ofSeconds(20)));
        }
    }
}
