package org.hallkiosk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hallkiosk.device.CardReading;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.PrintProgress;
import org.hallkiosk.device.Reason;
import org.hallkiosk.fact.FactSource;
import org.hallkiosk.fact.signature.Signature;
import org.hallkiosk.platform.PrefillReading;
import org.hallkiosk.text.Language;

/** Whatever happens in whatever order. */
class JourneyProperties {
    private static final Instant MORNING = Instant.parse("2026-11-23T01:00:00Z");
    private static final Instant EVENING = MORNING.plus(Duration.ofHours(10));

    @Property(tries = 400)
    void whateverHappensTheTerminalIsFreeAgainAndKnowsNobody(@ForAll("stories") List<JourneyEvent> story) {
        AtomicInteger sessions = new AtomicInteger();
        Journey journey = Applicant.journey(
                Clock.fixed(MORNING, ZoneId.of("Asia/Shanghai")), () -> "session-" + sessions.incrementAndGet());
        JourneyState state = journey.start(Applicant.ALL, MORNING);
        for (JourneyEvent event : story) {
            state = journey.on(state, event).state();
            assertAttractKnowsNobody(state);
        }
        if (state.step() instanceof Step.Finishing) {
            assertThat(journey.on(state, new JourneyEvent.Tick(EVENING)).state())
                    .isEqualTo(state);
            return;
        }
        JourneyState taken = journey.on(state, new JourneyEvent.CardSeen(false)).state();
        JourneyState later = journey.on(taken, new JourneyEvent.Tick(EVENING)).state();
        assertThat(later.step()).isEqualTo(new Step.Attract());
        assertThat(later.mode()).isEqualTo(DisplayMode.USUAL);
        assertAttractKnowsNobody(later);
    }

    private static void assertAttractKnowsNobody(JourneyState state) {
        if (state.step() instanceof Step.Attract) {
            assertThat(state.facts().values()).isEmpty();
            assertThat(state.drafts()).isEmpty();
            assertThat(state.signature()).isEmpty();
            assertThat(state.document()).isEmpty();
            assertThat(state.service()).isEmpty();
            assertThat(state.finish()).isEqualTo(Finish.nothing());
        }
    }

    @Provide
    Arbitrary<List<JourneyEvent>> stories() {
        Arbitrary<JourneyEvent> onward = Arbitraries.of(ONWARD);
        Arbitrary<JourneyEvent> any = Arbitraries.of(ANY);
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(3, onward), net.jqwik.api.Tuple.of(1, any))
                .list()
                .ofMaxSize(80);
    }

    /** What leads on, so that stories get far. */
    private static final List<JourneyEvent> ONWARD = List.of(
            new JourneyEvent.Touched(),
            new JourneyEvent.LanguageChosen(Language.EN),
            new JourneyEvent.ServiceChosen(Applicant.PERMIT),
            new JourneyEvent.ServiceChosen(Applicant.CERTIFICATE),
            new JourneyEvent.ServiceChosen(Applicant.ENDORSEMENT),
            Applicant.AGREE,
            new JourneyEvent.DraftNotFound(true),
            new JourneyEvent.DraftAnswered(true),
            Applicant.PROCEED,
            Applicant.PROCEED,
            Applicant.PROCEED,
            Applicant.card(Applicant.NAME, Applicant.NUMBER),
            Applicant.code(Map.of(
                    CardFacts.NAME,
                    Applicant.NAME,
                    CardFacts.ID_NUMBER,
                    Applicant.NUMBER,
                    "person.sex",
                    "2",
                    "person.nation",
                    "01",
                    "person.birthDate",
                    "1949-12-31",
                    "person.householdAddress",
                    Applicant.ADDRESS,
                    "person.phone",
                    Applicant.PHONE,
                    "residence.address",
                    Applicant.HOME_ADDRESS,
                    "residence.ground",
                    "home",
                    "residence.since",
                    "2024-03-01")),
            new JourneyEvent.FieldOpened("person.phone"),
            new JourneyEvent.FieldDone("person.phone", Applicant.PHONE),
            new JourneyEvent.FieldOpened("residence.housing"),
            new JourneyEvent.FieldDone("residence.housing", "rented"),
            new JourneyEvent.SignatureDrawn(Applicant.signature()),
            new JourneyEvent.RecordsArrived(Applicant.records()),
            new JourneyEvent.DocumentReady(Applicant.paper()),
            new JourneyEvent.Submitted(Optional.of(Applicant.ticket())),
            new JourneyEvent.DocumentPrintEnded(Applicant.PRINTED),
            new JourneyEvent.TicketPrintEnded(Applicant.UNCERTAIN));

    private static final List<JourneyEvent> ANY = List.of(
            Applicant.BACK,
            Applicant.HOME,
            new JourneyEvent.StillHere(),
            new JourneyEvent.LanguageSwitched(Language.ZH_CN),
            new JourneyEvent.ElderModeSwitched(true),
            new JourneyEvent.ContrastSwitched(true),
            new JourneyEvent.LowModeSwitched(true),
            new JourneyEvent.ServiceChosen("none"),
            new JourneyEvent.FieldOpened("nobody.knows"),
            new JourneyEvent.FieldTyped("person.phone", "1"),
            new JourneyEvent.FieldDone("person.employer", ""),
            new JourneyEvent.FieldDone("nobody.knows", "x"),
            new JourneyEvent.SourceChosen("person.householdAddress", FactSource.CODE),
            new JourneyEvent.SignatureDrawn(Signature.empty()),
            new JourneyEvent.TypeInstead(),
            Applicant.card(Applicant.OTHER_NAME, Applicant.OTHER_NUMBER),
            Applicant.trouble(CardReading.Problem.UNREADABLE),
            Applicant.readerGone(),
            Applicant.refused(PrefillReading.Problem.EXPIRED),
            new JourneyEvent.ScannerFailed(),
            new JourneyEvent.DevicesChanged(Set.of()),
            new JourneyEvent.DevicesChanged(Set.of(DeviceKind.ID_CARD_READER)),
            new JourneyEvent.RecordsArrived(List.of()),
            new JourneyEvent.RecordsFailed(),
            Applicant.REFUSE,
            new JourneyEvent.KeepDraft(),
            new JourneyEvent.DraftKept(DraftJourneyTest.draft(), true),
            new JourneyEvent.DraftNotKept(),
            new JourneyEvent.DraftFound(DraftJourneyTest.draft()),
            new JourneyEvent.DraftCodeShown("DR-7K4M-9QXD-0001-AB3D"),
            new JourneyEvent.DraftAnswered(false),
            new JourneyEvent.DocumentFailed(Notice.danger("trouble.document")),
            new JourneyEvent.Submitted(Optional.empty()),
            new JourneyEvent.SubmissionFailed(Notice.danger("trouble.store")),
            new JourneyEvent.DocumentPrintMoved(
                    new PrintProgress(PrintProgress.Stage.STOPPED, Set.of(Reason.MEDIA_EMPTY))),
            new JourneyEvent.DocumentPrintEnded(Applicant.FAILED),
            new JourneyEvent.TicketPrintEnded(Applicant.SENT),
            new JourneyEvent.Tick(MORNING.plusSeconds(62)));
}
