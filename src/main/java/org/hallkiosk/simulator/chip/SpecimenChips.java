package org.hallkiosk.simulator.chip;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.hallkiosk.device.AccessKey;
import org.hallkiosk.device.IdCard.ForeignIdCard;
import org.hallkiosk.device.IdCard.Sex;
import org.hallkiosk.device.IdCard.SocialSecurityCard;
import org.hallkiosk.device.IdCard.TravelDocument;

/** Cards of people who do not exist. */
public final class SpecimenChips {
    public static final ForeignIdCard BELGIAN = new ForeignIdCard(
            "BEL",
            "Proefpersoon",
            "Aline Élise",
            Sex.FEMALE,
            LocalDate.of(1985, 3, 14),
            "85031499996",
            "592000000018",
            "Belg",
            "Voorbeeldstraat 12, 1000, Brussel",
            Optional.of(LocalDate.of(2033, 5, 9)));

    public static final ForeignIdCard ESTONIAN = new ForeignIdCard(
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

    public static final SocialSecurityCard SOCIAL_SECURITY = new SocialSecurityCard(
            "林晓雯", Sex.FEMALE, "01", LocalDate.of(1990, 5, 20), "110105199005200022", "A00000018");

    public static final TravelDocument PASSPORT = new TravelDocument(
            "P",
            "UTO",
            "SPECIMEN",
            "ANNA MARIA",
            Sex.FEMALE,
            LocalDate.of(1974, 8, 12),
            "L898902C3",
            "UTO",
            Optional.of(LocalDate.of(2032, 4, 15)));

    public static final TravelDocument TRAVEL_CARD = new TravelDocument(
            "I",
            "UTO",
            "SPECIMEN",
            "ERIK",
            Sex.MALE,
            LocalDate.of(1990, 1, 31),
            "D23145890",
            "UTO",
            Optional.of(LocalDate.of(2034, 12, 1)));

    public static final String ACCESS_NUMBER = "500540";

    private static final byte[] SERIAL_NUMBER = {0x04, 0x1B, 0x2C, 0x3D, 0x4E, 0x5F, 0x60};

    private SpecimenChips() {}

    /** A new chip of each family, by the word that orders it. */
    public static Map<String, Supplier<Chip>> byName() {
        Map<String, Supplier<Chip>> chips = new LinkedHashMap<>();
        chips.put("social-security", () -> new SocialSecurityChip(SOCIAL_SECURITY, new byte[0]));
        chips.put("passport", () -> TravelDocumentChip.withPace(PASSPORT, ACCESS_NUMBER));
        chips.put("estonian", () -> new EstonianChip(ESTONIAN));
        chips.put("belgian", () -> new BelgianChip(BELGIAN));
        chips.put("serial-number", () -> new SerialNumberChip(SERIAL_NUMBER));
        return chips;
    }

    /** What opens a passport: its number and two dates. */
    public static AccessKey printedOn(TravelDocument document) {
        return new AccessKey.PrintedData(
                document.number(), document.birthDate(), document.validUntil().orElseThrow());
    }
}
