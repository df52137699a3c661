package org.hallkiosk.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.hallkiosk.fact.Fact;
import org.hallkiosk.fact.FactSheet;
import org.hallkiosk.fact.FactSource;
import org.hallkiosk.platform.contract.HandedInApplication;
import org.hallkiosk.platform.reference.ReferencePlatform;
import org.hallkiosk.store.Application;
import org.hallkiosk.store.KioskStore;
import org.hallkiosk.store.OutboxState;
import org.hallkiosk.store.StoreOpening;
import org.hallkiosk.store.Submission;
import org.hallkiosk.text.LocalizedText;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Whatever the network, the platform and the clock do, and wherever the terminal is killed: every application arrives
 * exactly once, each person's in order. The store is the real one; a kill leaves its files as they are at that moment.
 */
class OutboxProperties {
    private static final CourierTiming AT_ONCE = new CourierTiming(Duration.ofSeconds(1), Duration.ZERO, Duration.ZERO);
    private static final int PEOPLE = 3;

    /** Thousands with {@code -Dhallkiosk.outbox.runs=5000}. */
    private static final int RUNS = Integer.getInteger("hallkiosk.outbox.runs", 200);

    private static final int RUNS_OF_A_STORE = 50;

    private static Path temporary = Path.of("/");
    private static Path empty = Path.of("/");
    private static Path folder = Path.of("/");
    private static Optional<KioskStore> open = Optional.empty();
    private static int runs;
    private static KeyPair key = pair();

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeAll
    static void makeAnEmptyStoreOnce() throws IOException {
        Path memory = Path.of("/dev/shm");
        temporary = Files.isWritable(memory)
                ? Files.createTempDirectory(memory, "outbox")
                : Files.createTempDirectory("outbox");
        empty = temporary.resolve("empty");
        open(empty).close();
        runs = 0;
    }

    @AfterAll
    static void tidy() throws IOException {
        open.ifPresent(KioskStore::close);
        open = Optional.empty();
        delete(temporary);
    }

    private static KioskStore open(Path folder) {
        StoreOpening opening = KioskStore.open(folder.resolve("data"), folder.resolve("keys/kiosk.key"));
        assertThat(opening).isInstanceOf(StoreOpening.Opened.class);
        return ((StoreOpening.Opened) opening).store();
    }

    @Test
    void everyApplicationArrivesExactlyOnceAndInOrder() throws Exception {
        Random seeds = new Random();
        for (int run = 0; run < RUNS; run++) {
            long seed = seeds.nextLong();
            try {
                everyApplicationArrivesExactlyOnceAndInOrder(seed);
            } catch (AssertionError broken) {
                throw new AssertionError("with the seed " + seed + ": " + broken.getMessage(), broken);
            }
        }
    }

    private void everyApplicationArrivesExactlyOnceAndInOrder(long seed) throws Exception {
        Random random = new Random(seed);
        ReferencePlatform platform =
                new ReferencePlatform(List.of(), Map.of("T-0001", key.getPublic()), Clock.systemUTC());
        FaultyWire wire = new FaultyWire(platform, random);
        KioskStore store = runs % RUNS_OF_A_STORE == 0 ? moveTo(empty) : open.orElseThrow();
        String run = "r" + runs++;
        List<String> handedIn = new ArrayList<>();
        for (int step = 0; step < 12; step++) {
            OutboxCourier courier = courier(store, wire, wrongClock(random));
            try {
                if (random.nextBoolean() && handedIn.size() < 6) {
                    String id = run + "A" + handedIn.size() + "-of-" + random.nextInt(PEOPLE);
                    assertThat(store.applications().submitForPlatform(application(id), pdf(id)))
                            .isInstanceOf(Submission.Recorded.class);
                    handedIn.add(id);
                    if (random.nextInt(4) == 0) {
                        throw new FaultyWire.Killed();
                    }
                    store.outbox().release();
                }
                courier.round();
            } catch (FaultyWire.Killed killed) {
                store = moveTo(folder);
            }
        }
        wire.heal();
        store.outbox().release();
        OutboxCourier courier = courier(store, wire, Clock.systemUTC());
        for (int round = 0; round < 20 && courier.round() != OutboxCourier.Round.EMPTY; round++) {
            assertThat(round).isLessThan(19);
        }

        List<HandedInApplication> arrived = platform.applications();
        assertThat(arrived).extracting(HandedInApplication::id).containsExactlyInAnyOrderElementsOf(handedIn);
        for (int person = 0; person < PEOPLE; person++) {
            String of = "-of-" + person;
            assertThat(arrived.stream().map(HandedInApplication::id).filter(id -> id.endsWith(of)))
                    .containsExactlyElementsOf(
                            handedIn.stream().filter(id -> id.endsWith(of)).toList());
        }
        for (HandedInApplication application : arrived) {
            assertThat(application.papers().getFirst().content()).isEqualTo(pdf(application.id()));
            assertThat(store.outbox().find(application.id()).orElseThrow().state())
                    .isEqualTo(OutboxState.ACCEPTED);
        }
        assertThat(store.outbox().summary().waiting()).isZero();
    }

    /** A copy of the files as they are at this moment, opened: what a killed process leaves to the next. */
    private static KioskStore moveTo(Path from) throws IOException {
        Path to = Files.createTempDirectory(temporary, "run");
        copy(from, to);
        open.ifPresent(KioskStore::close);
        if (!folder.equals(Path.of("/"))) {
            delete(folder);
        }
        folder = to;
        KioskStore store = open(to);
        open = Optional.of(store);
        return store;
    }

    private static OutboxCourier courier(KioskStore store, FaultyWire wire, Clock clock) {
        HttpPlatform platform =
                new HttpPlatform(wire, Optional.of(new TerminalCredential("T-0001", key.getPrivate())), clock);
        return new OutboxCourier(
                () -> store, platform, "T-0001", new LocalizedText("申请表", "Application form"), AT_ONCE, clock);
    }

    private static Clock wrongClock(Random random) {
        return random.nextBoolean()
                ? Clock.systemUTC()
                : Clock.fixed(Instant.ofEpochSecond(random.nextInt(Integer.MAX_VALUE)), ZoneOffset.UTC);
    }

    private static Application application(String id) {
        String person = id.substring(id.indexOf("-of-"));
        FactSheet facts = FactSheet.empty()
                .with(new Fact("person.idNumber", "11010519900520000" + person.charAt(4), FactSource.ID_CARD))
                .with(new Fact("person.name", "林晓雯", FactSource.ID_CARD));
        return new Application(
                id,
                "residence-permit",
                "receipt-" + id,
                Instant.EPOCH,
                Optional.of(new org.hallkiosk.store.PersonHash("hash" + id.substring(0, id.indexOf('A')) + person)),
                facts,
                Optional.empty());
    }

    private static byte[] pdf(String id) {
        return ("%PDF of " + id).getBytes(StandardCharsets.UTF_8);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else if (!file.toString().endsWith("-shm") && !file.toString().contains("/native/")) {
                    Files.copy(file, target, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
