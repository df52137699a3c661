package org.hallkiosk.driver.pcsc;

import java.time.LocalDate;
import java.util.Optional;
import org.hallkiosk.device.AccessKey;
import org.hallkiosk.device.IdCard.ForeignIdCard;
import org.hallkiosk.device.IdCard.Sex;
import org.hallkiosk.device.IdCard.SocialSecurityCard;
import org.hallkiosk.device.IdCard.TravelDocument;

/** Cards of people who do not exist. */
final class SpecimenChips {
    static final ForeignIdCard BELGIAN = new ForeignIdCard(
            "BEL",
            "Proefpersoon",
            "Aline Élise",
            Sex.FEMALE,
            LocalDate.of(1985, 3, 14),
            "85031499902",
            "592000000018",
            "Belg",
            "Voorbeeldstraat 12, 1000, Brussel",
            Optional.of(LocalDate.of(2033, 5, 9)));

    static final ForeignIdCard ESTONIAN = new ForeignIdCard(
            "EST",
            "NÄIDIS",
            "MARI-LIIS",
            Sex.FEMALE,
            LocalDate.of(1985, 3, 14),
            "48503140018",
            "AS0000018",
            "EST",
            "",
            Optional.of(LocalDate.of(2033, 5, 9)));

    static final SocialSecurityCard SOCIAL_SECURITY = new SocialSecurityCard(
            "林晓雯", Sex.FEMALE, "01", LocalDate.of(1990, 5, 20), "110105199005200022", "A00000018");

    static final TravelDocument PASSPORT = new TravelDocument(
            "P",
            "UTO",
            "SPECIMEN",
            "ANNA MARIA",
            Sex.FEMALE,
            LocalDate.of(1974, 8, 12),
            "L898902C3",
            "UTO",
            Optional.of(LocalDate.of(2032, 4, 15)));

    static final TravelDocument TRAVEL_CARD = new TravelDocument(
            "I",
            "UTO",
            "SPECIMEN",
            "ERIK",
            Sex.MALE,
            LocalDate.of(1990, 1, 31),
            "D23145890",
            "UTO",
            Optional.of(LocalDate.of(2034, 12, 1)));

    static final String ACCESS_NUMBER = "500540";

    private SpecimenChips() {}

    static AccessKey printedOn(TravelDocument document) {
        return new AccessKey.PrintedData(
                document.number(), document.birthDate(), document.validUntil().orElseThrow());
    }
}
