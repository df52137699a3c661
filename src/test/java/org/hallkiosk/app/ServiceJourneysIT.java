package org.hallkiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hallkiosk.configuration.Configuration;
import org.hallkiosk.service.ServiceItem;
import org.hallkiosk.text.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every shipped service that {@link ApplicantIT} does not walk, in both languages, one applicant after the other at one
 * kiosk, as a day in a hall goes: what each of them takes home, and that the next one finds nothing of them. Each comes
 * with a card or code that nobody used for the same service before; otherwise they would be offered what was left.
 */
@Timeout(180)
class ServiceJourneysIT {
    private static final Path JOURNEYS = Path.of("kiosk-config", "journeys");

    @TempDir
    private static Path folder;

    private static RunningKiosk kiosk;

    @BeforeAll
    static void startTheKiosk() throws Exception {
        kiosk = RunningKiosk.start(folder);
    }

    @AfterAll
    static void stopTheKiosk() {
        kiosk.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // journey, whose card or code, papers, numbers
        "old-age-allowance.zh-CN, 2, 1, 1",
        "old-age-allowance.en, 9, 1, 1",
        "no-criminal-record.zh-CN, 1, 1, 0",
        "no-criminal-record.en, 1, 1, 1",
        "no-criminal-record-unknown.zh-CN, 9, 0, 0",
        "sole-trader.zh-CN, 1, 1, 1",
        "sole-trader.en, 9, 1, 1",
        "medical-insurance.zh-CN, 9, 1, 0",
        "medical-insurance.en, 1, 1, 0",
        "birth-registration.zh-CN, 9, 1, 0",
        "birth-registration.en, 1, 1, 0",
        "newborn-household.zh-CN, 9, 1, 1",
        "newborn-household.en, 1, 1, 1",
        "social-security-card.zh-CN, 1, 1, 1",
        "social-security-card.en, 9, 1, 1",
        "newborn.zh-CN, 1, 1, 1",
        "newborn.en, 9, 1, 1",
        "residence-permit-filled-in-at-home.zh-CN, 9, 1, 1",
        "residence-permit-card-and-code.zh-CN, 1, 1, 1",
        "residence-permit-large-letters.zh-CN, 2, 1, 1",
        "collect-by-receipt.zh-CN, 2, 1, 0",
        "search-by-initials.zh-CN, 1, 0, 0",
        "search-in-words.en, 1, 0, 0"
    })
    void applicantTakesHomeWhatTheServiceGives(String journey, int card, int papers, int numbers) throws Exception {
        int papersBefore = kiosk.documentPrinter().documents().size();
        int numbersBefore = kiosk.ticketPrinter().tickets().size();

        kiosk.walk(JOURNEYS.resolve(journey + ".yaml"));

        kiosk.assertNothingIsLeftOf(card);
        assertThat(kiosk.documentPrinter().documents()).hasSize(papersBefore + papers);
        assertThat(kiosk.ticketPrinter().tickets()).hasSize(numbersBefore + numbers);
    }

    /** The endorsement's journeys are named after what they show: shared data agreed to, refused, in conflict. */
    @Test
    void everyShippedServiceHasAJourneyInEachLanguage() {
        Configuration configuration = kiosk.terminal().configuration();
        List<String> services = configuration.catalogue().items().stream()
                .map(ServiceItem::id)
                .filter(id -> !id.equals("residence-permit-endorsement"))
                .toList();
        assertThat(services)
                .flatMap(id -> Stream.of(Language.values())
                        .map(language -> JOURNEYS.resolve(id + "." + language.tag() + ".yaml"))
                        .toList())
                .allSatisfy(
                        file -> assertThat(Files.exists(file)).as("%s", file).isTrue());
        assertThat(JOURNEYS.resolve("shared-data-agreed.zh-CN.yaml")).exists();
        assertThat(JOURNEYS.resolve("shared-data-refused.en.yaml")).exists();
    }
}
