package org.hallkiosk.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hallkiosk.search.Answer.Found;
import org.hallkiosk.text.LocalizedText;
import org.hallkiosk.text.pinyin.PinyinDictionary;
import org.hallkiosk.text.pinyin.PinyinReadings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceSearchTest {
    private static final ServiceSearch SEARCH = ServiceSearch.over(SearchSamples.services(), SearchSamples.readings());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "j",
                "ju",
                "juz",
                "juzhu",
                "juzhuz",
                "juzhuzheng",
                "居",
                "居住",
                "居zhu",
                "jzz",
                "JuZhu",
                "ＪＺＺ",
                "reside"
            })
    void whatIsBeingTypedFindsItFromTheFirstKeyOn(String begun) {
        assertThat(ids(begun)).contains("residence-permit");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "居住正",
                "juzuzheng",
                "jvzhuzheng",
                "juzhuzhen",
                "juzhuhzeng",
                "residense permit",
                "recidence pemit"
            })
    void slipsOfFingerAndEarAreForgiven(String slipped) {
        assertThat(ids(slipped)).startsWith("residence-permit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "。？！", "\t\n", "😀"})
    void whatHoldsNoWordIsNoQuestion(String nothing) {
        assertThat(SEARCH.ask(nothing)).isEqualTo(new Answer.NothingAsked());
    }

    @Test
    void wordsOfAskingAloneFindNothing() {
        assertThat(SEARCH.ask("你好请问怎么办")).isInstanceOfAny(Answer.NotHere.class, Answer.NothingAsked.class);
    }

    @Test
    void whatTheHallDoesNotHaveIsNotHere() {
        assertThat(SEARCH.ask("离婚")).isEqualTo(new Answer.NotHere());
        assertThat(SEARCH.ask("driving licence")).isEqualTo(new Answer.NotHere());
    }

    @Test
    void categoryLeadsToAllThatBelongToIt() {
        ServiceSearch search = ServiceSearch.over(
                List.of(
                        service("one", "甲证办理", "户籍与居住"),
                        service("two", "乙证办理", "户籍与居住"),
                        service("three", "丙证办理", "社会保障")),
                SearchSamples.readings());
        assertThat(search.ask("户籍与居住")).isEqualTo(new Found(List.of("one", "two")));
    }

    @Test
    void sampleMarkInANameIsNotSearched() {
        ServiceSearch search = ServiceSearch.over(List.of(service("one", "居住证办理（示例）", "户籍")), SearchSamples.readings());
        assertThat(search.ask("示例")).isNotInstanceOf(Found.class);
        assertThat(search.ask("居住证办理")).isEqualTo(new Found(List.of("one")));
    }

    @Test
    void withoutADictionaryCharactersAndEnglishStillFind() {
        ServiceSearch search =
                ServiceSearch.over(SearchSamples.services(), PinyinReadings.of(PinyinDictionary.empty()));
        assertThat(search.ask("居住证")).isInstanceOf(Found.class);
        assertThat(search.ask("residence permit")).isInstanceOf(Found.class);
        assertThat(search.ask("juzhuzheng")).isEqualTo(new Answer.NotHere());
    }

    @Test
    void hallWithoutServicesAnswersNotHere() {
        ServiceSearch search = ServiceSearch.over(List.of(), SearchSamples.readings());
        assertThat(search.ask("居住证")).isEqualTo(new Answer.NotHere());
    }

    private static FindableService service(String id, String name, String category) {
        return new FindableService(id, new LocalizedText(name, id), List.of(), List.of(category));
    }

    private static List<String> ids(String question) {
        return switch (SEARCH.ask(question)) {
            case Found(List<String> ids) -> ids;
            case Answer.DoneElsewhere ignored -> List.of();
            case Answer.NotHere ignored -> List.of();
            case Answer.NothingAsked ignored -> List.of();
        };
    }
}
