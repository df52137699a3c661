package org.hallkiosk.configuration;

import static org.hallkiosk.configuration.ConfigurationReader.constant;
import static org.hallkiosk.configuration.ConfigurationReader.localized;
import static org.hallkiosk.configuration.ScenarioReader.optionalText;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hallkiosk.configuration.YamlValue.Mapping;
import org.hallkiosk.service.DeliveryWay;
import org.hallkiosk.service.Guide;
import org.hallkiosk.service.LifeEvent;
import org.hallkiosk.service.Material;
import org.hallkiosk.service.OftenAsked;
import org.hallkiosk.service.Result;
import org.hallkiosk.service.SearchWords;
import org.hallkiosk.service.Target;
import org.hallkiosk.service.TrustLevel;
import org.hallkiosk.text.Language;
import org.hallkiosk.text.LocalizedText;

/** The guide of a service file, and the words by which it is found. */
final class GuideReader {
    private GuideReader() {}

    static Guide read(Mapping service) {
        Mapping guide = service.mapping("guide");
        return new Guide(
                localized(guide.mapping("summary")),
                localized(guide.mapping("type")),
                localized(guide.mapping("body")),
                texts(guide, "basis"),
                constants(Target.class, guide.texts("targets")),
                materials(guide, service.mappings("scenarios").isEmpty()),
                localized(guide.mapping("timeLimit")),
                optionalText(guide, "legalTimeLimit"),
                localized(guide.mapping("fee")),
                guide.integer("chargeFen", 0),
                texts(guide, "steps"),
                ScenarioReader.windows(guide),
                guide.optionalMapping("result")
                        .map(result -> new Result(
                                localized(result.mapping("name")),
                                constants(DeliveryWay.class, result.texts("delivery")),
                                result.flag("chosenHere", false))),
                ScenarioReader.officeBefore(guide),
                guide.mappings("oftenAsked").stream()
                        .map(asked -> new OftenAsked(
                                localized(asked.mapping("question")), localized(asked.mapping("answer"))))
                        .toList());
    }

    static SearchWords searchWords(Mapping service) {
        Mapping words = service.mapping("words");
        return new SearchWords(
                words.texts(Language.ZH_CN.tag()),
                words.texts(Language.EN.tag()),
                constants(LifeEvent.class, service.texts("lifeEvents")));
    }

    private static List<LocalizedText> texts(Mapping in, String key) {
        return in.mappings(key).stream().map(ConfigurationReader::localized).toList();
    }

    /** @param always whether a material is asked in every scenario where the file does not say */
    private static List<Material> materials(Mapping guide, boolean always) {
        List<Material> materials = new ArrayList<>();
        for (Mapping material : guide.mappings("materials")) {
            materials.add(material(material, "material-" + (materials.size() + 1), always));
        }
        return materials;
    }

    private static Material material(Mapping material, String otherwise, boolean always) {
        boolean generated = material.flag("generated", false);
        return new Material(
                material.optionalText("id").orElse(otherwise),
                localized(material.mapping("name")),
                material.flag("always", always),
                material.optionalText("trust")
                        .flatMap(TrustLevel::ofLetter)
                        .orElse(generated ? TrustLevel.SELF_MADE : TrustLevel.CHECKED_AT_WINDOW),
                material.flag("original", false),
                material.integer("copies", 0),
                material.flag("seal", false),
                generated,
                material.flag("photograph", false),
                optionalText(material, "commitment"),
                optionalText(material, "licence"),
                material.optionalText("licenceKind"),
                optionalText(material, "note"));
    }

    private static <E extends Enum<E>> Set<E> constants(Class<E> type, List<String> written) {
        return written.stream().map(one -> constant(type, one)).collect(Collectors.toUnmodifiableSet());
    }
}
