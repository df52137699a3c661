package org.hallkiosk.platform.drafts;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.hallkiosk.store.DraftPlace;
import org.hallkiosk.store.DraftSeal;
import org.hallkiosk.store.SealedDraft;
import org.hallkiosk.store.StoreException;
import org.hallkiosk.store.StoreTrouble;

/** The hall's drafts, which lie elsewhere. A place that does not answer within a few seconds is trouble with its reason. */
public final class SharedDrafts implements DraftPlace {
    private static final Duration CONNECTED_WITHIN = Duration.ofSeconds(2);
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(4);

    private final SecureRandom random = new SecureRandom();
    private final URI place;
    private final HallSignature signature;
    private final Clock clock;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECTED_WITHIN)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    /** @param place for instance {@code http://192.0.2.20:9781} */
    public SharedDrafts(URI place, DraftSeal seal, Clock clock) {
        this.place = place;
        this.signature = new HallSignature(seal, clock);
        this.clock = clock;
    }

    @Override
    public void keep(SealedDraft draft) throws StoreException {
        ask(DraftMessages.KEEP, DraftMessages.draft(draft));
    }

    @Override
    public Optional<SealedDraft> find(String finder) throws StoreException {
        Optional<byte[]> answer = ask(DraftMessages.FIND, DraftMessages.question(finder));
        if (answer.isEmpty()) {
            return Optional.empty();
        }
        SealedDraft found = DraftMessages.draft(answer.get())
                .orElseThrow(() -> new StoreException(StoreTrouble.DAMAGED, place + " answered with no draft"));
        return Optional.of(found).filter(draft -> draft.expires().isAfter(clock.instant()));
    }

    @Override
    public void forget(String finder) throws StoreException {
        ask(DraftMessages.FORGET, DraftMessages.question(finder));
    }

    /** The place sweeps by itself. */
    @Override
    public int sweep(Instant now) {
        return 0;
    }

    /** The answer's body; empty when there is no such draft. */
    private Optional<byte[]> ask(String path, byte[] body) throws StoreException {
        byte[] once = new byte[16];
        random.nextBytes(once);
        HttpRequest request = HttpRequest.newBuilder(place.resolve(path))
                .timeout(ANSWERED_WITHIN)
                .header(
                        HallSignature.HEADER,
                        signature.of(path, body, HexFormat.of().formatHex(once)))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try {
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return switch (response.statusCode()) {
                case 200 -> Optional.of(response.body());
                case 204, 404 -> Optional.empty();
                case 401 ->
                    throw new StoreException(
                            StoreTrouble.KEY_WRONG,
                            place + " does not take this terminal for one of its hall: another hall key, or the clocks"
                                    + " differ by more than " + HallSignature.CLOCKS_MAY_DIFFER.toMinutes()
                                    + " minutes");
                default ->
                    throw new StoreException(
                            StoreTrouble.INPUT_OUTPUT, place + " answered with status " + response.statusCode());
            };
        } catch (IOException e) {
            throw new StoreException(StoreTrouble.INPUT_OUTPUT, place + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException(StoreTrouble.INPUT_OUTPUT, "interrupted", e);
        }
    }
}
