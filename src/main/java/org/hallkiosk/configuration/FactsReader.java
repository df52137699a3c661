package org.hallkiosk.configuration;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hallkiosk.configuration.YamlValue.Mapping;
import org.hallkiosk.service.FactDefinition;
import org.hallkiosk.service.FactType;
import org.hallkiosk.text.LocalizedText;

/** {@code facts.yaml} as definitions. */
final class FactsReader {
    private FactsReader() {}

    static Map<String, FactDefinition> read(Mapping file) {
        Map<String, FactDefinition> read = new LinkedHashMap<>();
        Mapping facts = file.mapping("facts");
        for (String name : facts.entries().keySet()) {
            Mapping fact = facts.mapping(name);
            read.put(
                    name,
                    new FactDefinition(
                            name,
                            ConfigurationReader.localized(fact.mapping("label")),
                            ConfigurationReader.constant(FactType.class, fact.text("type")),
                            choices(fact.mapping("choices")),
                            fact.integer("maxLength", FactDefinition.USUAL_MAX_LENGTH),
                            fact.flag("notInFuture", false),
                            fact.flag("masked", false),
                            fact.optionalMapping("hint").map(ConfigurationReader::localized),
                            fact.optionalText("example")));
        }
        return read;
    }

    private static Map<String, LocalizedText> choices(Mapping choices) {
        Map<String, LocalizedText> read = new LinkedHashMap<>();
        for (String code : choices.entries().keySet()) {
            read.put(code, ConfigurationReader.localized(choices.mapping(code)));
        }
        return read;
    }
}
