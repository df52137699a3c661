package org.hallkiosk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hallkiosk.platform.Delivery;
import org.hallkiosk.service.FormField;
import org.hallkiosk.service.ScenarioPath;
import org.hallkiosk.service.ServiceItem;
import org.hallkiosk.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every shipped service and the bundle, by every way through its questions, from welcome to farewell in both languages. */
class EveryBranchTest {
    static Stream<Arguments> branches() {
        return Applicant.shipped().catalogue().items().stream()
                .flatMap(item -> BranchWalk.branches(item.scenarios().start()).stream()
                        .flatMap(path -> Stream.of(Language.values())
                                .map(language -> Arguments.of(item.id(), ScenarioFact.written(path), language, path))));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("branches")
    void everyBranchIsWalkedToItsEndAndAsksNothingTwice(
            String service, String answers, Language language, ScenarioPath path) {
        BranchWalk walk = BranchWalk.toFarewell(BranchWalk.atGuide(service, path, language), new Delivery.NotWanted());
        Applicant applicant = walk.applicant();
        ServiceItem item = applicant.state().chosenService();

        assertThat(BranchWalk.asked(item.form())).doesNotHaveDuplicates();
        Set<String> known = new HashSet<>(path.facts().keySet());
        known.addAll(Set.of(CardFacts.NAME, CardFacts.ID_NUMBER));
        assertThat(walk.typed())
                .as("what card, records or an answer say is not typed again")
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(known);
        List<Effect.Submit> handedIn = applicant.effects(Effect.Submit.class);
        assertThat(handedIn).hasSize(1);
        List<String> required = item.form().stream()
                .flatMap(page -> page.fields().stream())
                .filter(FormField::required)
                .map(FormField::fact)
                .toList();
        assertThat(handedIn.getFirst().facts().values().keySet()).containsAll(required);
        assertThat(handedIn.getFirst().facts().values()).containsAllEntriesOf(path.facts());
        assertThat(handedIn.getFirst().facts().value(ScenarioFact.NAME).orElse(""))
                .isEqualTo(answers);
        assertThat(applicant.effects(Effect.PrintTicket.class))
                .hasSize(item.ticket().isPresent() ? 1 : 0)
                .allSatisfy(print -> assertThat(print.language()).isEqualTo(language));

        applicant.does(Applicant.PROCEED);
        assertThat(applicant.step()).isEqualTo(new Step.Attract());
    }

    @Test
    void noAnswerOfAnyQuestionIsLeftOut() {
        for (ServiceItem item : Applicant.shipped().catalogue().items()) {
            List<String> walked = BranchWalk.branches(item.scenarios().start()).stream()
                    .flatMap(path -> path.steps().stream())
                    .map(step -> step.question().id() + "=" + step.answer().id())
                    .distinct()
                    .toList();
            assertThat(walked)
                    .as(item.id())
                    .containsExactlyInAnyOrderElementsOf(item.scenarios().questions().stream()
                            .flatMap(question ->
                                    question.answers().stream().map(answer -> question.id() + "=" + answer.id()))
                            .toList());
        }
    }
}
