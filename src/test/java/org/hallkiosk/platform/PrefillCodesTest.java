package org.hallkiosk.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.hallkiosk.fact.CodeFacts;
import org.hallkiosk.fact.Fact;
import org.hallkiosk.fact.FactSource;
import org.hallkiosk.platform.PrefillReading.Problem;
import org.junit.jupiter.api.Test;

/** Codes that an applicant prepared at home, and everything else that one can hold before a scanner. */
class PrefillCodesTest {
    private static final KeyPair PLATFORM = keyPair();
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-23T01:00:00Z"), ZoneOffset.UTC);
    private static final Duration DAY = Duration.ofDays(1);
    private final PrefillCodes codes = new PrefillCodes(Map.of("platform", PLATFORM.getPublic()), NOW);

    @Test
    void whatWasFilledInAtHomeArrives() {
        PrefillReading.Prefill read = (PrefillReading.Prefill) codes.read(code(DAY));
        assertThat(read.serviceId()).contains("residence-permit");
        assertThat(read.facts()).contains(new Fact("person.name", "样本甲", FactSource.CODE));
        assertThat(read.facts()).extracting(Fact::name).containsExactly("person.name", CodeFacts.ID, CodeFacts.EXPIRES);
    }

    @Test
    void everyCodeHasAnIdOfItsOwnAndNoneSaysItself() {
        String forged = PrefillCodes.make(
                "platform", PLATFORM.getPrivate(), "", Map.of(CodeFacts.ID, "chosen-by-somebody"), NOW, DAY);
        assertThat(idOf(forged)).hasSize(36).isNotEqualTo(idOf(code(DAY)));
    }

    private String idOf(String code) {
        return ((PrefillReading.Prefill) codes.read(code))
                .facts().stream()
                        .filter(fact -> fact.name().equals(CodeFacts.ID))
                        .map(Fact::value)
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void aBookingIsTakenFromTheFirstSecondOfItsWindowToTheLast() {
        Instant now = NOW.instant();
        assertRefused(booking(now.plusSeconds(1), now.plusSeconds(3600)), Problem.NOT_YET);
        assertThat(codes.read(booking(now, now.plusSeconds(1)))).isInstanceOf(PrefillReading.Prefill.class);
        assertRefused(booking(now.minusSeconds(3600), now), Problem.EXPIRED);
    }

    private static String booking(Instant from, Instant until) {
        return PrefillCodes.make("platform", PLATFORM.getPrivate(), "residence-permit", Map.of(), from, until);
    }

    @Test
    void codesOfTheOldKeyAndOfTheNewAreBelievedWhileBothAreConfigured() {
        KeyPair next = keyPair();
        PrefillCodes both = new PrefillCodes(Map.of("platform", PLATFORM.getPublic(), "next", next.getPublic()), NOW);
        String made = PrefillCodes.make("next", next.getPrivate(), "residence-permit", Map.of(), NOW, DAY);
        assertThat(both.read(made)).isInstanceOf(PrefillReading.Prefill.class);
        assertThat(both.read(code(DAY))).isInstanceOf(PrefillReading.Prefill.class);
        assertRefused(made, Problem.NOT_GENUINE);
    }

    @Test
    void aCodeIsNoLongerTakenAtTheSecondItExpires() {
        assertRefused(code(Duration.ZERO), Problem.EXPIRED);
        assertRefused(code(DAY.negated()), Problem.EXPIRED);
    }

    @Test
    void aChangedCodeIsNotGenuine() {
        String[] parts = code(DAY).split("\\.");
        String forged = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8).replace("甲", "乙");
        assertRefused(parts[0] + "." + encode(forged) + "." + parts[2], Problem.NOT_GENUINE);
    }

    @Test
    void aCodeSignedWithAnotherKeyIsNotGenuine() {
        assertRefused(
                PrefillCodes.make("platform", keyPair().getPrivate(), "residence-permit", Map.of(), NOW, DAY),
                Problem.NOT_GENUINE);
    }

    @Test
    void aKeyThatNobodyKnowsIsNotBelieved() {
        assertRefused(
                PrefillCodes.make("stranger", PLATFORM.getPrivate(), "residence-permit", Map.of(), NOW, DAY),
                Problem.NOT_GENUINE);
    }

    @Test
    void aCodeThatSaysItNeedsNoSignatureIsNotGenuine() {
        String[] parts = code(DAY).split("\\.");
        String none = encode("{\"alg\":\"none\",\"kid\":\"platform\",\"typ\":\"hall-prefill\"}");
        assertRefused(none + "." + parts[1] + ".", Problem.NOT_GENUINE);
        assertRefused(parts[0] + "." + parts[1] + ".", Problem.NOT_GENUINE);
    }

    @Test
    void aTornCodeIsNotGenuineOrUnknown() {
        String code = code(DAY);
        for (int length = 0; length < code.length(); length++) {
            assertThat(codes.read(code.substring(0, length))).isInstanceOf(PrefillReading.Refused.class);
        }
    }

    @Test
    void otherPeoplesCodesAreUnknown() {
        assertRefused("https://example.org/pay?id=1", Problem.UNKNOWN);
        assertRefused("6901234567892", Problem.UNKNOWN);
        assertRefused("", Problem.UNKNOWN);
        assertRefused("a.b.c", Problem.UNKNOWN);
        assertRefused(encode("{\"typ\":\"JWT\"}") + "." + encode("{}") + ".x", Problem.UNKNOWN);
        assertRefused(encode("[]") + "..", Problem.UNKNOWN);
    }

    @Test
    void aCodeLongerThanAnyOfOursIsNotEvenLookedAt() {
        assertRefused("x".repeat(PrefillCodes.LONGEST + 1), Problem.TOO_LONG);
    }

    @Property(tries = 300)
    void anyTextHasAnAnswer(@ForAll String text) {
        assertThat(codes.read(text)).isInstanceOf(PrefillReading.Refused.class);
    }

    @Property(tries = 200)
    void anySignedContentHasAnAnswer(@ForAll String name, @ForAll String value) {
        String code = PrefillCodes.make("platform", PLATFORM.getPrivate(), "", Map.of(name, value), NOW, DAY);
        assertThat(codes.read(code)).isNotNull();
    }

    private void assertRefused(String code, Problem problem) {
        assertThat(codes.read(code)).isEqualTo(new PrefillReading.Refused(problem));
    }

    private static String code(Duration validFor) {
        return PrefillCodes.make(
                "platform", PLATFORM.getPrivate(), "residence-permit", Map.of("person.name", "样本甲"), NOW, validFor);
    }

    private static String encode(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static KeyPair keyPair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
