package org.hallkiosk.platform.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hallkiosk.platform.Json;
import org.hallkiosk.platform.WireRequest;
import org.hallkiosk.platform.contract.Acceptance;
import org.hallkiosk.platform.contract.Case;
import org.hallkiosk.platform.contract.CaseAccess;
import org.hallkiosk.platform.contract.Cases;
import org.hallkiosk.platform.contract.HandedInApplication;
import org.hallkiosk.platform.contract.Person;
import org.hallkiosk.platform.contract.StatedFact;
import org.hallkiosk.platform.contract.SupplementRequest;
import org.hallkiosk.store.StoreException;
import org.hallkiosk.store.StoreTrouble;
import org.hallkiosk.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reference platform stops and starts again, and everybody finds their case as it was. */
class CaseArchiveTest {
    private static final Person PERSON = new Person("110105199005200022", "林晓雯");

    @TempDir
    private Path folder;

    @Test
    void casesSurviveAStopWithTheirResultsAndWhatIsWanted() throws Exception {
        List<Case> before;
        try (CaseArchive archive = open()) {
            ReferencePlatform platform = platform(archive);
            submit(platform, "A-1");
            submit(platform, "A-2");
            platform.finish("A-1", SamplePaper.of(new LocalizedText("证明", "Certificate"), "1"));
            platform.want(
                    "A-2",
                    new SupplementRequest(
                            "S-1",
                            new LocalizedText("手机", "Phone"),
                            List.of("person.phone"),
                            0,
                            Optional.empty(),
                            false));
            before = seen(platform);
        }
        try (CaseArchive archive = open()) {
            ReferencePlatform again = platform(archive);
            assertThat(seen(again)).isEqualTo(before).hasSize(2);
            assertThat(submit(again, "A-1").caseNumber())
                    .as("sent again after the stop")
                    .isEqualTo("CASE-000001");
            assertThat(submit(again, "A-3").caseNumber()).isEqualTo("CASE-000003");
        }
    }

    @Test
    void theFolderAloneTellsNobodyAnything() throws Exception {
        try (CaseArchive archive = open()) {
            submit(platform(archive), "A-1");
        }
        try (Stream<Path> files = Files.walk(folder.resolve("cases"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                        .doesNotContain(PERSON.idNumber(), PERSON.name(), "R-A-1");
            }
        }
        assertThatThrownBy(() -> {
                    try (CaseArchive other = CaseArchive.open(folder.resolve("cases"), folder.resolve("other.key"))) {
                        platform(other);
                    }
                })
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.trouble()).isEqualTo(StoreTrouble.DAMAGED));
    }

    @Test
    void twoPlatformsDoNotShareAFolder() throws Exception {
        try (CaseArchive archive = open()) {
            assertThat(archive).isNotNull();
            assertThatThrownBy(this::open)
                    .isInstanceOfSatisfying(
                            StoreException.class, e -> assertThat(e.trouble()).isEqualTo(StoreTrouble.IN_USE));
        }
    }

    @Test
    void whatTheDiskDoesNotTakeIsNotSaidToHaveArrived() throws Exception {
        try (CaseArchive archive = open()) {
            ReferencePlatform platform = platform(archive);
            // A folder stands where the file should go: no disk takes that, not even root's.
            Path inTheWay = folder.resolve("cases/CASE-000001.sealed");
            Files.createDirectories(inTheWay.resolve("full"));
            assertThat(platform.handle(request("A-1")).status()).isEqualTo(503);
            Files.delete(inTheWay.resolve("full"));
            Files.delete(inTheWay);
            assertThat(platform.handle(request("A-1")).status())
                    .as("sent again")
                    .isEqualTo(201);
        }
    }

    private CaseArchive open() throws StoreException {
        return CaseArchive.open(folder.resolve("cases"), folder.resolve("keys/platform.key"));
    }

    private static ReferencePlatform platform(CaseArchive archive) throws StoreException {
        return new ReferencePlatform(List.of(), Map.of(), Clock.systemUTC()).keepingIn(archive);
    }

    private static Acceptance submit(ReferencePlatform platform, String id) {
        return (Acceptance) platform.handle(request(id)).body();
    }

    private static WireRequest request(String id) {
        return new WireRequest(
                "PUT",
                "/v1/applications/" + id,
                Map.of(),
                Json.write(new HandedInApplication(
                        id,
                        "R-" + id,
                        "residence-permit",
                        "T-0001",
                        Instant.parse("2026-11-26T08:00:00Z"),
                        Optional.of(PERSON),
                        List.of(new StatedFact("person.name", PERSON.name(), "ID_CARD")),
                        List.of(),
                        List.of(),
                        Optional.empty())));
    }

    private static List<Case> seen(ReferencePlatform platform) {
        return ((Cases) platform.handle(
                                new WireRequest("POST", "/v1/cases", Map.of(), Json.write(CaseAccess.byCard(PERSON))))
                        .body())
                .cases();
    }
}
