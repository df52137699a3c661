package org.hallkiosk.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.platform.PlatformAnswer.Trouble;
import org.hallkiosk.platform.contract.HandedInApplication;
import org.hallkiosk.platform.contract.Licence;
import org.hallkiosk.platform.contract.LicenceReference;
import org.hallkiosk.platform.contract.Licences;
import org.hallkiosk.platform.contract.LicencesQuery;
import org.hallkiosk.platform.contract.Person;
import org.hallkiosk.platform.reference.KnownPerson;
import org.hallkiosk.platform.reference.ReferencePlatform;
import org.hallkiosk.platform.reference.Reply;
import org.hallkiosk.text.LocalizedText;
import org.junit.jupiter.api.Test;

/** E-licences, asked at the platform: within the consent, and only those that count today. */
class PlatformLicencesTest {
    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-11-26T08:00:00Z"), ZoneOffset.UTC);
    private static final Person HOLDER = new Person("110105194802110035", "周守田");
    private static final LocalizedText POLICE = new LocalizedText("公安局（示例）", "Police (sample)");

    private final ReferencePlatform platform = new ReferencePlatform(
            List.of(new KnownPerson(
                    HOLDER.idNumber(),
                    List.of(),
                    List.of(
                            licence("EL-1", "household-register", Optional.empty()),
                            licence("EL-2", "residence-permit", Optional.of(LocalDate.of(2026, 11, 25))),
                            licence("EL-3", "property-certificate", Optional.of(LocalDate.of(2026, 11, 26)))))),
            Map.of(),
            TODAY);
    private final List<WireRequest> asked = new ArrayList<>();

    @Test
    void whatIsHeldIsToldAndTheConsentNamesWhatWasAskedFor() {
        assertThat(ask(this::answered, "household-register", "birth-certificate"))
                .contains(Map.of("household-register", "EL-1"));
        LicencesQuery query =
                Json.read(asked.getFirst().body(), LicencesQuery.class).orElseThrow();
        assertThat(query.consent().subjects()).containsExactly("household-register", "birth-certificate");
        assertThat(query.consent().serviceId()).isEqualTo("old-age-allowance");
    }

    @Test
    void aLicenceCountsUpToItsLastDay() {
        assertThat(ask(this::answered, "residence-permit", "property-certificate"))
                .contains(Map.of("property-certificate", "EL-3"));
    }

    @Test
    void aPlatformThatTellsMoreThanItWasAskedIsNotListenedTo() {
        PlatformWire talkative = (request, deadline) -> new WireAnswer.Arrived(
                200,
                Json.write(new Licences(List.of(
                        licence("EL-9", "marriage-certificate", Optional.empty()),
                        licence(" ", "household-register", Optional.empty())))));
        assertThat(ask(talkative, "household-register")).contains(Map.of());
    }

    @Test
    void aPlatformThatCannotBeAskedIsNotTakenForOneThatHoldsNothing() {
        assertThat(ask((request, deadline) -> new WireAnswer.Lost(Trouble.NOT_REACHABLE), "household-register"))
                .isEmpty();
    }

    @Test
    void thePlatformTurnsAwayALicenceThatTheApplicantDoesNotHold() {
        assertThat(platform.handle(handIn("A-1", "EL-1")).status()).isEqualTo(201);
        assertThat(platform.handle(handIn("A-2", "EL-9")).status()).isEqualTo(422);
    }

    private static WireRequest handIn(String id, String licence) {
        return new WireRequest(
                "PUT",
                "/v1/applications/" + id,
                Map.of(),
                Json.write(new HandedInApplication(
                        id,
                        "R-" + id,
                        "old-age-allowance",
                        "T-0001",
                        TODAY.instant(),
                        Optional.of(HOLDER),
                        List.of(),
                        List.of(new LicenceReference("household-register", licence)),
                        List.of(),
                        Optional.empty())));
    }

    private WireAnswer answered(WireRequest request, Deadline deadline) {
        asked.add(request);
        Reply reply = platform.handle(request);
        return new WireAnswer.Arrived(reply.status(), Json.write(reply.body()));
    }

    private static Optional<Map<String, String>> ask(PlatformWire wire, String... kinds) {
        return new PlatformLicences(() -> new HttpPlatform(wire, Optional.empty(), TODAY), TODAY)
                .held(HOLDER, "old-age-allowance", List.of(kinds));
    }

    private static Licence licence(String id, String kind, Optional<LocalDate> validUntil) {
        return new Licence(id, kind, new LocalizedText(kind, kind), POLICE, "SAMPLE-" + id, validUntil);
    }
}
