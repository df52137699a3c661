package org.hallkiosk.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is typed, there is an answer within bounds. */
class ServiceSearchProperties {
    private static final ServiceSearch SEARCH = ServiceSearch.over(SearchSamples.services(), SearchSamples.readings());
    private static final Set<String> IDS =
            SearchSamples.services().stream().map(FindableService::id).collect(Collectors.toSet());

    @Property(tries = 500)
    void anyTextIsAnsweredWithinBounds(@ForAll String text) {
        check(text);
    }

    @Property(tries = 500)
    void anyMixtureOfWhatPeopleTypeIsAnsweredWithinBounds(@ForAll("typed") String text) {
        check(text);
    }

    private static void check(String text) {
        if (SEARCH.ask(text) instanceof Answer.Found(List<String> ids)) {
            assertThat(ids).isNotEmpty().hasSizeLessThanOrEqualTo(ServiceSearch.MOST_FOUND);
            assertThat(IDS).containsAll(ids);
            assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
        }
    }

    @Provide
    Arbitrary<String> typed() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars("居住证老人补贴孩子上户口的了吗80'’ （）ＡＢ\ud842\udfb7\ud800")
                .ofMinLength(0)
                .ofMaxLength(90);
    }
}
