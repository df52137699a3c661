package org.hallkiosk.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hallkiosk.search.SearchSamples.Asked;
import org.junit.jupiter.api.Test;

/** Everyday questions lead to the service that is meant, in first place, or to "not here" where no service is. */
class SearchQuestionsTest {
    private static final String KNOWN = "questions.yaml";
    private static final String UNSEEN = "unseen-questions.yaml";
    private static final double FLOOR = 95;
    private static final double FLOOR_OF_UNSEEN = 85;

    @Test
    void everydayQuestionsFindTheServiceInTheHallsOwnCatalogue() {
        assertThat(hitRate("alone", SearchSamples.services(), KNOWN)).isGreaterThanOrEqualTo(FLOOR);
    }

    @Test
    void everydayQuestionsFindTheServiceAmongTwoHundred() {
        assertThat(hitRate(
                        "among all",
                        Stream.concat(SearchSamples.services().stream(), SearchSamples.otherServices().stream())
                                .toList(),
                        KNOWN))
                .isGreaterThanOrEqualTo(FLOOR);
    }

    @Test
    void thereAreEnoughQuestionsOfEachKind() {
        Map<String, Long> kinds = SearchSamples.questions(KNOWN).stream()
                .collect(Collectors.groupingBy(Asked::kind, Collectors.counting()));
        assertThat(kinds.keySet())
                .containsExactlyInAnyOrder("chinese", "pinyin", "initials", "english", "mixed", "elsewhere", "nowhere");
        assertThat(kinds.values().stream().mapToLong(Long::longValue).sum()).isGreaterThanOrEqualTo(200);
    }

    @Test
    void questionsThatNoWeightWasSetByFindTheServiceNearlyAsOften() {
        assertThat(hitRate("unseen, alone", SearchSamples.services(), UNSEEN)).isGreaterThanOrEqualTo(FLOOR_OF_UNSEEN);
    }

    private static double hitRate(String where, List<FindableService> services, String questions) {
        ServiceSearch search = ServiceSearch.over(services, SearchSamples.readings());
        Set<String> here = services.stream().map(FindableService::id).collect(Collectors.toSet());
        Map<String, int[]> kinds = new LinkedHashMap<>();
        List<String> missed = new ArrayList<>();
        for (Asked asked : SearchSamples.questions(questions)) {
            String wanted = here.contains(asked.means()) ? asked.means() : "not here";
            String first = first(search.ask(asked.question()));
            int[] count = kinds.computeIfAbsent(asked.kind(), any -> new int[2]);
            count[1]++;
            if (first.equals(wanted)) {
                count[0]++;
            } else {
                missed.add(asked.question() + " means " + wanted + ", found " + first);
            }
        }
        int hits = kinds.values().stream().mapToInt(count -> count[0]).sum();
        int all = kinds.values().stream().mapToInt(count -> count[1]).sum();
        System.out.printf(
                "%s (%d services): %d of %d, %.1f %%%n", where, services.size(), hits, all, 100.0 * hits / all);
        kinds.forEach((kind, count) -> System.out.printf("  %s %d of %d%n", kind, count[0], count[1]));
        missed.forEach(miss -> System.out.println("  missed: " + miss));
        return 100.0 * hits / all;
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
