package org.hallkiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hallkiosk.fact.Fact;
import org.hallkiosk.fact.FactSheet;
import org.hallkiosk.fact.FactSource;
import org.hallkiosk.fact.signature.Point;
import org.hallkiosk.fact.signature.SealedSignature;
import org.hallkiosk.fact.signature.Signature;
import org.hallkiosk.fact.signature.SignatureSealer;
import org.hallkiosk.fact.signature.SignedContent;
import org.hallkiosk.fact.signature.Stroke;
import org.hallkiosk.store.Application;
import org.hallkiosk.store.KioskStore;
import org.hallkiosk.store.StoreOpening;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code signatures}: what was swapped or changed after signing is found, and named. */
class SignaturesCommandTest {
    private static final Instant MORNING = Instant.parse("2026-11-26T02:03:04.567Z");
    private static final byte[] PAPER = "%PDF-1.7 one".getBytes(StandardCharsets.US_ASCII);
    private static final Signature LINE =
            new Signature(List.of(new Stroke(List.of(new Point(0, 9, 0, 0.5), new Point(200, 9, 90, 0.25)))));

    @TempDir
    private Path state;

    @Test
    void aFreshTerminalKeepsNoSignature() {
        CommandRun run = CommandRun.english(state, "signatures");

        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        assertThat(run.out()).startsWith("No signature is kept here");
    }

    @Test
    void whatNobodyTouchedHolds() throws Exception {
        handIn("one", "Li", "Li", PAPER);

        CommandRun run = CommandRun.english(state, "signatures");

        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        assertThat(run.out())
                .contains("receipt: R-one")
                .contains("signature: holds")
                .contains("1 checked");
    }

    @Test
    void aChangedFactIsNamedInBothLanguages() throws Exception {
        handIn("one", "Li", "Li", PAPER);
        handIn("two", "Li", "Wang", PAPER);

        CommandRun english = CommandRun.english(state, "signatures");
        CommandRun chinese = CommandRun.chinese(state, "signatures");

        assertThat(english.exit()).isEqualTo(1);
        assertThat(english.out()).contains("the facts were changed").contains("1 of 2 signatures do not hold");
        assertThat(chinese.out()).contains("内容被改动");
    }

    @Test
    void anotherPaperIsNotTheOneThatWasSigned() throws Exception {
        handIn("one", "Li", "Li", PAPER);
        Path same = Files.write(state.resolve("same.pdf"), PAPER);
        Path other = Files.writeString(state.resolve("other.pdf"), "%PDF-1.7 two");

        CommandRun held = CommandRun.english(state, "signatures", "R-one", "--paper", same.toString());
        CommandRun found = CommandRun.english(state, "signatures", "R-one", "--paper", other.toString(), "--json");

        assertThat(held.exit()).as(held.out()).isZero();
        assertThat(found.exit()).isEqualTo(1);
        assertThat(found.json().getFirst().path("signature").get(0).asString()).isEqualTo("document-changed");
    }

    @Test
    void aReceiptThatNobodySignedIsSaid() {
        CommandRun run = CommandRun.english(state, "signatures", "R-none");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).contains("No signature is kept under R-none");
    }

    private void handIn(String id, String signedName, String storedName, byte[] paper) throws Exception {
        Path data = state.resolve("data");
        try (KioskStore store = ((StoreOpening.Opened) KioskStore.open(data, data.resolve("kiosk.key"))).store()) {
            SignatureSealer sealer = store.signatures();
            SignedContent content = new SignedContent("R-" + id, Map.of("person.name", signedName));
            SealedSignature signature =
                    new SealedSignature(LINE, sealer.seal(sealer.sign(content, LINE, MORNING), paper));
            FactSheet facts = FactSheet.empty().with(new Fact("person.name", storedName, FactSource.APPLICANT));
            store.applications()
                    .submit(
                            new Application(
                                    id,
                                    "residence-permit",
                                    "R-" + id,
                                    MORNING,
                                    Optional.empty(),
                                    facts,
                                    Optional.of(LINE.digest()),
                                    Optional.of(signature)),
                            paper);
        }
    }
}
