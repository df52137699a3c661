package org.hallkiosk.cli;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hallkiosk.device.IdCard;
import org.hallkiosk.text.Masking;

/** The fields of an identity card by name, masked unless they are to be revealed. */
final class CardFields {
    private CardFields() {}

    static Map<String, String> of(IdCard card, boolean reveal) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("card", kind(card));
        for (RecordComponent component : card.getClass().getRecordComponents()) {
            String value = text(read(component, card));
            fields.put(component.getName(), reveal ? value : masked(component.getName(), value));
        }
        return fields;
    }

    private static String kind(IdCard card) {
        return switch (card) {
            case IdCard.ResidentCard ignored -> "resident";
            case IdCard.HongKongMacaoTaiwanPermit ignored -> "hong-kong-macao-taiwan";
            case IdCard.ForeignerCard2017 ignored -> "foreigner-2017";
            case IdCard.ForeignerCard2023 ignored -> "foreigner-2023";
            case IdCard.SocialSecurityCard ignored -> "social-security";
            case IdCard.TravelDocument ignored -> "travel-document";
            case IdCard.ForeignIdCard ignored -> "foreign-id-card";
        };
    }

    private static Object read(RecordComponent component, IdCard card) {
        try {
            return component.getAccessor().invoke(card);
        } catch (ReflectiveOperationException e) {
            // The records are public and their accessors do nothing but answer.
            throw new IllegalStateException(component.getName(), e);
        }
    }

    private static String text(Object value) {
        return switch (value) {
            case Optional<?> optional -> optional.map(CardFields::text).orElse("");
            case LocalDate date -> date.toString();
            case Enum<?> constant -> constant.name().toLowerCase(Locale.ROOT);
            default -> value.toString();
        };
    }

    private static String masked(String name, String value) {
        return switch (name) {
            case "name", "chineseName", "englishName", "surname", "givenNames", "address", "newestAddress" ->
                Masking.name(value);
            case "birthDate" -> "****-**-**";
            case "sex",
                    "nationality",
                    "issuer",
                    "authority",
                    "issued",
                    "validFrom",
                    "validUntil",
                    "version",
                    "documentCode",
                    "issuingState" -> value;
            default -> Masking.number(value);
        };
    }
}
