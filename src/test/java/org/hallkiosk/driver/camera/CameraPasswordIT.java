package org.hallkiosk.driver.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.BasicAuthenticator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.hallkiosk.device.CodeReading;
import org.hallkiosk.device.CodeReading.CodeRead;
import org.hallkiosk.device.CodeScanner;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceDriver.Opening;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.device.LivePictures;
import org.hallkiosk.device.Reason;
import org.hallkiosk.simulator.SimulatedCamera;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A camera that asks for a password: it serves whoever knows it, and no one else on the machine learns it. */
@Timeout(60)
class CameraPasswordIT {
    private static final Duration LONG = Duration.ofSeconds(40);
    /** With a quotation mark and an escaped sign in it: both must arrive as they are meant. */
    private static final String SECRET_IN_ADDRESS = "it's%40secret";

    private static final String SECRET = "it's@secret";

    private final SimulatedCamera camera = new SimulatedCamera(DeviceKind.CODE_SCANNER, 640, 360);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private HttpServer guarded;

    @BeforeEach
    void guard() throws IOException {
        guarded = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        guarded.setExecutor(threads);
        guarded.createContext("/video", this::passOn).setAuthenticator(new BasicAuthenticator("camera") {
            @Override
            public boolean checkCredentials(String user, String password) {
                return user.equals("kiosk") && password.equals(SECRET);
            }
        });
        guarded.start();
    }

    @AfterEach
    void end() {
        camera.close();
        guarded.stop(0);
        threads.shutdownNow();
    }

    @Test
    void aCodeIsReadAndNoProcessShowsThePassword() throws Exception {
        try (CodeScanner scanner = (CodeScanner) ((Opening.Opened) open(SECRET_IN_ADDRESS)).device()) {
            CompletableFuture<CodeReading> scan = CompletableFuture.supplyAsync(() -> scan(scanner), threads);
            await().atMost(LONG).until(() -> ((LivePictures) scanner).newest().isPresent());

            assertThat(commandLinesOfChildren())
                    .anyMatch(line -> line.contains("ffmpeg"))
                    .noneMatch(line -> line.contains("secret"));
            camera.show("HK-2026-000321");
            assertThat(scan.get()).isEqualTo(new CodeRead("HK-2026-000321"));
        }
    }

    @Test
    void aWrongPasswordIsRefusedAndNotRepeated() throws Exception {
        assertThat(open("wrongsecret")).isInstanceOfSatisfying(Opening.NotOpened.class, refused -> {
            assertThat(refused.reason()).isEqualTo(Reason.ACCESS_DENIED);
            assertThat(refused.detail()).doesNotContain("wrongsecret");
        });
    }

    @Test
    void anRtspCameraIsGivenThePasswordAsItWasMeant() throws Exception {
        try (RtspDoor door = new RtspDoor()) {
            Opening opening =
                    openAt("rtsp://kiosk:" + SECRET_IN_ADDRESS + "@127.0.0.1:" + door.port() + "/channel?subtype=1");

            assertThat(opening).isInstanceOfSatisfying(Opening.NotOpened.class, noPictures -> {
                assertThat(noPictures.reason()).isEqualTo(Reason.NOT_CONNECTED);
                assertThat(noPictures.detail()).contains("404").doesNotContain("secret");
            });
            assertThat(door.given)
                    .isNotEmpty()
                    .containsOnly("Basic "
                            + Base64.getEncoder()
                                    .encodeToString(("kiosk:" + SECRET).getBytes(StandardCharsets.US_ASCII)));
        }
    }

    private Opening open(String password) throws InterruptedException {
        return openAt("http://kiosk:" + password + "@127.0.0.1:"
                + guarded.getAddress().getPort() + "/video?profile=1");
    }

    private static Opening openAt(String port) throws InterruptedException {
        DeviceSettings settings = new DeviceSettings(
                "CODE_SCANNER",
                DeviceKind.CODE_SCANNER,
                "test",
                port,
                Map.of("connection.width", 640, "connection.height", 360));
        return new CameraScannerDriver().open(settings, Deadline.after(LONG));
    }

    private static CodeReading scan(CodeScanner scanner) {
        try {
            return scanner.scan(Deadline.after(LONG));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As {@code ps} shows them to every user of the machine. */
    private static List<String> commandLinesOfChildren() {
        return ProcessHandle.current()
                .descendants()
                .map(child -> commandLine(child.pid()))
                .toList();
    }

    private static String commandLine(long pid) {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/cmdline"));
        } catch (IOException ended) {
            return "";
        }
    }

    private void passOn(HttpExchange exchange) throws IOException {
        URLConnection pictures = URI.create(camera.port()).toURL().openConnection();
        try (exchange;
                InputStream from = pictures.getInputStream()) {
            exchange.getResponseHeaders().set("Content-Type", pictures.getContentType());
            exchange.sendResponseHeaders(200, 0);
            from.transferTo(exchange.getResponseBody());
        } catch (IOException viewerLeft) {
            // Whoever looked has seen enough.
        }
    }
}
