package org.hallkiosk.service;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.hallkiosk.fact.ResidentIdNumber;

/** How a fact follows from another, so that nobody is asked for it. Without I/O; what cannot be told is empty. */
public sealed interface Derivation {

    /** The fact that it follows from. */
    String from();

    Rule rule();

    /** What follows from this value of {@link #from()} on this day. */
    Optional<String> derive(String value, LocalDate today);

    /** Whether it cannot be otherwise: then it is put right by correcting what it follows from, not by typing over it. */
    default boolean certain() {
        return rule() != Rule.DIVISION_OF_ADDRESS;
    }

    /** The names of the rules, in {@code facts.yaml} and on the screen. */
    enum Rule {
        BIRTH_DATE_OF_ID_NUMBER,
        SEX_OF_ID_NUMBER,
        AGE_BAND_OF_BIRTH_DATE,
        DIVISION_OF_ADDRESS;

        /** As it stands in the keys of texts. */
        public String keyword() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The seventh to the fourteenth digit of GB 11643. */
    record BirthDateOfIdNumber(String from) implements Derivation {
        @Override
        public Rule rule() {
            return Rule.BIRTH_DATE_OF_ID_NUMBER;
        }

        @Override
        public Optional<String> derive(String value, LocalDate today) {
            return ResidentIdNumber.of(value).map(number -> number.birthDate().toString());
        }
    }

    /** The seventeenth digit of GB 11643, as a code of GB/T 2261.1. */
    record SexOfIdNumber(String from) implements Derivation {
        @Override
        public Rule rule() {
            return Rule.SEX_OF_ID_NUMBER;
        }

        @Override
        public Optional<String> derive(String value, LocalDate today) {
            return ResidentIdNumber.of(value).map(number -> number.isOfAWoman() ? "2" : "1");
        }
    }

    /** @param bands the code of each band by the age in full years from which it holds */
    record AgeBandOfBirthDate(String from, NavigableMap<Integer, String> bands) implements Derivation {
        public AgeBandOfBirthDate {
            bands = Collections.unmodifiableNavigableMap(new TreeMap<>(bands));
        }

        @Override
        public Rule rule() {
            return Rule.AGE_BAND_OF_BIRTH_DATE;
        }

        @Override
        public Optional<String> derive(String value, LocalDate today) {
            try {
                LocalDate birth = LocalDate.parse(value);
                if (birth.isAfter(today)) {
                    return Optional.empty();
                }
                return Optional.ofNullable(
                                bands.floorEntry(Period.between(birth, today).getYears()))
                        .map(Map.Entry::getValue);
            } catch (DateTimeException notADay) {
                return Optional.empty();
            }
        }
    }

    /**
     * The division whose name stands in the address; the longest name counts, and where two divisions share it, neither.
     *
     * @param names by the code of the division, each in every way in which addresses write it
     */
    record DivisionOfAddress(String from, Map<String, List<String>> names) implements Derivation {
        public DivisionOfAddress {
            Map<String, List<String>> copy = new LinkedHashMap<>();
            names.forEach((code, written) -> copy.put(code, List.copyOf(written)));
            names = Collections.unmodifiableMap(copy);
        }

        @Override
        public Rule rule() {
            return Rule.DIVISION_OF_ADDRESS;
        }

        @Override
        public Optional<String> derive(String value, LocalDate today) {
            int longest = 0;
            List<String> found = new ArrayList<>();
            for (Map.Entry<String, List<String>> division : names.entrySet()) {
                int length = division.getValue().stream()
                        .filter(value::contains)
                        .mapToInt(String::length)
                        .max()
                        .orElse(0);
                if (length > longest) {
                    longest = length;
                    found.clear();
                }
                if (length > 0 && length == longest) {
                    found.add(division.getKey());
                }
            }
            return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
        }
    }
}
