package org.hallkiosk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.hallkiosk.cli.Speech;
import org.hallkiosk.configuration.Configuration;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.payment.Cashier;
import org.hallkiosk.payment.HttpPayments;
import org.hallkiosk.simulator.SimulatedPaymentProvider;
import org.hallkiosk.simulator.SimulatedPaymentProvider.Order;
import org.hallkiosk.store.KioskStore;
import org.hallkiosk.store.StoreOpening;
import org.hallkiosk.text.Language;
import org.hallkiosk.text.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A kiosk in a process of its own is killed with SIGKILL when its applicant has paid and the answer has not come. The payment
 * provider outlives it, as real ones do. The next start on the same state pays back what was not handed in, once.
 */
@Timeout(180)
class KilledPaymentIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    private Path folder;

    private SimulatedPaymentProvider provider;
    private Path state;
    private Path configuration;

    @BeforeEach
    void startAProviderThatOutlivesTheKiosk() throws IOException {
        provider = SimulatedPaymentProvider.start(0, Duration.ZERO, InstantSource.system());
        state = folder.resolve("state");
        configuration = CommandRun.configurationCopy(folder);
        Files.writeString(
                configuration.resolve("kiosk.yaml"),
                "payment: {address: '" + provider.url() + "'}\n",
                StandardOpenOption.APPEND);
    }

    @AfterEach
    void stopTheProvider() {
        provider.close();
    }

    @Test
    void paidAndKilledBeforeTheAnswerIsPaidBackOnceAndNeverChargedAgain() throws Exception {
        Process kiosk = applicantGoesToPay();
        await().atMost(PATIENCE)
                .failFast("the applicant got stuck", () -> !kiosk.isAlive())
                .until(() -> states().equals(List.of("WAITING")) && log().contains("wait for: pay"));
        provider.loseAnswers(true);
        provider.orders().keySet().forEach(provider::pay);
        kiosk.destroyForcibly();
        assertThat(kiosk.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(states()).as("paid, and the terminal does not know it").containsExactly("PAID");

        provider.loseAnswers(false);
        nextStartUntil("REFUNDED");

        assertThat(provider.orders().values()).extracting(Order::amountFen).containsExactly(1600L);
        try (KioskStore store = ((StoreOpening.Opened)
                        KioskStore.open(state.resolve("data"), state.resolve("keys/kiosk.key")))
                .store()) {
            assertThat(store.applications().count()).as("nothing was handed in").isZero();
            try (HttpPayments again = new HttpPayments(provider.url())) {
                assertThat(new Cashier(() -> store, again).settle())
                        .as("a start after that has nothing left to do")
                        .isZero();
            }
            assertThat(store.payments().unsettled()).isEmpty();
            assertThat(states()).as("paid back once").containsExactly("REFUNDED");
        }
    }

    private List<String> states() {
        return provider.orders().values().stream().map(Order::state).toList();
    }

    private String log() throws IOException {
        Path log = folder.resolve("kiosk.log");
        return Files.exists(log) ? Files.readString(log) : "";
    }

    private Process applicantGoesToPay() throws IOException {
        String shipped = Files.readString(Path.of("kiosk-config", "journeys", "fee-paid.zh-CN.yaml"));
        Path script = Files.writeString(
                folder.resolve("applicant.yaml"),
                shipped.substring(0, shipped.indexOf("  - expect text: 请扫码付 16 元"))
                        + "  - wait for: nothing-of-this-name\n");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Dhallkiosk.home=" + Path.of("").toAbsolutePath(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of("journey", script.toString(), "--config", configuration.toString()));
        command.addAll(List.of("--out", folder.resolve("out").toString(), "--state", state.toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("kiosk.log").toFile())
                .start();
    }

    /** The terminal alone, on devices that are not there, until the one order stands so. */
    private void nextStartUntil(String orderState) throws IOException {
        Speech speech =
                new Speech(new PrintWriter(System.out, true), Texts.load(Path.of("kiosk-config", "text")), Language.EN);
        Configuration next = new Configurations(Home.ofThisProgram(), state, () -> speech)
                .load(configuration, speech.out(), false)
                .orElseThrow();
        Map<String, String> nowhere = next.devices().stream()
                .collect(Collectors.toMap(
                        DeviceSettings::id, device -> folder.resolve("nothing").toString()));
        try (KioskTerminal terminal = new KioskTerminal(
                next.withPorts(nowhere), Drivers.shipped(), Map.of(), Clock.system(ZoneId.systemDefault()))) {
            terminal.start();
            await().atMost(PATIENCE).until(() -> states().equals(List.of(orderState)));
        }
    }
}
