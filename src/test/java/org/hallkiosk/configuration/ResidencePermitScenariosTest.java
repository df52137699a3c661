package org.hallkiosk.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hallkiosk.service.FormField;
import org.hallkiosk.service.Material;
import org.hallkiosk.service.ScenarioPath;
import org.hallkiosk.service.ServiceItem;
import org.hallkiosk.service.TrustLevel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people in each situation must bring for a residence permit, as it is shipped. */
class ResidencePermitScenariosTest {
    @TempDir
    Path temporary;

    private ServiceItem permit;

    @BeforeEach
    void load() {
        permit = new EditedFolder(temporary)
                .loaded()
                .catalogue()
                .item("residence-permit")
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "self home lease, id-card photo residence-permit-form lease",
        "self home deed, id-card photo residence-permit-form deed",
        "self home purchase, id-card photo residence-permit-form purchase-contract",
        "self home lodging, id-card photo residence-permit-form lodging-proof",
        "self work licence, id-card photo residence-permit-form business-licence",
        "self work contract, id-card photo residence-permit-form labour-contract",
        "self work employer, id-card photo residence-permit-form employer-proof",
        "self study student-card, id-card photo residence-permit-form student-card",
        "self study school, id-card photo residence-permit-form school-proof",
        "child study school, photo residence-permit-form school-proof household-register proxy-id-card guardianship",
        "frail home deed, id-card photo residence-permit-form deed proxy-id-card mandate"
    })
    void eachSituationAsksForItsOwnMaterialsOnly(String answers, String materials) {
        assertThat(chosen(answers).guide().materials()).extracting(Material::id).containsExactly(materials.split(" "));
    }

    @Test
    void anAnswerSaysItsFactSoThatTheFormNeedNotAskIt() {
        assertThat(path("self work contract").facts()).containsExactly(Map.entry("residence.ground", "work"));
    }

    @Test
    void aFactThatIsKnownAnswersItsQuestion() {
        ScenarioPath path = path("self").answeredBy(Map.of("residence.ground", "study"));
        assertThat(path.question().orElseThrow().id()).isEqualTo("study-paper");
    }

    @Test
    void theLastAnswerCanBeTakenBack() {
        assertThat(path("self home").back()).isEqualTo(path("self"));
        assertThat(path("").back()).isEqualTo(path(""));
    }

    @Test
    void anAnswerThatIsNotOfferedIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> path("self home contract"));
    }

    @Test
    void whoWorksNamesTheirEmployerAndWhoHasAHomeIsNotAsked() {
        assertThat(chosen("self work contract").fields()).contains(new FormField("person.employer", true));
        assertThat(chosen("self home lease").fields())
                .extracting(FormField::fact)
                .doesNotContain("person.employer");
    }

    @Test
    void aPromiseMayStandInForAProofOfLodgingAndELicencesForCards() {
        List<Material> materials = chosen("self home lodging").guide().materials();
        assertThat(materials.getLast().commitment()).isPresent();
        assertThat(materials.getFirst().licence()).isPresent();
        assertThat(materials.getFirst().trust()).isEqualTo(TrustLevel.ISSUED_BY_AUTHORITY);
    }

    private ServiceItem chosen(String answers) {
        ScenarioPath path = path(answers);
        assertThat(path.isComplete()).isTrue();
        return permit.in(path.scenarios());
    }

    private ScenarioPath path(String answers) {
        ScenarioPath path = permit.scenarios().start();
        for (String answer : answers.isEmpty() ? new String[0] : answers.split(" ")) {
            path = path.answered(answer);
        }
        return path;
    }
}
