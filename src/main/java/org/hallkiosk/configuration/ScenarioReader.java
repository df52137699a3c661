package org.hallkiosk.configuration;

import static org.hallkiosk.configuration.ConfigurationReader.constant;
import static org.hallkiosk.configuration.ConfigurationReader.localized;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.hallkiosk.configuration.YamlValue.Mapping;
import org.hallkiosk.service.Channel;
import org.hallkiosk.service.FormChanges;
import org.hallkiosk.service.OfficeBefore;
import org.hallkiosk.service.Scenario;
import org.hallkiosk.service.ScenarioQuestion;
import org.hallkiosk.service.ScenarioQuestion.Answer;
import org.hallkiosk.service.ScenarioTree;
import org.hallkiosk.service.WindowVisit;
import org.hallkiosk.text.LocalizedText;

/** The questions and scenarios of a service file. */
final class ScenarioReader {
    private ScenarioReader() {}

    static ScenarioTree read(Mapping service) {
        return new ScenarioTree(
                service.mappings("questions").stream()
                        .map(ScenarioReader::question)
                        .toList(),
                service.mappings("scenarios").stream()
                        .map(ScenarioReader::scenario)
                        .toList());
    }

    private static ScenarioQuestion question(Mapping question) {
        return new ScenarioQuestion(
                question.text("id"),
                localized(question.mapping("ask")),
                optionalText(question, "hint"),
                question.optionalText("fact"),
                question.mappings("answers").stream()
                        .map(ScenarioReader::answer)
                        .toList());
    }

    private static Answer answer(Mapping answer) {
        return new Answer(
                answer.text("id"),
                localized(answer.mapping("say")),
                optionalText(answer, "hint"),
                answer.optionalText("value"),
                answer.texts("scenarios"),
                answer.optionalText("next"));
    }

    private static Scenario scenario(Mapping scenario) {
        return new Scenario(
                scenario.text("id"),
                localized(scenario.mapping("name")),
                Set.copyOf(scenario.texts("materials")),
                Set.copyOf(scenario.texts("drop")),
                scenario.optionalText("channel").map(written -> constant(Channel.class, written)),
                optionalText(scenario, "timeLimit"),
                optionalText(scenario, "fee"),
                scenario.get("chargeFen").isPresent()
                        ? OptionalLong.of(scenario.integer("chargeFen", 0))
                        : OptionalLong.empty(),
                scenario.mappings("steps").stream()
                        .map(ConfigurationReader::localized)
                        .toList(),
                windows(scenario),
                scenario.optionalMapping("ticket").map(ServiceReader::ticket),
                ServiceReader.document(scenario),
                ServiceReader.signature(scenario),
                ServiceReader.records(scenario),
                scenario.optionalMapping("form").map(ScenarioReader::changes).orElse(FormChanges.NONE),
                officeBefore(scenario));
    }

    private static FormChanges changes(Mapping form) {
        return new FormChanges(
                Set.copyOf(form.texts("omit")),
                Set.copyOf(form.texts("require")),
                form.mappings("add").stream().map(ServiceReader::page).toList());
    }

    static Optional<OfficeBefore> officeBefore(Mapping in) {
        return in.optionalMapping("officeBefore")
                .map(office -> new OfficeBefore(localized(office.mapping("name")), localized(office.mapping("for"))));
    }

    static List<WindowVisit> windows(Mapping in) {
        return in.mappings("windows").stream()
                .map(visit -> new WindowVisit(localized(visit.mapping("for")), visit.integers("numbers")))
                .toList();
    }

    static Optional<LocalizedText> optionalText(Mapping in, String key) {
        return in.optionalMapping(key).map(ConfigurationReader::localized);
    }
}
