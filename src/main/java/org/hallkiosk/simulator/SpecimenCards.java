package org.hallkiosk.simulator;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hallkiosk.device.IdCard;
import org.hallkiosk.text.LocalizedText;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The cards that can be laid on the simulated reader, in the order of their numbers. */
public record SpecimenCards(List<SpecimenCard> all) {

    public SpecimenCards {
        all = List.copyOf(all);
    }

    /** Reads {@code specimen-cards.yaml}; throws Jackson's unchecked exception, with line, when it is not as it should be. */
    public static SpecimenCards load(Path yaml) {
        YAMLMapper mapper = YAMLMapper.builder()
                .enable(
                        DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        List<SpecimenCard> cards = new ArrayList<>();
        for (JsonNode entry : mapper.readTree(yaml)) {
            cards.add(new SpecimenCard(
                    entry.required("number").asInt(),
                    mapper.treeToValue(entry.required("about"), LocalizedText.class),
                    mapper.treeToValue(
                            entry.required("card"),
                            layout(entry.required("kind").asString()))));
        }
        return new SpecimenCards(cards);
    }

    private static Class<? extends IdCard> layout(String kind) {
        return switch (kind) {
            case "resident" -> IdCard.ResidentCard.class;
            case "hong-kong-macao-taiwan" -> IdCard.HongKongMacaoTaiwanPermit.class;
            case "foreigner-2017" -> IdCard.ForeignerCard2017.class;
            case "foreigner-2023" -> IdCard.ForeignerCard2023.class;
            default -> throw new IllegalArgumentException("no kind of card: " + kind);
        };
    }

    public Optional<SpecimenCard> byNumber(int number) {
        return all.stream().filter(card -> card.number() == number).findFirst();
    }
}
