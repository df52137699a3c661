package org.hallkiosk.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.hallkiosk.journey.Applicant;
import org.hallkiosk.text.Language;
import org.junit.jupiter.api.Test;

/** Whoever must see another office first is told so before anything else, and only they. */
class OfficeBeforeTest {
    private final ServiceItem insurance =
            Applicant.shipped().catalogue().item("medical-insurance").orElseThrow();

    private ScenarioPath answering(String... answers) {
        ScenarioPath path = insurance.scenarios().start();
        for (String answer : answers) {
            path = path.answered(answer);
        }
        return path;
    }

    private Checklist list(ScenarioPath path, Language language) {
        return new ChecklistWords(Applicant.shipped().texts(), language)
                .of(insurance.in(path.scenarios()), path.scenarios());
    }

    @Test
    void whoIsStillInsuredElsewhereGoesThereFirst() {
        Checklist list = list(answering("local", "insured"), Language.ZH_CN);
        assertThat(list.channel()).isEqualTo(Channel.ANOTHER_OFFICE_FIRST);
        assertThat(list.before())
                .hasValueSatisfying(
                        before -> assertThat(before).startsWith("请先到原参保地医保窗口").contains("停保"));
    }

    @Test
    void inEnglishTheSameIsSaid() {
        assertThat(list(answering("student", "insured"), Language.EN).before())
                .hasValueSatisfying(before ->
                        assertThat(before).startsWith("First go to the insurance window where you are insured"));
    }

    @Test
    void whoIsNotFinishesHere() {
        Checklist list = list(answering("local", "not-insured"), Language.ZH_CN);
        assertThat(list.channel()).isEqualTo(Channel.FINISHES_HERE);
        assertThat(list.before()).isEmpty();
    }
}
