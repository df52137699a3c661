package org.hallkiosk.platform.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.hallkiosk.store.DraftPlace;
import org.hallkiosk.store.DraftSeal;
import org.hallkiosk.store.KioskStore;
import org.hallkiosk.store.SealedDraft;
import org.hallkiosk.store.StoreException;
import org.hallkiosk.store.StoreOpening;
import org.hallkiosk.store.StoreTrouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Terminals of one hall that share their drafts, over real HTTP. */
class SharedDraftsTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final String RANDOM = "0123456789abcdef0123456789abcdef";

    @TempDir
    Path folder;

    private KioskStore store;
    private DraftSeal seal;
    private DraftServer server;

    @BeforeEach
    void serve() throws Exception {
        StoreOpening opening = KioskStore.open(folder.resolve("data"), folder.resolve("keys/kiosk.key"));
        store = ((StoreOpening.Opened) opening).store();
        seal = DraftSeal.of(folder.resolve("keys/hall.key"));
        server = DraftServer.start(0, () -> store.drafts(), seal, CLOCK);
    }

    @AfterEach
    void stop() {
        server.close();
        store.close();
    }

    @Test
    void whatOneTerminalKeepsAnotherFindsAndForgets() throws Exception {
        DraftPlace here = terminal(seal, CLOCK);
        DraftPlace there = terminal(DraftSeal.of(folder.resolve("keys/hall.key")), CLOCK);
        String finder = seal.finderOfCode("code");
        here.keep(draft(finder));

        SealedDraft found = there.find(finder).orElseThrow();
        assertThat(found.content()).isEqualTo(draft(finder).content());
        assertThat(found.finders()).containsExactly(finder);
        assertThat(found.expires()).isEqualTo(draft(finder).expires());

        there.forget(finder);
        assertThat(here.find(finder)).isEmpty();
    }

    @Test
    void whoLacksTheHallsKeyGetsNothing() throws Exception {
        String finder = seal.finderOfCode("code");
        terminal(seal, CLOCK).keep(draft(finder));
        DraftPlace stranger = terminal(DraftSeal.of(folder.resolve("elsewhere/hall.key")), CLOCK);
        assertThatThrownBy(() -> stranger.find(finder))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.trouble()).isEqualTo(StoreTrouble.KEY_WRONG))
                .hasMessageContaining("another hall key");
        assertThat(status("/v1/drafts/find", question(finder), Optional.empty()))
                .isEqualTo(401);
    }

    @Test
    void aClockThatIsFarOffIsSaid() {
        DraftPlace late = terminal(seal, Clock.offset(CLOCK, Duration.ofMinutes(-6)));
        assertThatThrownBy(() -> late.find(seal.finderOfCode("code"))).hasMessageContaining("clocks");
    }

    @Test
    void aRequestThatWasOverheardIsNotTakenTwice() throws Exception {
        byte[] body = question(seal.finderOfCode("code"));
        String header = new HallSignature(seal, CLOCK).of("/v1/drafts/forget", body, RANDOM);
        assertThat(status("/v1/drafts/forget", body, Optional.of(header))).isEqualTo(204);
        assertThat(status("/v1/drafts/forget", body, Optional.of(header))).isEqualTo(401);
    }

    @Test
    void aSignatureIsGoodForItsOwnRequestOnly() throws Exception {
        byte[] body = question(seal.finderOfCode("code"));
        String header = new HallSignature(seal, CLOCK).of("/v1/drafts/find", body, RANDOM);
        assertThat(status("/v1/drafts/forget", body, Optional.of(header))).isEqualTo(401);
        assertThat(status("/v1/drafts/find", question(seal.finderOfCode("other")), Optional.of(header)))
                .isEqualTo(401);
        assertThat(status("/v1/drafts/find", body, Optional.of("1 2 3"))).isEqualTo(401);
        assertThat(status("/v1/drafts/find", body, Optional.of(header))).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{}", "null", "[]", "{\"finder\":\"1\"}", "{\"finders\":[],\"expires\":1,\"content\":\"\"}"})
    void whatIsNoMessageIsRefused(String body) throws Exception {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        for (String path : List.of("/v1/drafts/keep", "/v1/drafts/find", "/v1/drafts/forget")) {
            assertThat(signed(path, bytes)).as(path).isEqualTo(400);
        }
        assertThat(signed("/v1/drafts", bytes)).isEqualTo(404);
    }

    @Test
    void whatIsTooLongToBeADraftIsNotReadToItsEnd() throws Exception {
        assertThat(signed("/v1/drafts/keep", new byte[DraftMessages.LONGEST + 1]))
                .isEqualTo(413);
    }

    @Test
    void aPlaceThatIsAwayIsToldWithinSeconds() {
        DraftPlace place = terminal(seal, CLOCK);
        server.close();
        assertThatThrownBy(() -> place.find(seal.finderOfCode("code")))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.trouble()).isEqualTo(StoreTrouble.INPUT_OUTPUT))
                .hasMessageContaining("does not answer");
    }

    @Test
    void aStoreInTroubleIsTold() {
        DraftPlace place = terminal(seal, CLOCK);
        store.close();
        assertThatThrownBy(() -> place.find(seal.finderOfCode("code"))).hasMessageContaining("503");
    }

    private DraftPlace terminal(DraftSeal held, Clock clock) {
        return new SharedDrafts(address(), held, clock);
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    private static byte[] question(String finder) {
        return DraftMessages.question(finder);
    }

    private int signed(String path, byte[] body) throws IOException, InterruptedException {
        String random = seal.mark(path + body.length).substring(0, 32);
        return status(path, body, Optional.of(new HallSignature(seal, CLOCK).of(path, body, random)));
    }

    private int status(String path, byte[] body, Optional<String> header) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address().resolve(path)).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        header.ifPresent(value -> request.header(HallSignature.HEADER, value));
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private static SealedDraft draft(String finder) {
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.DAYS);
        return new SealedDraft(List.of(finder), tomorrow, new byte[] {1, 2, 3, -1});
    }
}
