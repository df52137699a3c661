package org.hallkiosk.text.pinyin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

class PinyinInputProperties {
    private static final PinyinDictionary DICTIONARY =
            RimeDictionaryReader.read("""
            ---
            name: small
            ...
            先\txian\t84326
            西安\txi an\t5095
            西\txi\t900
            安\tan\t800
            中国\tzhong guo\t106588
            嗯\tng\t5
            那个\tna ge\t70
            啊\ta\t50
            不\tbu\t40
            """).dictionary("small");

    @Property
    void anyKeysGiveCandidatesWithTextThatUseUpWhatWasTyped(@ForAll("keys") String keys) {
        PinyinInput input = type(keys);
        assertThat(input.candidates().all().isEmpty()).isEqualTo(input.isEmpty());
        assertThat(input.candidates().all()).allSatisfy(candidate -> {
            assertThat(candidate.text()).isNotEmpty();
            assertThat(candidate.letters()).isBetween(1, input.letters().length());
        });
    }

    @Property
    void theFirstCandidateUsesUpEverything(@ForAll("keys") String keys) {
        PinyinInput input = type(keys);
        if (!input.isEmpty()) {
            assertThat(input.chosen(input.candidates().all().getFirst()).isEmpty())
                    .isTrue();
        }
    }

    @Property
    void deletingUndoesAKey(@ForAll("keys") String keys, @ForAll char key) {
        PinyinInput before = type(keys);
        PinyinInput after = before.typed(key);
        assertThat(after.equals(before) ? before : after.deleted()).isEqualTo(before);
    }

    @Property
    void choosingAlwaysComesToAnEnd(@ForAll("keys") String keys, @ForAll @IntRange(max = 20) int choice) {
        PinyinInput input = type(keys);
        int most = input.letters().length();
        for (int i = 0; i < most && !input.isEmpty(); i++) {
            var all = input.candidates().all();
            input = input.chosen(all.get(Math.min(choice, all.size() - 1)));
        }
        assertThat(input.isEmpty()).isTrue();
    }

    @Property
    void spellingOnlyPartsTheLetters(@ForAll("keys") String keys) {
        PinyinInput input = type(keys);
        assertThat(input.spelled().replace(" ", "")).isEqualTo(input.letters());
    }

    @Property
    void pagesHoldEveryCandidateOnceAndInOrder(
            @ForAll("keys") String keys, @ForAll @IntRange(min = 1, max = 30) int width) {
        Candidates candidates = type(keys).candidates();
        var paged = IntStream.range(0, candidates.pages(width))
                .mapToObj(number -> candidates.page(number, width))
                .flatMap(List::stream)
                .toList();
        assertThat(paged).isEqualTo(candidates.all());
        assertThat(candidates.page(candidates.pages(width), width)).isEmpty();
    }

    @Property
    void aBrokenDictionaryIsReadAsFarAsItGoes(@ForAll("lines") String text) {
        PinyinDictionary dictionary = RimeDictionaryReader.read(text).dictionary("broken");
        PinyinInput input = new PinyinInput(dictionary, "xian");
        assertThat(input.candidates().all()).isNotEmpty();
    }

    @Provide
    Arbitrary<String> keys() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        4,
                        Arbitraries.of("x", "i", "a", "n", "g", "z", "h", "o", "'")
                                .list()
                                .ofMaxSize(16)
                                .map(list -> String.join("", list))),
                Tuple.of(1, Arbitraries.strings().ofMaxLength(60)));
    }

    @Provide
    Arbitrary<String> lines() {
        return Arbitraries.of("西", "先", "xian", "xi an", "\t", "\n", " ", "7", "-3", "#", "...", "99999999999")
                .list()
                .ofMaxSize(40)
                .map(list -> String.join("", list));
    }

    private static PinyinInput type(String keys) {
        PinyinInput input = PinyinInput.empty(DICTIONARY);
        for (int i = 0; i < keys.length(); i++) {
            input = input.typed(keys.charAt(i));
        }
        return input;
    }
}
