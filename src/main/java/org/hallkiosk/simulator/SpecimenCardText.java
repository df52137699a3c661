package org.hallkiosk.simulator;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.hallkiosk.device.IdCard;
import org.hallkiosk.device.IdCard.ForeignIdCard;
import org.hallkiosk.device.IdCard.ForeignerCard2017;
import org.hallkiosk.device.IdCard.ForeignerCard2023;
import org.hallkiosk.device.IdCard.HongKongMacaoTaiwanPermit;
import org.hallkiosk.device.IdCard.ResidentCard;
import org.hallkiosk.device.IdCard.SocialSecurityCard;
import org.hallkiosk.device.IdCard.TravelDocument;

/**
 * Writes a card's 256 bytes of text as its chip holds them. Kept apart from the driver's parser on purpose: what both
 * got wrong in the same way, no test would find.
 */
final class SpecimenCardText {
    private static final int LENGTH = 256;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private SpecimenCardText() {}

    static byte[] of(IdCard card) {
        SpecimenCardText text = new SpecimenCardText();
        switch (card) {
            case ResidentCard resident -> text.resident(resident);
            case HongKongMacaoTaiwanPermit permit -> text.permit(permit);
            case ForeignerCard2017 foreigner -> text.foreigner2017(foreigner);
            case ForeignerCard2023 foreigner -> text.foreigner2023(foreigner);
            case SocialSecurityCard _, TravelDocument _, ForeignIdCard _ ->
                throw new IllegalArgumentException("a GA/T 467 module reads no such card");
        }
        if (text.bytes.size() != LENGTH) {
            throw new IllegalStateException("a card's text has 256 bytes, not " + text.bytes.size());
        }
        return text.bytes.toByteArray();
    }

    /** The 70 bytes of a newest address. */
    static byte[] address(String address) {
        SpecimenCardText text = new SpecimenCardText();
        text.field(address, 70);
        return text.bytes.toByteArray();
    }

    private void resident(ResidentCard card) {
        field(card.name(), 30).sex(card).field(card.nation(), 4).date(card.birthDate());
        field(card.address(), 70).field(card.number(), 36).field(card.issuer(), 30);
        date(card.validFrom()).until(card.validUntil()).field("", 36);
    }

    private void permit(HongKongMacaoTaiwanPermit card) {
        field(card.name(), 30).sex(card).field("", 4).date(card.birthDate());
        field(card.address(), 70).field(card.number(), 36).field(card.issuer(), 30);
        date(card.validFrom()).until(card.validUntil());
        field(card.passNumber(), 18).field(card.issueCount(), 4).field("", 6);
        field("J", 2).field("", 6);
    }

    private void foreigner2017(ForeignerCard2017 card) {
        field(card.englishName(), 120).sex(card).field(card.number(), 30).field(card.nationality(), 6);
        field(card.chineseName(), 30).date(card.issued()).until(card.validUntil());
        date(card.birthDate()).field(card.version(), 4).field(card.authority(), 8);
        field("I", 2).field("", 6);
    }

    private void foreigner2023(ForeignerCard2023 card) {
        int split = Math.min(35, card.englishName().length());
        field(card.chineseName(), 30).sex(card).field(card.renewals(), 4).date(card.birthDate());
        field(card.englishName().substring(0, split), 70)
                .field(card.number(), 36)
                .field("", 30);
        date(card.validFrom()).until(card.validUntil());
        field(card.englishName().substring(split), 22).field(card.nationality(), 6);
        field("Y", 2).field(card.oldNumberLink(), 6);
    }

    private SpecimenCardText field(String value, int length) {
        byte[] encoded = value.getBytes(StandardCharsets.UTF_16LE);
        if (encoded.length > length) {
            throw new IllegalArgumentException("a specimen's text is longer than its field of " + length + " bytes");
        }
        bytes.writeBytes(encoded);
        bytes.writeBytes(" ".repeat((length - encoded.length) / 2).getBytes(StandardCharsets.UTF_16LE));
        return this;
    }

    private SpecimenCardText sex(IdCard card) {
        return field(
                switch (card.sex()) {
                    case UNKNOWN -> "0";
                    case MALE -> "1";
                    case FEMALE -> "2";
                    case UNSPECIFIED -> "9";
                },
                2);
    }

    private SpecimenCardText date(LocalDate date) {
        return field(date.format(DateTimeFormatter.BASIC_ISO_DATE), 16);
    }

    private SpecimenCardText until(Optional<LocalDate> date) {
        return field(
                date.map(day -> day.format(DateTimeFormatter.BASIC_ISO_DATE)).orElse("长期"), 16);
    }
}
