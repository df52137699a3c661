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

    /** 居民身份证. {@code nation} is the code of GB/T 3304, 01–56, 97 or 98. */
    record ResidentCard(
            String name,
            Sex sex,
            String nation,
            LocalDate birthDate,
            String address,
            String number,
            String issuer,
            LocalDate validFrom,
            Optional<LocalDate> validUntil)
            implements IdCard {
        @Override
        public String toString() {
            return "ResidentCard[masked]";
        }
    }

    /** 港澳台居民居住证. */
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
            String issueCount)
            implements IdCard {
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
}
