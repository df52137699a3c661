package org.hallkiosk.app.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.hallkiosk.fact.Fact;
import org.hallkiosk.fact.FactSheet;
import org.hallkiosk.fact.FactSource;
import org.hallkiosk.platform.CourierTiming;
import org.hallkiosk.platform.Delivery;
import org.hallkiosk.platform.HttpPlatform;
import org.hallkiosk.platform.HttpWire;
import org.hallkiosk.platform.OutboxCourier;
import org.hallkiosk.platform.TerminalCredential;
import org.hallkiosk.platform.reference.PlatformServer;
import org.hallkiosk.platform.reference.ReferencePlatform;
import org.hallkiosk.store.Application;
import org.hallkiosk.store.KioskStore;
import org.hallkiosk.store.StoreException;
import org.hallkiosk.store.StoreOpening;
import org.hallkiosk.text.LocalizedText;
import org.hallkiosk.text.Remark;

/**
 * Measures the outbox between the real store and the reference platform over signed HTTP on this machine: writing down what
 * is handed in, how long an applicant waits for the platform's word while many others' applications wait too, and how many go
 * out a second after an outage.
 */
public final class OutboxBench {
    private static final int PAPER_BYTES = 100_000;
    private static final double APPLICANT_WAITS_MILLISECONDS = 5_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path folder;
    private final Consumer<Remark> complaints;
    private final byte[] paper = new byte[PAPER_BYTES];

    /** @param folder for the store; new */
    public OutboxBench(Path folder, Consumer<Remark> complaints) {
        this.folder = folder;
        this.complaints = complaints;
        new Random(1).nextBytes(paper);
    }

    /**
     * Blocks for some seconds.
     *
     * @param applications how many wait when the platform comes back
     */
    public List<Figure> measure(int applications) throws IOException, InterruptedException {
        return switch (KioskStore.open(folder.resolve("outbox/data"), folder.resolve("outbox/keys/kiosk.key"))) {
            case StoreOpening.NotOpened(var ignored, String detail) -> incomplete(detail);
            case StoreOpening.Opened(KioskStore store) -> {
                try (store) {
                    yield measure(store, applications);
                } catch (StoreException e) {
                    yield incomplete(e.trouble().keyword());
                }
            }
        };
    }

    private List<Figure> measure(KioskStore store, int applications)
            throws IOException, InterruptedException, StoreException {
        KeyPair key = newKey();
        CountDownLatch arrived = new CountDownLatch(applications + 1);
        ReferencePlatform platform =
                new ReferencePlatform(List.of(), Map.of("bench", key.getPublic()), Clock.systemUTC());
        List<Double> writing = new ArrayList<>();
        for (int number = 0; number < applications; number++) {
            long begun = System.nanoTime();
            handIn(store, "waiting-" + number);
            writing.add((System.nanoTime() - begun) / 1e6);
        }
        handIn(store, "stands-here");
        try (PlatformServer server = PlatformServer.start(platform, 0);
                HttpWire wire = new HttpWire(server.url(), Optional.empty());
                OutboxCourier courier = new OutboxCourier(
                        () -> store,
                        new HttpPlatform(
                                (request, deadline) -> {
                                    var answer = wire.send(request, deadline);
                                    if (request.method().equals("PUT")) {
                                        arrived.countDown();
                                    }
                                    return answer;
                                },
                                Optional.of(new TerminalCredential("bench", key.getPrivate())),
                                Clock.systemUTC()),
                        "bench",
                        new LocalizedText("申请表", "Application form"),
                        CourierTiming.usual(),
                        Clock.systemUTC())) {
            store.outbox().release();
            long begun = System.nanoTime();
            courier.start();
            Delivery word = courier.deliver("stands-here", PATIENCE);
            double waited = (System.nanoTime() - begun) / 1e6;
            boolean all = arrived.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            double seconds = (System.nanoTime() - begun) / 1e9;
            if (!(word instanceof Delivery.Accepted) || !all) {
                return incomplete(platform.applications().size() + " / " + (applications + 1));
            }
            Remark limit = Remark.of("bench.limit.applicant-waits", "waiting", applications);
            return List.of(
                    Figure.plain(Figure.name("outbox-write"), "ms", new Sample(writing)),
                    Figure.limited(
                            Figure.name("outbox-word"),
                            "ms",
                            new Sample(List.of(waited)),
                            APPLICANT_WAITS_MILLISECONDS,
                            limit),
                    Figure.plain(
                            Figure.name("outbox-throughput"), "/s", new Sample(List.of((applications + 1) / seconds))));
        }
    }

    private List<Figure> incomplete(String detail) {
        complaints.accept(Remark.of("bench.complaint.outbox", "detail", detail));
        return List.of();
    }

    private void handIn(KioskStore store, String id) throws StoreException {
        FactSheet facts = FactSheet.empty()
                .with(new Fact("person.name", "示例", FactSource.APPLICANT))
                .with(new Fact("person.idNumber", "000000199001010017", FactSource.APPLICANT));
        store.applications()
                .submitForPlatform(
                        new Application(
                                id,
                                "bench",
                                id,
                                Clock.systemUTC().instant(),
                                Optional.of(store.hash(id)),
                                facts,
                                Optional.empty()),
                        paper);
    }

    private static KeyPair newKey() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        }
    }
}
