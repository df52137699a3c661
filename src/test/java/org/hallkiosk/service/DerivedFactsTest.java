package org.hallkiosk.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.hallkiosk.fact.Fact;
import org.hallkiosk.fact.FactSheet;
import org.hallkiosk.fact.FactSource;
import org.hallkiosk.fact.ResidentIdNumber;
import org.hallkiosk.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows from what is known already, without asking. */
class DerivedFactsTest {
    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-05-01T04:00:00Z"), ZoneId.of("Asia/Shanghai"));
    /** The specimen of GB 11643: a woman born on the last day of 1949. */
    private static final String NUMBER = "11010519491231002X";

    private static final Derivation AGE = new Derivation.AgeBandOfBirthDate(
            "person.birthDate", new TreeMap<>(Map.of(0, "child", 16, "adult", 60, "senior")));
    private static final Derivation DIVISION = new Derivation.DivisionOfAddress(
            "residence.address",
            Map.of("110105", List.of("朝阳区"), "220104", List.of("长春市朝阳区"), "110108", List.of("海淀区")));

    private final DerivedFacts derived = new DerivedFacts(
            facts(
                    // Before what it follows from, as a file may have it.
                    fact("person.ageBand", FactType.CHOICE, Optional.of(AGE)),
                    fact(
                            "person.birthDate",
                            FactType.DATE,
                            Optional.of(new Derivation.BirthDateOfIdNumber("person.idNumber"))),
                    fact("person.sex", FactType.TEXT, Optional.of(new Derivation.SexOfIdNumber("person.idNumber"))),
                    fact("person.idNumber", FactType.RESIDENT_ID, Optional.empty())),
            TODAY);

    @Test
    void aTypedIdNumberGivesBirthDateSexAndAgeBand() {
        FactSheet sheet = derived.on(typed(NUMBER));
        assertThat(sheet.values())
                .containsEntry("person.birthDate", "1949-12-31")
                .containsEntry("person.sex", "2")
                .containsEntry("person.ageBand", "senior");
        assertThat(sheet.get("person.birthDate").orElseThrow().source()).isEqualTo(FactSource.DERIVED);
    }

    @Test
    void aCorrectedIdNumberCorrectsWhatFollowedFromIt() {
        FactSheet sheet = derived.on(derived.on(typed(NUMBER))
                .with(new Fact("person.idNumber", "440524188001010014", FactSource.APPLICANT)));
        assertThat(sheet.values())
                .containsEntry("person.birthDate", "1880-01-01")
                .containsEntry("person.sex", "1");
    }

    @Test
    void withoutItsGroundNothingFollows() {
        FactSheet sheet = derived.on(derived.on(typed(NUMBER)).without("person.idNumber"));
        assertThat(sheet.values()).isEmpty();
    }

    @Test
    void whatAnAuthoritySaysIsNotReckoned() {
        FactSheet sheet = derived.on(typed(NUMBER).with(new Fact("person.sex", "1", FactSource.ID_CARD)));
        assertThat(sheet.all("person.sex")).extracting(Fact::source).containsExactly(FactSource.ID_CARD);
    }

    @Test
    void whatTheCodeSaysOtherwiseStandsBesideIt() {
        FactSheet sheet = derived.on(typed(NUMBER).with(new Fact("person.birthDate", "1950-01-01", FactSource.CODE)));
        assertThat(sheet.inConflict("person.birthDate")).isTrue();
        assertThat(derived.on(sheet.choosing("person.birthDate", FactSource.CODE))
                        .value("person.ageBand"))
                .contains("senior");
    }

    @Test
    void whatWasTypedBeforeTheIdNumberIsAskedAboutWhenTheNumberSaysOtherwise() {
        FactSheet sheet = derived.on(FactSheet.empty()
                .with(new Fact("person.birthDate", "1949-12-13", FactSource.APPLICANT))
                .with(new Fact("person.idNumber", NUMBER, FactSource.APPLICANT)));
        assertThat(sheet.inConflict("person.birthDate")).isTrue();
        assertThat(sheet.choosing("person.birthDate", FactSource.DERIVED).value("person.birthDate"))
                .contains("1949-12-31");
    }

    @Test
    void aDecisionStandsUntilSomethingElseFollows() {
        FactSheet decided = derived.on(typed(NUMBER).with(new Fact("person.sex", "1", FactSource.CODE)))
                .choosing("person.sex", FactSource.CODE);
        assertThat(derived.on(decided.with(new Fact("person.phone", "1", FactSource.APPLICANT)))
                        .inConflict("person.sex"))
                .isFalse();
    }

    @Test
    void nothingNewMeansTheSameSheet() {
        FactSheet sheet = derived.on(typed(NUMBER));
        assertThat(derived.on(sheet)).isSameAs(sheet);
    }

    @ParameterizedTest
    @CsvSource({"2010-05-02, child", "2010-05-01, adult", "1966-05-02, adult", "1966-05-01, senior"})
    void theAgeBandChangesOnTheBirthday(String birth, String band) {
        assertThat(AGE.derive(birth, LocalDate.now(TODAY))).contains(band);
    }

    @ParameterizedTest
    @CsvSource({"2026-05-02", "soon", "''"})
    void aBirthDateThatCannotBeHasNoAgeBand(String birth) {
        assertThat(AGE.derive(birth, LocalDate.now(TODAY))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "北京市朝阳区幸福路1号, 110105",
        "吉林省长春市朝阳区幸福路1号, 220104",
        "海淀区学院路2号, 110108",
        "幸福路1号,",
        "海淀区朝阳区之间,",
    })
    void theDivisionIsTheLongestNameInTheAddressAndNeitherOfTwo(String address, String code) {
        assertThat(DIVISION.derive(address, LocalDate.now(TODAY))).isEqualTo(Optional.ofNullable(code));
    }

    @Test
    void theDivisionMayBeWrongAndTheBirthDateOfANumberMayNot() {
        assertThat(DIVISION.certain()).isFalse();
        assertThat(AGE.certain()).isTrue();
    }

    @Test
    void whatFollowsFromItselfIsRefused() {
        Map<String, FactDefinition> circle = facts(
                fact("a.one", FactType.DATE, Optional.of(new Derivation.BirthDateOfIdNumber("a.two"))),
                fact("a.two", FactType.DATE, Optional.of(new Derivation.BirthDateOfIdNumber("a.one"))));
        assertThatThrownBy(() -> new DerivedFacts(circle, TODAY)).hasMessageContaining("a.one is derived from itself");
    }

    @Property
    void everyIdNumberGivesItsOwnBirthDateAndSex(
            @ForAll @IntRange(min = 0, max = 40_000) int day, @ForAll @IntRange(max = 999) int sequence) {
        LocalDate birth = LocalDate.of(1900, 1, 1).plusDays(day);
        String first17 = "110105" + birth.toString().replace("-", "") + "%03d".formatted(sequence);
        String number = first17 + ResidentIdNumber.checkCharacter(first17);
        assertThat(new Derivation.BirthDateOfIdNumber("x").derive(number, LocalDate.now(TODAY)))
                .contains(birth.toString());
        assertThat(new Derivation.SexOfIdNumber("x").derive(number, LocalDate.now(TODAY)))
                .contains(sequence % 2 == 0 ? "2" : "1");
    }

    private static FactSheet typed(String number) {
        return FactSheet.empty().with(new Fact("person.idNumber", number, FactSource.APPLICANT));
    }

    private static Map<String, FactDefinition> facts(FactDefinition... definitions) {
        Map<String, FactDefinition> facts = new LinkedHashMap<>();
        for (FactDefinition definition : definitions) {
            facts.put(definition.name(), definition);
        }
        return facts;
    }

    private static FactDefinition fact(String name, FactType type, Optional<Derivation> derivation) {
        return new FactDefinition(
                name,
                new LocalizedText("事", "Fact"),
                type,
                Map.of(),
                20,
                false,
                false,
                Optional.empty(),
                Optional.empty(),
                derivation);
    }
}
