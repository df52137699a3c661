package org.hallkiosk.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.hallkiosk.fact.FactSheet;
import org.hallkiosk.platform.PlatformAnswer.Trouble;
import org.hallkiosk.platform.contract.HandedInApplication;
import org.hallkiosk.platform.contract.Problem;
import org.hallkiosk.platform.contract.ProblemCode;
import org.hallkiosk.platform.reference.ReferencePlatform;
import org.hallkiosk.platform.reference.Reply;
import org.hallkiosk.store.Application;
import org.hallkiosk.store.KioskStore;
import org.hallkiosk.store.StoreOpening;
import org.hallkiosk.text.LocalizedText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What an applicant is told who stands there while the courier carries; with the real store and the reference platform. */
@Timeout(60)
class OutboxCourierTest {
    private static final Duration LONG = Duration.ofSeconds(40);

    @TempDir
    private Path folder;

    private final ReferencePlatform platform = new ReferencePlatform(List.of(), Map.of(), Clock.systemUTC());
    private final List<String> sent = new CopyOnWriteArrayList<>();
    private volatile PlatformWire wire = (request, deadline) -> answered(request);
    private KioskStore store;
    private OutboxCourier courier;

    @BeforeEach
    void openStore() {
        store = ((StoreOpening.Opened) KioskStore.open(folder.resolve("data"), folder.resolve("keys/kiosk.key")))
                .store();
        courier = new OutboxCourier(
                () -> store,
                new HttpPlatform(
                        (request, deadline) -> wire.send(request, deadline), Optional.empty(), Clock.systemUTC()),
                "T-0001",
                new LocalizedText("申请表", "Application form"),
                new CourierTiming(Duration.ofSeconds(20), Duration.ofMillis(50), Duration.ofMillis(200)),
                Clock.systemUTC());
    }

    @AfterEach
    void close() {
        courier.close();
        store.close();
    }

    @Test
    void theNumberIsThePlatformsOwn() throws Exception {
        courier.start();
        handIn("A-1", "first");
        assertThat(courier.deliver("A-1", LONG)).isEqualTo(new Delivery.Accepted("CASE-000001"));
    }

    @Test
    void whatThePersonHandedInEarlierGoesFirstAndBothHaveArrivedWhenTheApplicantLeaves() throws Exception {
        handIn("A-1", "same");
        handIn("A-2", "same");
        handIn("A-3", "same");
        store.outbox().release();
        courier.start();
        assertThat(courier.deliver("A-3", LONG)).isInstanceOf(Delivery.Accepted.class);
        assertThat(platform.applications()).extracting(HandedInApplication::id).containsExactly("A-1", "A-2", "A-3");
    }

    @Test
    void whoeverStandsThereGoesBeforeWhoeverLeft() throws Exception {
        CountDownLatch oneIsUnderWay = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        wire = (request, deadline) -> {
            oneIsUnderWay.countDown();
            pass(goOn);
            return answered(request);
        };
        for (int left = 0; left < 100; left++) {
            handIn("left-" + left, "person-" + left);
        }
        store.outbox().release();
        courier.start();
        pass(oneIsUnderWay);
        handIn("stands-here", "here");
        Thread.ofVirtual().start(() -> {
            // Only a courier that knows of the applicant can go by it.
            await().until(() -> courier.isAwaited("stands-here"));
            goOn.countDown();
        });
        assertThat(courier.deliver("stands-here", LONG)).isInstanceOf(Delivery.Accepted.class);
        assertThat(sent.indexOf("stands-here")).isLessThanOrEqualTo(2);
    }

    @Test
    void deadPlatformIsKnownAtOnceAndWhatIsKeptIsSentLater() throws Exception {
        wire = (request, deadline) -> new WireAnswer.Lost(Trouble.NOT_REACHABLE);
        courier.start();
        handIn("A-1", "first");
        long before = System.nanoTime();
        assertThat(courier.deliver("A-1", LONG)).isEqualTo(new Delivery.KeptHere());
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(LONG.dividedBy(2));
        assertThat(platform.applications()).isEmpty();

        wire = (request, deadline) -> answered(request);
        await().atMost(LONG).until(() -> platform.applications().size() == 1);
        assertThat(courier.deliver("A-1", LONG)).isEqualTo(new Delivery.Accepted("CASE-000001"));
    }

    @Test
    void whileNothingWaitsThePlatformIsLookedAt() throws Exception {
        assertThat(courier.condition()).isEqualTo(PlatformCondition.NOT_ASKED_YET);
        courier.start();
        await().atMost(LONG).until(() -> courier.condition() == PlatformCondition.REACHABLE);
        wire = (request, deadline) -> new WireAnswer.Lost(Trouble.NO_ANSWER);
        await().atMost(LONG).until(() -> courier.condition() == PlatformCondition.NO_ANSWER);
        wire = (request, deadline) -> answered(request);
        await().atMost(LONG).until(() -> courier.condition() == PlatformCondition.REACHABLE);
    }

    @Test
    void slowPlatformKeepsNobodyLongerThanTheirPatience() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        wire = (request, deadline) -> {
            pass(answer);
            return answered(request);
        };
        courier.start();
        handIn("A-1", "first");
        assertThat(courier.deliver("A-1", Duration.ofMillis(100))).isEqualTo(new Delivery.KeptHere());
        answer.countDown();
        await().atMost(LONG).until(() -> platform.applications().size() == 1);
    }

    @Test
    void whatThePlatformWillNotHaveIsSaidAndNotSentAgain() throws Exception {
        wire = (request, deadline) -> {
            if (request.method().equals("GET")) {
                return answered(request);
            }
            sent.add("refused");
            return new WireAnswer.Arrived(422, Json.write(new Problem(ProblemCode.NOT_ACCEPTED, "no", Instant.EPOCH)));
        };
        courier.start();
        handIn("A-1", "first");
        assertThat(courier.deliver("A-1", LONG)).isEqualTo(new Delivery.TurnedAway());
        assertThat(courier.deliver("A-1", LONG)).isEqualTo(new Delivery.TurnedAway());
        assertThat(sent).hasSize(1);
        assertThat(store.outbox().summary().refused()).isEqualTo(1);
    }

    @Test
    void whatWasHeldBackForAnApplicantGoesWhenTheSessionEnds() throws Exception {
        courier.start();
        handIn("A-1", "first");
        courier.sessionEnded();
        await().atMost(LONG).until(() -> platform.applications().size() == 1);
    }

    @Test
    void whatNobodyWaitsForArrivesOnceEach() throws Exception {
        List<String> handedIn = new ArrayList<>();
        for (int number = 0; number < 200; number++) {
            handIn("A-" + number, "person-" + number % 20);
            handedIn.add("A-" + number);
        }
        store.outbox().release();
        courier.start();
        await().atMost(LONG).until(() -> platform.applications().size() == handedIn.size());
        assertThat(sent).containsExactlyInAnyOrderElementsOf(handedIn);
    }

    private WireAnswer answered(WireRequest request) {
        if (request.method().equals("PUT")) {
            sent.add(request.path().substring(request.path().lastIndexOf('/') + 1));
        }
        Reply reply = platform.handle(request);
        return new WireAnswer.Arrived(reply.status(), Json.write(reply.body()));
    }

    private void handIn(String id, String person) throws Exception {
        store.applications()
                .submitForPlatform(
                        new Application(
                                id,
                                "residence-permit",
                                "receipt-" + id,
                                Instant.EPOCH,
                                Optional.of(store.hash(person)),
                                FactSheet.empty(),
                                Optional.empty()),
                        new byte[0]);
    }

    private static void pass(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
