package org.hallkiosk.configuration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.hallkiosk.configuration.YamlValue.Mapping;
import org.hallkiosk.configuration.YamlValue.Scalar;
import org.hallkiosk.service.Derivation;
import org.hallkiosk.service.Derivation.Rule;
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
                            fact.optionalText("example"),
                            fact.optionalMapping("unknown").map(ConfigurationReader::localized),
                            fact.optionalMapping("derive").map(FactsReader::derivation)));
        }
        return read;
    }

    private static Derivation derivation(Mapping derive) {
        String from = derive.text("from");
        return switch (ConfigurationReader.constant(Rule.class, derive.text("rule"))) {
            case BIRTH_DATE_OF_ID_NUMBER -> new Derivation.BirthDateOfIdNumber(from);
            case SEX_OF_ID_NUMBER -> new Derivation.SexOfIdNumber(from);
            case AGE_BAND_OF_BIRTH_DATE -> {
                NavigableMap<Integer, String> bands = new TreeMap<>();
                Mapping written = derive.mapping("bands");
                written.entries().keySet().forEach(code -> bands.put(written.integer(code, 0), code));
                yield new Derivation.AgeBandOfBirthDate(from, bands);
            }
            case DIVISION_OF_ADDRESS -> {
                Map<String, List<String>> names = new LinkedHashMap<>();
                Mapping written = derive.mapping("names");
                for (String code : written.entries().keySet()) {
                    names.put(
                            code,
                            written.list(code).stream()
                                    .map(name -> ((Scalar) name).text())
                                    .toList());
                }
                yield new Derivation.DivisionOfAddress(from, names);
            }
        };
    }

    private static Map<String, LocalizedText> choices(Mapping choices) {
        Map<String, LocalizedText> read = new LinkedHashMap<>();
        for (String code : choices.entries().keySet()) {
            read.put(code, ConfigurationReader.localized(choices.mapping(code)));
        }
        return read;
    }
}
