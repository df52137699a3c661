package org.hallkiosk.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hallkiosk.journey.Applicant;
import org.hallkiosk.search.SearchSamples.Asked;
import org.hallkiosk.service.Catalogue;
import org.hallkiosk.service.LifeEvent;
import org.hallkiosk.service.ServiceItem;
import org.hallkiosk.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everyday questions at a terminal with the shipped services lead to the service, or to the window that knows. */
class HallSearchTest {
    private static final double FLOOR = 93;

    /** What the questions mean, where the shipped services or the shipped directory have another name for it. */
    private static final Map<String, String> SHIPPED_AS = Map.ofEntries(
            Map.entry("insurance-certificate", "social-insurance-certificate"),
            Map.entry("divorce", "marriage"),
            Map.entry("hongkong-pass", "passport"),
            Map.entry("driving-licence-renewal", "driving"),
            Map.entry("traffic-fine", "driving"),
            Map.entry("provident-withdraw", "housing-fund"),
            Map.entry("housing-transfer", "real-estate"),
            Map.entry("id-card-lost", "id-card"),
            Map.entry("low-income", "relief"),
            Map.entry("public-housing", "relief"),
            Map.entry("disabled-certificate", "relief"),
            Map.entry("unemployment-benefit", "unemployment"));

    private static final Catalogue CATALOGUE = Applicant.shipped().catalogue();
    private static final HallSearch SEARCH =
            HallSearch.over(CATALOGUE, Applicant.shipped().texts(), SearchSamples.readings());

    @Test
    void everydayQuestionsFindTheShippedServiceOrTheWindowThatKnows() {
        List<Asked> questions = Stream.of("questions.yaml", "unseen-questions.yaml", "shipped-questions.yaml")
                .flatMap(file -> SearchSamples.questions(file).stream())
                .toList();
        Map<String, int[]> kinds = new LinkedHashMap<>();
        List<String> missed = new ArrayList<>();
        for (Asked asked : questions) {
            String means = SHIPPED_AS.getOrDefault(asked.means(), asked.means());
            boolean known = CATALOGUE.item(means).isPresent()
                    || CATALOGUE.elsewhere(means).isPresent();
            String wanted = known ? means : "not here";
            String first = first(SEARCH.ask(asked.question()));
            int[] count = kinds.computeIfAbsent(asked.kind(), any -> new int[2]);
            count[1]++;
            if (first.equals(wanted)) {
                count[0]++;
            } else {
                missed.add(asked.question() + " means " + wanted + ", found " + first);
            }
        }
        int hits = kinds.values().stream().mapToInt(count -> count[0]).sum();
        double rate = 100.0 * hits / questions.size();
        System.out.printf("shipped services: %d of %d, %.1f %%%n", hits, questions.size(), rate);
        kinds.forEach((kind, count) -> System.out.printf("  %s %d of %d%n", kind, count[0], count[1]));
        missed.forEach(miss -> System.out.println("  missed: " + miss));
        assertThat(questions).hasSizeGreaterThanOrEqualTo(300);
        assertThat(rate).isGreaterThanOrEqualTo(FLOOR);
    }

    @Test
    void everyServiceIsFoundByItsOwnNameInEachLanguage() {
        for (ServiceItem item : CATALOGUE.items()) {
            for (Language language : Language.values()) {
                assertThat(first(SEARCH.ask(item.name().in(language))))
                        .as("%s", item.name().in(language))
                        .isEqualTo(item.id());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void nameOfALifeEventFindsAServiceOfIt(LifeEvent event) {
        List<String> of = CATALOGUE.items().stream()
                .filter(item -> item.search().lifeEvents().contains(event))
                .map(ServiceItem::id)
                .toList();
        String name = Applicant.shipped().texts().get(Language.ZH_CN, "life-event." + event.keyword());
        if (of.isEmpty()) {
            assertThat(SEARCH.ask(name)).as(name).isNotInstanceOf(Answer.NothingAsked.class);
        } else {
            assertThat(found(SEARCH.ask(name))).as(name).containsAnyElementsOf(of);
        }
    }

    @Test
    void whatIsDoneElsewhereIsNeverOfferedAsAService() {
        assertThat(CATALOGUE.elsewhere()).allSatisfy(matter -> {
            Answer answer = SEARCH.ask(matter.name().chinese());
            assertThat(answer).isEqualTo(new Answer.DoneElsewhere(matter.id()));
            assertThat(Optional.of(matter.where().in(Language.EN))).isNotEmpty();
        });
        for (Asked asked : SearchSamples.questions("shipped-questions.yaml")) {
            assertThat(found(SEARCH.ask(asked.question())))
                    .allSatisfy(id -> assertThat(CATALOGUE.item(id)).isPresent());
        }
    }

    private static List<String> found(Answer answer) {
        return answer instanceof Answer.Found(List<String> ids) ? ids : List.of();
    }

    private static String first(Answer answer) {
        return switch (answer) {
            case Answer.Found(List<String> ids) -> ids.getFirst();
            case Answer.DoneElsewhere(String id) -> id;
            case Answer.NotHere ignored -> "not here";
            case Answer.NothingAsked ignored -> "nothing asked";
        };
    }
}
