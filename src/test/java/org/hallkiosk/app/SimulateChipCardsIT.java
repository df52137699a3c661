package org.hallkiosk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.hallkiosk.driver.pcsc.PcscDaemon;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code simulate id-card-reader --protocol pcsc}: cards of software in the real pcscd's virtual reader. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SimulateChipCardsIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String READER = PcscDaemon.READERS + "A";

    @TempDir
    Path folder;

    private Path configuration;

    @BeforeEach
    void configureAChipCardReader() throws Exception {
        configuration = CommandRun.configurationCopy(folder);
        CommandRun.replace(
                configuration.resolve("kiosk.yaml"), "generic-sdt, port: simulated", "generic-pcsc, port: 'pcsc://*'");
    }

    @Test
    void cardsAreLaidAndLiftedAsItIsTold() throws Exception {
        try (PcscDaemon daemon = PcscDaemon.reserve(folder)) {
            daemon.start();
            try (ProgramRun simulation = simulate(daemon)) {
                await().atMost(SOON).until(() -> simulation.out().size() >= 2);
                assertThat(simulation.out().getFirst()).isEqualTo("pcsc://" + READER);

                simulation.order("place social-security");
                awaitRead("林晓雯");
                simulation.order("lift");
                awaitRead("\"no-card\"");
                simulation.order("place estonian");
                awaitRead("MARI-LIIS");

                simulation.order("place banknote");
                await().atMost(SOON)
                        .untilAsserted(() -> assertThat(simulation.out().getLast())
                                .startsWith("Not understood: place banknote. Write one of: place social-security|"));
                simulation.order("quit");
                assertThat(simulation.exit()).isZero();
                assertThat(simulation.err()).isEmpty();
            }
        }
    }

    @Test
    void aDaemonThatIsGoneIsToldAtTheNextCard() throws Exception {
        PcscDaemon daemon = PcscDaemon.reserve(folder);
        daemon.start();
        try (ProgramRun simulation = simulate(daemon)) {
            await().atMost(SOON).until(() -> simulation.out().size() >= 2);
            daemon.close();

            simulation.order("place estonian");

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(simulation.out().getLast())
                            .contains("Nothing listens on port " + daemon.port(0)));
        }
    }

    @Test
    void withoutAVirtualReaderItSaysWhatToInstall() throws Exception {
        // Holds the machine's pcscd, which does not run.
        try (PcscDaemon _ = PcscDaemon.reserve(folder);
                ProgramRun simulation = new ProgramRun(folder, "simulate", "id-card-reader", "--protocol", "pcsc")) {
            assertThat(simulation.exit()).isEqualTo(1);
            assertThat(simulation.out())
                    .singleElement()
                    .asString()
                    .contains("Virtual PCD", "apt-get install pcscd vsmartcard-vpcd");
        }
    }

    private ProgramRun simulate(PcscDaemon daemon) throws Exception {
        return new ProgramRun(
                folder,
                "simulate",
                "id-card-reader",
                "--protocol",
                "pcsc",
                "--reader",
                READER,
                "--vpcd",
                Integer.toString(daemon.port(0)));
    }

    private void awaitRead(String expected) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(CommandRun.english(
                                        folder,
                                        "devices",
                                        "read",
                                        "ID_CARD_READER",
                                        "--port",
                                        "pcsc://" + READER,
                                        "--timeout",
                                        "2s",
                                        "--json",
                                        "--reveal",
                                        "--config",
                                        configuration.toString())
                                .out())
                        .contains(expected));
    }
}
