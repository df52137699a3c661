package org.hallkiosk.app;

import java.util.ArrayList;
import java.util.List;
import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.service.ScenarioPath;
import org.hallkiosk.service.ScenarioQuestion;
import org.hallkiosk.service.ServiceItem;

/** Somebody who takes the first answer to every question of a service's guide. */
final class FirstAnswers {
    private FirstAnswers() {}

    /** In the order in which they are given; empty where nothing is asked. */
    static List<JourneyEvent> of(ServiceItem item) {
        List<JourneyEvent> events = new ArrayList<>();
        ScenarioPath path = item.scenarios().start();
        while (path.question().isPresent()) {
            ScenarioQuestion question = path.question().get();
            String first = question.answers().getFirst().id();
            events.add(new JourneyEvent.QuestionAnswered(question.id(), first));
            path = path.answered(first);
        }
        return events;
    }
}
