package org.hallkiosk.fact.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever was changed after signing is found, and named. */
class SignatureSealerProperties {
    private static final Instant NOW = Instant.parse("2026-11-26T02:03:04.567Z");
    private static final String RECEIPT = "261126-7K4M-9QXD";
    private static final SignatureSealer SEALER = sealer(1);

    @Property(tries = 200)
    void whatNobodyTouchedHoldsAlsoAfterBeingKept(
            @ForAll("facts") Map<String, String> facts,
            @ForAll("signatures") Signature signature,
            @ForAll @Size(max = 200) byte[] document)
            throws IOException {
        SignedContent content = new SignedContent(RECEIPT, facts);
        SealedSignature kept =
                SealedSignature.read(signed(content, signature, document).bytes());

        assertThat(SEALER.check(kept, content, document)).isEmpty();
        assertThat(kept.seal().code().code()).matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}");
    }

    @Property(tries = 300)
    void anyChangedByteOfAnyFactIsFound(
            @ForAll("facts") Map<String, String> facts,
            @ForAll("signatures") Signature signature,
            @ForAll @IntRange(max = 1000) int where,
            @ForAll @IntRange(min = 1, max = 127) int flip) {
        SignedContent content = new SignedContent(RECEIPT, facts);
        SealedSignature sealed = signed(content, signature, new byte[] {1});
        String name =
                facts.keySet().stream().skip(where % facts.size()).findFirst().orElseThrow();
        Map<String, String> changed = new LinkedHashMap<>(facts);
        byte[] value = facts.get(name).getBytes(StandardCharsets.ISO_8859_1);
        Assume.that(value.length > 0);
        value[where % value.length] ^= (byte) flip;
        changed.put(name, new String(value, StandardCharsets.ISO_8859_1));
        Assume.that(!changed.equals(facts));

        assertThat(SEALER.check(sealed, new SignedContent(RECEIPT, changed), new byte[] {1}))
                .containsExactly(SignatureBreach.FACTS_CHANGED);
    }

    @Property(tries = 100)
    void aFactMoreOrLessOrAPieceThatMovedToItsNeighbourIsFound(@ForAll("facts") Map<String, String> facts) {
        SealedSignature sealed = signed(new SignedContent(RECEIPT, facts), line(0), new byte[0]);
        Map<String, String> more = new LinkedHashMap<>(facts);
        more.put("a.new", "");
        Map<String, String> renamed = new LinkedHashMap<>(facts);
        String first = facts.keySet().iterator().next();
        renamed.remove(first);
        renamed.put(first + facts.get(first), "");
        Map<String, String> less = new LinkedHashMap<>(facts);
        less.remove(first);

        for (Map<String, String> other : List.of(more, less, renamed)) {
            if (!other.equals(facts)) {
                assertThat(SEALER.check(sealed, new SignedContent(RECEIPT, other), new byte[0]))
                        .containsExactly(SignatureBreach.FACTS_CHANGED);
            }
        }
        assertThat(SEALER.check(sealed, new SignedContent("261126-7K4M-9QXE", facts), new byte[0]))
                .containsExactly(SignatureBreach.FACTS_CHANGED);
    }

    @Property(tries = 300)
    void anyChangedByteOfThePaperIsFound(
            @ForAll @Size(min = 1, max = 300) byte[] document,
            @ForAll @IntRange(max = 1000) int where,
            @ForAll @IntRange(min = 1, max = 255) int flip) {
        SignedContent content = new SignedContent(RECEIPT, Map.of("person.name", "李秀英"));
        SealedSignature sealed = signed(content, line(0), document);
        byte[] changed = document.clone();
        changed[where % changed.length] ^= (byte) flip;

        assertThat(SEALER.check(sealed, content, changed)).containsExactly(SignatureBreach.DOCUMENT_CHANGED);
    }

    @Property(tries = 500)
    void anyChangedByteOfWhatIsKeptOfTheSignatureIsFound(
            @ForAll("signatures") Signature signature,
            @ForAll @IntRange(max = 100_000) int where,
            @ForAll @IntRange(min = 1, max = 255) int flip) {
        SignedContent content = new SignedContent(RECEIPT, Map.of("person.name", "李秀英"));
        byte[] kept = signed(content, signature, new byte[] {1, 2}).bytes();
        kept[where % kept.length] ^= (byte) flip;
        SealedSignature read;
        try {
            read = SealedSignature.read(kept);
        } catch (IOException found) {
            return;
        }

        assertThat(SEALER.check(read, content, new byte[] {1, 2})).isNotEmpty();
    }

    @Property(tries = 100)
    void aSignatureFromAnotherPaperIsFound(
            @ForAll("signatures") Signature mine, @ForAll("signatures") Signature other) {
        Assume.that(!mine.digest().equals(other.digest()));
        SignedContent content = new SignedContent(RECEIPT, Map.of("person.name", "李秀英"));
        SealedSignature sealed = signed(content, mine, new byte[] {1});

        assertThat(SEALER.check(new SealedSignature(other, sealed.seal()), content, new byte[] {1}))
                .containsExactly(SignatureBreach.STROKES_CHANGED);
    }

    @Property(tries = 20)
    void whoHasNotTheTerminalsKeyCanSealNothing(@ForAll("facts") Map<String, String> facts) {
        SignedContent content = new SignedContent(RECEIPT, facts);
        SignatureSealer forger = sealer(2);
        SealedSignature forged =
                new SealedSignature(line(0), forger.seal(forger.sign(content, line(0), NOW), new byte[] {1}));

        assertThat(SEALER.check(forged, content, new byte[] {1})).containsExactly(SignatureBreach.SEAL_CHANGED);
    }

    private static SealedSignature signed(SignedContent content, Signature signature, byte[] document) {
        return new SealedSignature(signature, SEALER.seal(SEALER.sign(content, signature, NOW), document));
    }

    private static SignatureSealer sealer(int first) {
        byte[] key = new byte[32];
        key[0] = (byte) first;
        return new SignatureSealer(new SecretKeySpec(key, "HmacSHA256"));
    }

    private static Signature line(double y) {
        return new Signature(List.of(new Stroke(List.of(new Point(0, y, 0, 0.5), new Point(200, y, 90, 0.25)))));
    }

    @Provide
    Arbitrary<Map<String, String>> facts() {
        return Arbitraries.maps(
                        Arbitraries.strings()
                                .withCharRange('a', 'z')
                                .ofMinLength(1)
                                .ofMaxLength(6),
                        Arbitraries.strings().withCharRange(' ', '~').ofMaxLength(10))
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<Signature> signatures() {
        Arbitrary<Point> points = net.jqwik.api.Combinators.combine(
                        Arbitraries.floats().between(0, 1000),
                        Arbitraries.floats().between(0, 1000),
                        Arbitraries.longs().between(0, 60_000),
                        Arbitraries.floats().between(0, 1))
                .as((x, y, millis, pressure) -> new Point(x, y, millis, pressure));
        return points.list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(Stroke::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(strokes -> new Signature(new ArrayList<>(strokes)));
    }
}
