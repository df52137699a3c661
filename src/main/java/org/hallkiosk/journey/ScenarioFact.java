package org.hallkiosk.journey;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hallkiosk.fact.Fact;
import org.hallkiosk.fact.FactSheet;
import org.hallkiosk.fact.FactSource;
import org.hallkiosk.service.ScenarioPath;
import org.hallkiosk.service.ScenarioQuestion;
import org.hallkiosk.service.ScenarioTree;

/**
 * The way through the questions as a fact, so that it goes wherever the facts of an application go: onto its paper, into
 * what is handed in, into what is kept for coming back. Written as {@code question=answer}, joined by semicolons.
 */
public final class ScenarioFact {
    public static final String NAME = "application.scenario";

    private static final String BETWEEN = ";";
    private static final String IS = "=";

    private ScenarioFact() {}

    /** The sheet with the answers on it; the same where nothing was asked. */
    public static FactSheet on(FactSheet sheet, ScenarioPath path) {
        return path.steps().isEmpty() ? sheet : sheet.with(new Fact(NAME, written(path), FactSource.APPLICANT));
    }

    static String written(ScenarioPath path) {
        return path.steps().stream()
                .map(step -> step.question().id() + IS + step.answer().id())
                .collect(Collectors.joining(BETWEEN));
    }

    /** As far as the questions are still what they were when it was written. */
    static ScenarioPath read(ScenarioTree tree, FactSheet sheet) {
        ScenarioPath path = tree.start();
        for (String step :
                sheet.value(NAME).map(value -> List.of(value.split(BETWEEN))).orElse(List.of())) {
            Optional<ScenarioQuestion> asked = path.question();
            int is = step.indexOf(IS);
            if (asked.isEmpty()
                    || is < 0
                    || !asked.get().id().equals(step.substring(0, is))
                    || asked.get().answer(step.substring(is + 1)).isEmpty()) {
                return path;
            }
            path = path.answered(step.substring(is + 1));
        }
        return path;
    }
}
