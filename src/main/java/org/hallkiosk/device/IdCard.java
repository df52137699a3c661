package org.hallkiosk.device;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What stands on an identity card, as the card says it. Dates that the card leaves open (长期, long-term) are empty.
 * Personal data: {@code toString} of every kind of card is masked.
 */
public sealed interface IdCard {

    /** The name to address the holder by: the Chinese name where the card has one, else the English one. */
    String name();

    String number();

    LocalDate birthDate();

    Sex sex();

    Optional<LocalDate> validUntil();

    default boolean expiredOn(LocalDate day) {
        return validUntil().map(until -> until.isBefore(day)).orElse(false);
    }

    /** GB/T 2261.1 codes 0, 1, 2, 9. */
    enum Sex {
        UNKNOWN,
        MALE,
        FEMALE,
        UNSPECIFIED
    }

    /**
     * 居民身份证.
     *
     * @param nation the code of GB/T 3304, 01–56, 97 or 98
     * @param newestAddress written to the chip after the card was issued, where it has been and the reader was asked
     */
    record ResidentCard(
            String name,
            Sex sex,
            String nation,
            LocalDate birthDate,
            String address,
            String number,
            String issuer,
            LocalDate validFrom,
            Optional<LocalDate> validUntil,
            Optional<String> newestAddress)
            implements IdCard {

        /** A card whose address never changed, or was not asked for. */
        public ResidentCard(
                String name,
                Sex sex,
                String nation,
                LocalDate birthDate,
                String address,
                String number,
                String issuer,
                LocalDate validFrom,
                Optional<LocalDate> validUntil) {
            this(name, sex, nation, birthDate, address, number, issuer, validFrom, validUntil, Optional.empty());
        }

        public ResidentCard withNewestAddress(String newest) {
            return new ResidentCard(
                    name, sex, nation, birthDate, address, number, issuer, validFrom, validUntil, Optional.of(newest));
        }

        @Override
        public String toString() {
            return "ResidentCard[masked]";
        }
    }

    /** 港澳台居民居住证; {@code newestAddress} as on a {@link ResidentCard}. */
    record HongKongMacaoTaiwanPermit(
            String name,
            Sex sex,
            LocalDate birthDate,
            String address,
            String number,
            String issuer,
            LocalDate validFrom,
            Optional<LocalDate> validUntil,
            String passNumber,
            String issueCount,
            Optional<String> newestAddress)
            implements IdCard {

        /** A card whose address never changed, or was not asked for. */
        public HongKongMacaoTaiwanPermit(
                String name,
                Sex sex,
                LocalDate birthDate,
                String address,
                String number,
                String issuer,
                LocalDate validFrom,
                Optional<LocalDate> validUntil,
                String passNumber,
                String issueCount) {
            this(
                    name,
                    sex,
                    birthDate,
                    address,
                    number,
                    issuer,
                    validFrom,
                    validUntil,
                    passNumber,
                    issueCount,
                    Optional.empty());
        }

        public HongKongMacaoTaiwanPermit withNewestAddress(String newest) {
            return new HongKongMacaoTaiwanPermit(
                    name,
                    sex,
                    birthDate,
                    address,
                    number,
                    issuer,
                    validFrom,
                    validUntil,
                    passNumber,
                    issueCount,
                    Optional.of(newest));
        }

        @Override
        public String toString() {
            return "HongKongMacaoTaiwanPermit[masked]";
        }
    }

    /** 外国人永久居留身份证, layout of 2017. {@code nationality} is an ISO 3166-1 alpha-3 code. */
    record ForeignerCard2017(
            String englishName,
            String chineseName,
            Sex sex,
            String number,
            String nationality,
            LocalDate issued,
            Optional<LocalDate> validUntil,
            LocalDate birthDate,
            String version,
            String authority)
            implements IdCard {
        @Override
        public String name() {
            return chineseName.isEmpty() ? englishName : chineseName;
        }

        @Override
        public String toString() {
            return "ForeignerCard2017[masked]";
        }
    }

    /** 外国人永久居留身份证, layout of 2023 (the five-star card). */
    record ForeignerCard2023(
            String chineseName,
            String englishName,
            Sex sex,
            String renewals,
            LocalDate birthDate,
            String number,
            LocalDate validFrom,
            Optional<LocalDate> validUntil,
            String nationality,
            String oldNumberLink)
            implements IdCard {
        @Override
        public String name() {
            return chineseName.isEmpty() ? englishName : chineseName;
        }

        @Override
        public String toString() {
            return "ForeignerCard2023[masked]";
        }
    }

    /** 社会保障卡, the social security card. {@code nation} is the code of GB/T 3304. */
    record SocialSecurityCard(
            String name, Sex sex, String nation, LocalDate birthDate, String number, String cardNumber)
            implements IdCard {
        /** The card's term says nothing of who its holder is, and is not read. */
        @Override
        public Optional<LocalDate> validUntil() {
            return Optional.empty();
        }

        @Override
        public String toString() {
            return "SocialSecurityCard[masked]";
        }
    }

    /**
     * A passport or another electronic travel document of ICAO 9303, as its machine-readable zone says it. States are the
     * zone's codes, mostly ISO 3166-1 alpha-3.
     *
     * @param documentCode {@code P} for a passport, {@code I}, {@code A} or {@code C} for a card
     */
    record TravelDocument(
            String documentCode,
            String issuingState,
            String surname,
            String givenNames,
            Sex sex,
            LocalDate birthDate,
            String number,
            String nationality,
            Optional<LocalDate> validUntil)
            implements IdCard {
        @Override
        public String name() {
            return fullName(surname, givenNames);
        }

        @Override
        public String toString() {
            return "TravelDocument[masked]";
        }
    }

    /**
     * An identity card that another state gives its residents. {@code number} is the person's, {@code documentNumber} the
     * card's; {@code address} is empty where the chip has none.
     */
    record ForeignIdCard(
            String issuingState,
            String surname,
            String givenNames,
            Sex sex,
            LocalDate birthDate,
            String number,
            String documentNumber,
            String nationality,
            String address,
            Optional<LocalDate> validUntil)
            implements IdCard {
        @Override
        public String name() {
            return fullName(surname, givenNames);
        }

        @Override
        public String toString() {
            return "ForeignIdCard[masked]";
        }
    }

    private static String fullName(String surname, String givenNames) {
        return (givenNames + " " + surname).strip();
    }
}
