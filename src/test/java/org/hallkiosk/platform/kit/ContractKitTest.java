package org.hallkiosk.platform.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hallkiosk.platform.Json;
import org.hallkiosk.platform.PlatformAnswer.Trouble;
import org.hallkiosk.platform.PlatformWire;
import org.hallkiosk.platform.TerminalCredential;
import org.hallkiosk.platform.WireAnswer;
import org.hallkiosk.platform.WireRequest;
import org.hallkiosk.platform.contract.CaseAccess;
import org.hallkiosk.platform.contract.Person;
import org.hallkiosk.platform.reference.ReferencePlatform;
import org.hallkiosk.platform.reference.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The kit finds nothing wrong with the reference platform, and what is wrong with platforms that differ from it. */
class ContractKitTest {
    private KeyPair key;
    private ReferencePlatform platform;

    @BeforeEach
    void start() throws Exception {
        key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        platform = platform(Clock.systemUTC());
    }

    private ReferencePlatform platform(Clock clock) {
        return new ReferencePlatform(List.of(), Map.of("T-0001", key.getPublic()), clock);
    }

    @Test
    void theReferencePlatformKeepsEveryRule() throws Exception {
        List<Finding> findings = tried((request, deadline) -> answered(platform, request));
        assertThat(findings).allMatch(Finding.Kept.class::isInstance, "kept");
        assertThat(findings).extracting(Finding::rule).containsExactly(Rule.values());
    }

    @Test
    void withoutAKeyOnlyWhatIsAboutSignaturesIsNotTried() throws Exception {
        ReferencePlatform open = new ReferencePlatform(List.of(), Map.of(), Clock.systemUTC());
        List<Finding> findings = new ContractKit(
                        (request, deadline) -> answered(open, request), Optional.empty(), Clock.systemUTC())
                .run();
        assertThat(findings.stream().filter(Finding.NotTried.class::isInstance).map(Finding::rule))
                .containsExactly(
                        Rule.UNSIGNED_IS_REFUSED,
                        Rule.CHANGED_BODY_IS_REFUSED,
                        Rule.REPLAY_IS_REFUSED,
                        Rule.WRONG_CLOCK_IS_TOLD_THE_TIME);
        assertThat(findings).noneMatch(Finding.Broken.class::isInstance);
    }

    @Test
    void whereNobodyAnswersNothingIsFound() throws Exception {
        assertThat(tried((request, deadline) -> new WireAnswer.Lost(Trouble.NOT_REACHABLE)))
                .isEmpty();
    }

    @Test
    void whoeverSaysYesToEverythingBreaksEveryRule() throws Exception {
        byte[] yes = "{}".getBytes(StandardCharsets.UTF_8);
        assertThat(broken((request, deadline) -> new WireAnswer.Arrived(200, yes)))
                .containsExactlyInAnyOrderElementsOf(EnumSet.allOf(Rule.class));
    }

    @Test
    void whoeverLetsEverybodyInIsFoundOut() throws Exception {
        ReferencePlatform open = new ReferencePlatform(List.of(), Map.of(), Clock.systemUTC());
        assertThat(broken((request, deadline) -> answered(open, request)))
                .containsExactlyInAnyOrder(
                        Rule.UNSIGNED_IS_REFUSED,
                        Rule.CHANGED_BODY_IS_REFUSED,
                        Rule.REPLAY_IS_REFUSED,
                        Rule.WRONG_CLOCK_IS_TOLD_THE_TIME);
    }

    @Test
    void whoeverMakesANewCaseOfEverySendingIsFoundOut() throws Exception {
        assertThat(broken((request, deadline) -> {
                    WireAnswer answer = answered(platform, request);
                    return request.method().equals("PUT") && request.path().startsWith("/v1/applications/")
                            ? renumbered(answer)
                            : answer;
                }))
                .contains(Rule.SENT_AGAIN_IS_THE_SAME_CASE, Rule.SENT_AT_ONCE_IS_ONE_CASE);
    }

    @Test
    void whoeverShowsEverybodysCasesIsFoundOut() throws Exception {
        ReferencePlatform open = new ReferencePlatform(List.of(), Map.of(), Clock.systemUTC());
        byte[] somebody = Json.write(CaseAccess.byCard(new Person("000000199001010017", "KIT-ONE")));
        assertThat(broken((request, deadline) -> answered(
                        open,
                        request.path().equals("/v1/cases")
                                        && new String(request.body(), StandardCharsets.UTF_8).contains("KIT-TWO")
                                ? new WireRequest(request.method(), request.path(), request.headers(), somebody)
                                : request)))
                .contains(Rule.NOT_SEEN_BY_ANOTHER);
    }

    @Test
    void aPlatformWhoseClockIsWrongIsFoundOut() throws Exception {
        ReferencePlatform late =
                new ReferencePlatform(List.of(), Map.of(), Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-20)));
        assertThat(broken((request, deadline) -> answered(late, request))).contains(Rule.CLOCK_IS_RIGHT);
    }

    private Set<Rule> broken(PlatformWire wire) throws InterruptedException {
        return tried(wire).stream()
                .filter(Finding.Broken.class::isInstance)
                .map(Finding::rule)
                .collect(Collectors.toSet());
    }

    private List<Finding> tried(PlatformWire wire) throws InterruptedException {
        return new ContractKit(wire, Optional.of(new TerminalCredential("T-0001", key.getPrivate())), Clock.systemUTC())
                .run();
    }

    private static WireAnswer renumbered(WireAnswer answer) {
        return switch (answer) {
            case WireAnswer.Lost lost -> lost;
            case WireAnswer.Arrived(int status, byte[] body) ->
                new WireAnswer.Arrived(
                        status,
                        new String(body, StandardCharsets.UTF_8)
                                .replace("CASE-", "CASE-" + java.util.UUID.randomUUID())
                                .getBytes(StandardCharsets.UTF_8));
        };
    }

    private static WireAnswer answered(ReferencePlatform platform, WireRequest request) {
        Reply reply = platform.handle(request);
        return new WireAnswer.Arrived(reply.status(), Json.write(reply.body()));
    }
}
