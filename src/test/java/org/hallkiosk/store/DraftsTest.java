package org.hallkiosk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hallkiosk.fact.Fact;
import org.hallkiosk.fact.FactSheet;
import org.hallkiosk.fact.FactSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was left half done is found again by its owner alone, and is gone when its time is over. */
class DraftsTest {
    private static final String NUMBER = "11010519491231002X";
    private static final String STREET = "样本市幸福路样本街88号";
    private static final String CODE = "DR-7K4M-9QXD-0001-AB3D";
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @TempDir
    Path folder;

    private KioskStore store;
    private DraftSeal seal;

    @BeforeEach
    void open() throws Exception {
        store = opened(folder.resolve("data"));
        seal = DraftSeal.of(folder.resolve("keys/hall.key"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aPersonFindsTheirDraftWithAllThatWasKnown() throws Exception {
        Draft draft = draft(Optional.empty(), NOW.plus(Duration.ofDays(7)));
        store.drafts().keep(seal.seal(draft, Optional.of(NUMBER)));

        Draft found = seal.open(store.drafts()
                .find(seal.finderOfPerson("residence-permit", NUMBER))
                .orElseThrow());

        assertThat(found.facts().values()).isEqualTo(draft.facts().values());
        assertThat(found.facts().all("residence.address"))
                .isEqualTo(draft.facts().all("residence.address"));
        assertThat(found.facts().chosen("residence.address")).contains(FactSource.CODE);
        assertThat(found.typed()).containsEntry("person.phone", "1380");
        assertThat(found.sharedData()).contains(true);
        assertThat(found.handedIn())
                .contains(new Draft.HandedIn(LocalDate.of(2026, 11, 23), Optional.of("r"), Optional.of("A007")));
        assertThat(found.until()).isEqualTo(draft.until());
        assertThat(found.applicationId()).isEqualTo("application-1");
    }

    @Test
    void nobodyElseFindsIt() throws Exception {
        store.drafts().keep(seal.seal(draft(Optional.of(CODE), NOW.plus(Duration.ofDays(7))), Optional.of(NUMBER)));
        assertThat(store.drafts().find(seal.finderOfPerson("residence-permit", "440524188001010014")))
                .isEmpty();
        assertThat(store.drafts().find(seal.finderOfPerson("old-age-allowance", NUMBER)))
                .isEmpty();
        assertThat(store.drafts().find(seal.finderOfCode("DR-7K4M-9QXD-0001-AB3E")))
                .isEmpty();
        assertThat(store.drafts().find(seal.finderOfCode(NUMBER))).isEmpty();
    }

    @Test
    void theCodeLeadsToItToo() throws Exception {
        store.drafts().keep(seal.seal(draft(Optional.of(CODE), NOW.plus(Duration.ofDays(7))), Optional.empty()));
        assertThat(store.drafts().find(seal.finderOfCode(CODE + " "))).isPresent();
    }

    @Test
    void aPersonHasOneDraftForAService() throws Exception {
        store.drafts().keep(seal.seal(draft(Optional.of(CODE), NOW.plus(Duration.ofDays(1))), Optional.of(NUMBER)));
        store.drafts().keep(seal.seal(draft(Optional.empty(), NOW.plus(Duration.ofDays(2))), Optional.of(NUMBER)));
        assertThat(store.drafts().find(seal.finderOfCode(CODE))).isEmpty();
        assertThat(store.drafts()
                        .find(seal.finderOfPerson("residence-permit", NUMBER))
                        .orElseThrow()
                        .expires())
                .isEqualTo(NOW.plus(Duration.ofDays(2)));
    }

    @Test
    void anExpiredDraftIsNotFoundAndTheSweepDeletesIt() throws Exception {
        store.drafts().keep(seal.seal(draft(Optional.of(CODE), NOW.minusSeconds(1)), Optional.of(NUMBER)));
        store.drafts().keep(seal.seal(draft(Optional.of("DR-other"), NOW.plus(Duration.ofDays(1))), Optional.empty()));
        assertThat(store.drafts().find(seal.finderOfPerson("residence-permit", NUMBER)))
                .isEmpty();
        assertThat(store.drafts().sweep(NOW)).isEqualTo(1);
        assertThat(store.drafts().sweep(NOW)).isZero();
        assertThat(store.drafts().find(seal.finderOfCode("DR-other"))).isPresent();
    }

    @Test
    void aForgottenDraftLeavesNotEvenItsCiphertext() throws Exception {
        SealedDraft sealed = seal.seal(draft(Optional.of(CODE), NOW.plus(Duration.ofDays(7))), Optional.of(NUMBER));
        store.drafts().keep(sealed);
        assertThat(holds(sealed.content())).isTrue();
        store.drafts().forget(seal.finderOfCode(CODE));
        assertThat(store.drafts().find(seal.finderOfPerson("residence-permit", NUMBER)))
                .isEmpty();
        assertThat(holds(sealed.content())).isFalse();
    }

    @Test
    void theDataFolderSaysNothingOfWhoOrWhat() throws Exception {
        store.drafts().keep(seal.seal(draft(Optional.of(CODE), NOW.plus(Duration.ofDays(7))), Optional.of(NUMBER)));
        for (String personal : List.of(NUMBER, STREET, CODE, "residence-permit")) {
            assertThat(holds(personal.getBytes(StandardCharsets.UTF_8)))
                    .as(personal)
                    .isFalse();
        }
    }

    @Test
    void anotherTerminalWithTheHallsKeyOpensItAndOneWithoutDoesNot() throws Exception {
        SealedDraft sealed = seal.seal(draft(Optional.of(CODE), NOW.plus(Duration.ofDays(7))), Optional.of(NUMBER));
        DraftSeal neighbour = DraftSeal.of(folder.resolve("keys/hall.key"));
        assertThat(neighbour.finderOfPerson("residence-permit", NUMBER))
                .isEqualTo(seal.finderOfPerson("residence-permit", NUMBER));
        assertThat(neighbour.open(sealed).facts().value("residence.address")).contains(STREET);

        DraftSeal stranger = DraftSeal.of(folder.resolve("elsewhere/hall.key"));
        assertThat(stranger.finderOfPerson("residence-permit", NUMBER))
                .isNotEqualTo(seal.finderOfPerson("residence-permit", NUMBER));
        assertThatThrownBy(() -> stranger.open(sealed))
                .isInstanceOf(StoreException.class)
                .hasMessageNotContaining(STREET);
    }

    @Test
    void aDraftThatNobodyCouldFindIsNotMade() {
        Draft draft = draft(Optional.empty(), NOW);
        assertThatThrownBy(() -> seal.seal(draft, Optional.empty())).hasMessageContaining("nobody could find");
    }

    @Test
    void aDraftNamesNobodyInALog() {
        assertThat(draft(Optional.of(CODE), NOW).toString())
                .doesNotContain(STREET)
                .doesNotContain(CODE);
    }

    private static Draft draft(Optional<String> code, Instant until) {
        FactSheet facts = FactSheet.empty()
                .with(new Fact("residence.address", "样本市别处1号", FactSource.ID_CARD))
                .with(new Fact("residence.address", STREET, FactSource.CODE))
                .with(new Fact("person.idNumber", NUMBER, FactSource.ID_CARD))
                .choosing("residence.address", FactSource.CODE);
        return new Draft(
                "application-1",
                "residence-permit",
                facts,
                Map.of("person.phone", "1380"),
                Optional.of(true),
                Optional.of(new Draft.HandedIn(LocalDate.of(2026, 11, 23), Optional.of("r"), Optional.of("A007"))),
                code,
                NOW,
                until);
    }

    private boolean holds(byte[] wanted) throws Exception {
        try (var files = Files.walk(folder.resolve("data"))) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().startsWith("kiosk.db"))
                    .toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                if (bytes.contains(new String(wanted, StandardCharsets.ISO_8859_1))) {
                    return true;
                }
            }
        }
        return false;
    }

    private KioskStore opened(Path data) {
        StoreOpening opening = KioskStore.open(data, folder.resolve("keys/kiosk.key"));
        assertThat(opening).isInstanceOf(StoreOpening.Opened.class);
        return ((StoreOpening.Opened) opening).store();
    }
}
