package org.hallkiosk.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hallkiosk.text.LocalizedText;
import org.junit.jupiter.api.Test;

/** What a scenario changes of a form, and how several forms become one. */
class FormChangesTest {
    private static final LocalizedText YOU = new LocalizedText("您", "You");
    private static final LocalizedText CHILD = new LocalizedText("孩子", "The child");
    private static final List<FormPage> FORM = List.of(
            new FormPage(YOU, List.of(new FormField("person.name", true), new FormField("person.employer", false))),
            new FormPage(CHILD, List.of(new FormField("child.name", true))));

    private static List<FormPage> changed(Set<String> omitted, Set<String> required, FormPage... added) {
        return new FormChanges(omitted, required, List.of(added)).on(FORM);
    }

    @Test
    void withoutChangesTheFormIsAsItWas() {
        assertThat(FormChanges.NONE.on(FORM)).isEqualTo(FORM);
    }

    @Test
    void factThatIsOmittedIsNotAskedAndAnEmptyPageIsNotShown() {
        assertThat(changed(Set.of("child.name", "person.employer"), Set.of()))
                .containsExactly(new FormPage(YOU, List.of(new FormField("person.name", true))));
    }

    @Test
    void factThatIsRequiredMustBeFilledInAndStaysWhereItIs() {
        assertThat(changed(Set.of(), Set.of("person.employer")).getFirst().fields())
                .containsExactly(new FormField("person.name", true), new FormField("person.employer", true));
    }

    @Test
    void factThatOnlyACardMayAnswerStaysSoWhenItIsRequired() {
        List<FormPage> form = List.of(new FormPage(YOU, List.of(new FormField("person.name", false, false))));
        assertThat(new FormChanges(Set.of(), Set.of("person.name"), List.of())
                        .on(form)
                        .getFirst()
                        .fields())
                .containsExactly(new FormField("person.name", true, false));
    }

    @Test
    void pageThatIsAddedUnderATitleOfTheFormJoinsThatPage() {
        List<FormPage> form =
                changed(Set.of(), Set.of(), new FormPage(CHILD, List.of(new FormField("child.sex", true))));
        assertThat(form).extracting(FormPage::title).containsExactly(YOU, CHILD);
        assertThat(form.getLast().fields()).extracting(FormField::fact).containsExactly("child.name", "child.sex");
    }

    @Test
    void factThatIsAddedAndStandsInTheFormAlreadyIsAskedOnce() {
        assertThat(changed(Set.of(), Set.of(), new FormPage(CHILD, List.of(new FormField("person.name", false)))))
                .isEqualTo(FORM);
    }

    @Test
    void bundleAsksAFactOnceAsStrictlyAsAnyOfItsItems() {
        List<FormPage> other = List.of(
                new FormPage(CHILD, List.of(new FormField("person.employer", true), new FormField("child.sex", true))));
        assertThat(Bundle.union(List.of(FORM, other)))
                .containsExactly(
                        new FormPage(
                                YOU,
                                List.of(new FormField("person.name", true), new FormField("person.employer", true))),
                        new FormPage(
                                CHILD, List.of(new FormField("child.name", true), new FormField("child.sex", true))));
    }

    @Test
    void bundleAnswersItsItemsQuestionsAsFarAsItSays() {
        ScenarioQuestion.Answer yes = new ScenarioQuestion.Answer(
                "yes", YOU, Optional.empty(), Optional.of("born"), List.of(), Optional.empty());
        ScenarioTree tree = new ScenarioTree(
                List.of(new ScenarioQuestion("when", YOU, Optional.empty(), Optional.of("child.state"), List.of(yes))),
                List.of());
        Bundle bundle = new Bundle(List.of("birth", "card"), Map.of("birth", Map.of("when", "yes")));

        assertThat(bundle.path("birth", tree).facts()).containsExactly(Map.entry("child.state", "born"));
        assertThat(bundle.path("card", tree).isComplete()).isFalse();
    }
}
