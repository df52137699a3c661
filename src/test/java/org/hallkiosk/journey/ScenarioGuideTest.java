package org.hallkiosk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hallkiosk.audit.TrailStep;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.service.Checklist;
import org.hallkiosk.service.ChecklistWords;
import org.hallkiosk.service.ScenarioPath;
import org.hallkiosk.service.ServiceItem;
import org.hallkiosk.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** From the chosen service by its questions to what this applicant needs, and what becomes of the answers. */
class ScenarioGuideTest {

    /** Every way through the questions of every shipped service, in both languages. */
    static Stream<Arguments> branches() {
        List<Arguments> branches = new ArrayList<>();
        for (ServiceItem item : Applicant.shipped().catalogue().items()) {
            for (ScenarioPath path : BranchWalk.branches(item.scenarios().start())) {
                for (Language language : Language.values()) {
                    branches.add(Arguments.of(item.id(), ScenarioFact.written(path), language, path));
                }
            }
        }
        return branches.stream();
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("branches")
    void everyBranchLeadsToItsOwnChecklist(String service, String answers, Language language, ScenarioPath path) {
        Applicant applicant = BranchWalk.atGuide(service, path, language);
        ServiceItem whole = Applicant.shipped().catalogue().item(service).orElseThrow();

        assertThat(applicant.step()).isEqualTo(new Step.Guide());
        ChecklistWords words = new ChecklistWords(Applicant.shipped().texts(), language);
        Checklist list = words.of(applicant.state().chosenService(), path.scenarios());
        assertThat(list.materials()).extracting(Checklist.Entry::name).doesNotHaveDuplicates();
        path.scenarios()
                .forEach(scenario -> scenario.materials()
                        .forEach(id -> assertThat(list.materials())
                                .extracting(Checklist.Entry::name)
                                .contains(whole.guide().materials().stream()
                                        .filter(material -> material.id().equals(id))
                                        .findFirst()
                                        .orElseThrow()
                                        .name()
                                        .in(language))));
        assertThat(list.materials().size())
                .isLessThanOrEqualTo(whole.guide().materials().size());
        assertThat(list.scenario().isPresent()).isEqualTo(!path.scenarios().isEmpty());
        assertThat(list.materials())
                .allSatisfy(entry -> assertThat(entry.detail()).isNotBlank().doesNotContain("{", "checklist."));
        assertThat(words.forPhone(list).getBytes(java.nio.charset.StandardCharsets.UTF_8).length)
                .isLessThanOrEqualTo(640);
    }

    @Test
    void whereNothingIsToAskNothingIsAsked() {
        assertThat(new Applicant()
                        .answeringHimself()
                        .choosing(Applicant.CERTIFICATE)
                        .step())
                .isEqualTo(new Step.Guide());
    }

    @Test
    void backGoesQuestionByQuestionAndAnotherAnswerLeadsElsewhere() {
        Applicant applicant = Applicant.asked()
                .does(
                        new JourneyEvent.QuestionAnswered("who", "self"),
                        new JourneyEvent.QuestionAnswered("ground", "home"),
                        Applicant.BACK);
        assertThat(applicant.step()).isEqualTo(new Step.Question("ground"));
        assertThat(applicant.state().facts().value("residence.ground")).isEmpty();
        applicant.does(new JourneyEvent.QuestionAnswered("ground", "study"));
        assertThat(applicant.step()).isEqualTo(new Step.Question("study-paper"));
        assertThat(applicant.state().facts().value("residence.ground")).contains("study");
        applicant.does(Applicant.BACK, Applicant.BACK, Applicant.BACK);
        assertThat(applicant.step()).isEqualTo(new Step.ChooseService());
    }

    @Test
    void aDoubleTapAndAnAnswerToAnotherQuestionMeanNothing() {
        Applicant applicant = Applicant.asked()
                .does(
                        new JourneyEvent.QuestionAnswered("who", "self"),
                        new JourneyEvent.QuestionAnswered("who", "child"),
                        new JourneyEvent.QuestionAnswered("ground", "nobody-says-so"),
                        Applicant.PROCEED);
        assertThat(applicant.step()).isEqualTo(new Step.Question("ground"));
        assertThat(ScenarioFact.written(applicant.state().answers())).isEqualTo("who=self");
    }

    @Test
    void theFormAsksOnlyWhatTheScenarioNeeds() {
        assertThat(Applicant.atGuide(Applicant.PERMIT).state().chosenService().fields())
                .extracting(field -> field.fact())
                .contains("residence.since")
                .doesNotContain("residence.ground", "person.employer");
    }

    @Test
    void theCardOfSomeoneElseDoesNotWipeWhatWasAnswered() {
        Applicant applicant = Applicant.identifying(Applicant.PERMIT)
                .does(
                        Applicant.code(java.util.Map.of(CardFacts.NAME, Applicant.OTHER_NAME)),
                        Applicant.card(Applicant.NAME, Applicant.NUMBER));
        assertThat(applicant.state().facts().value("residence.ground")).contains("home");
    }

    @Test
    void thePaperAndWhatIsHandedInNameTheScenario() {
        Applicant applicant = Applicant.atPreview().does(Applicant.PROCEED);
        Effect.MakeDocument paper = applicant.effects(Effect.MakeDocument.class).getLast();
        assertThat(paper.scenarios()).extracting(scenario -> scenario.id()).containsExactly("by-self", "home-by-lease");
        assertThat(applicant.effects(Effect.Submit.class).getLast().facts().value(ScenarioFact.NAME))
                .contains("who=self;ground=home;home-paper=lease");
    }

    @Test
    void theTrailNotesQuestionAndAnswerById() {
        JourneyState before = Applicant.asked().state();
        JourneyEvent answer = new JourneyEvent.QuestionAnswered("who", "self");
        Transition after =
                Applicant.journey(java.time.Clock.systemUTC(), () -> "s").on(before, answer);
        assertThat(JourneyTrail.steps(before, answer, after, before.lastTouch()))
                .anySatisfy(entry -> {
                    assertThat(entry.step()).isEqualTo(TrailStep.QUESTION_ANSWERED);
                    assertThat(entry.reasons()).containsEntry("question", "who").containsEntry("answer", "self");
                });
    }

    @Test
    void theListPrintsOnceForATapAndAgainWhenAsked() {
        Applicant applicant = Applicant.atGuide(Applicant.PERMIT)
                .does(new JourneyEvent.TakeAwayChosen(), Applicant.PROCEED, Applicant.PROCEED);
        assertThat(applicant.effects(Effect.PrintChecklist.class)).hasSize(1);
        applicant.does(new JourneyEvent.ChecklistPrintEnded(Applicant.PRINTED), Applicant.PROCEED);
        assertThat(applicant.effects(Effect.PrintChecklist.class)).hasSize(2);
    }

    @Test
    void withoutAPrinterNothingIsSentToOne() {
        Applicant applicant = Applicant.atGuide(Applicant.PERMIT)
                .does(
                        new JourneyEvent.DevicesChanged(java.util.Set.of(DeviceKind.ID_CARD_READER)),
                        new JourneyEvent.TakeAwayChosen(),
                        Applicant.PROCEED);
        assertThat(applicant.effects(Effect.PrintChecklist.class)).isEmpty();
        assertThat(applicant.step()).isEqualTo(new Step.TakeAway(new PrintState.NotNeeded()));
    }

    @Test
    void answersThatWereWrittenDownAreReadAgainAndStaleOnesAreAskedAnew() {
        ServiceItem permit =
                Applicant.shipped().catalogue().item(Applicant.PERMIT).orElseThrow();
        ScenarioPath path = Applicant.atGuide(Applicant.PERMIT).state().answers();
        assertThat(ScenarioFact.read(permit.scenarios(), ScenarioFact.on(org.hallkiosk.fact.FactSheet.empty(), path)))
                .isEqualTo(path);
        assertThat(ScenarioFact.read(
                                permit.scenarios(),
                                org.hallkiosk.fact.FactSheet.empty()
                                        .with(new org.hallkiosk.fact.Fact(
                                                ScenarioFact.NAME,
                                                "who=self;ground=gone",
                                                org.hallkiosk.fact.FactSource.DRAFT)))
                        .question()
                        .map(question -> question.id()))
                .isEqualTo(Optional.of("ground"));
    }
}
