package org.hallkiosk.journey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hallkiosk.device.IdCard;
import org.hallkiosk.fact.Fact;
import org.hallkiosk.fact.FactSource;

/** What an identity card says, as facts. */
public final class CardFacts {
    public static final String NAME = "person.name";
    public static final String ID_NUMBER = "person.idNumber";
    static final String VALID_UNTIL = "person.idValidUntil";
    private static final String HOUSEHOLD_ADDRESS = "person.householdAddress";
    private static final String LATIN_NAME = "person.latinName";
    private static final String NATIONALITY = "person.nationality";

    /** Every fact that some kind of card says. */
    public static final Set<String> NAMES = Set.of(
            NAME,
            "person.sex",
            "person.birthDate",
            ID_NUMBER,
            VALID_UNTIL,
            "person.nation",
            HOUSEHOLD_ADDRESS,
            "person.idIssuer",
            "person.passNumber",
            LATIN_NAME,
            NATIONALITY);

    private CardFacts() {}

    public static List<Fact> of(IdCard card) {
        List<Fact> facts = new ArrayList<>();
        add(facts, NAME, card.name());
        add(facts, "person.sex", Integer.toString(sexCode(card.sex())));
        add(facts, "person.birthDate", card.birthDate().toString());
        add(facts, ID_NUMBER, card.number());
        add(facts, VALID_UNTIL, card.validUntil().map(LocalDate::toString));
        switch (card) {
            case IdCard.ResidentCard resident -> {
                add(facts, "person.nation", resident.nation());
                addAddress(facts, resident.address(), resident.newestAddress());
                add(facts, "person.idIssuer", resident.issuer());
            }
            case IdCard.HongKongMacaoTaiwanPermit permit -> {
                addAddress(facts, permit.address(), permit.newestAddress());
                add(facts, "person.idIssuer", permit.issuer());
                add(facts, "person.passNumber", permit.passNumber());
            }
            case IdCard.ForeignerCard2017 foreigner -> {
                add(facts, LATIN_NAME, foreigner.englishName());
                add(facts, NATIONALITY, foreigner.nationality());
            }
            case IdCard.ForeignerCard2023 foreigner -> {
                add(facts, LATIN_NAME, foreigner.englishName());
                add(facts, NATIONALITY, foreigner.nationality());
            }
            case IdCard.SocialSecurityCard social -> add(facts, "person.nation", social.nation());
            case IdCard.TravelDocument document -> {
                add(facts, LATIN_NAME, latinName(document.surname(), document.givenNames()));
                add(facts, NATIONALITY, document.nationality());
            }
            case IdCard.ForeignIdCard foreign -> {
                add(facts, LATIN_NAME, latinName(foreign.surname(), foreign.givenNames()));
                add(facts, NATIONALITY, foreign.nationality());
            }
        }
        return List.copyOf(facts);
    }

    /** The newest address replaces the printed one: both would be a question to which the card has the answer. */
    private static void addAddress(List<Fact> facts, String printed, Optional<String> newest) {
        newest.filter(address -> !address.isBlank())
                .ifPresentOrElse(
                        address -> facts.add(new Fact(HOUSEHOLD_ADDRESS, address, FactSource.CARD_NEWEST_ADDRESS)),
                        () -> add(facts, HOUSEHOLD_ADDRESS, printed));
    }

    private static String latinName(String surname, String givenNames) {
        return givenNames.isEmpty() ? surname : surname + ", " + givenNames;
    }

    /** GB/T 2261.1. */
    private static int sexCode(IdCard.Sex sex) {
        return switch (sex) {
            case UNKNOWN -> 0;
            case MALE -> 1;
            case FEMALE -> 2;
            case UNSPECIFIED -> 9;
        };
    }

    private static void add(List<Fact> facts, String name, Optional<String> value) {
        value.ifPresent(present -> add(facts, name, present));
    }

    private static void add(List<Fact> facts, String name, String value) {
        if (!value.isBlank()) {
            facts.add(new Fact(name, value, FactSource.ID_CARD));
        }
    }
}
