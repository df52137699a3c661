package org.hallkiosk.ui.screen;

import java.util.List;
import java.util.Map;
import javafx.scene.layout.Region;
import org.hallkiosk.journey.DisplayMode;
import org.hallkiosk.search.Answer;
import org.hallkiosk.service.ServiceItem;
import org.hallkiosk.ui.component.AsManyAsFit;
import org.hallkiosk.ui.component.TroublePanel;
import org.hallkiosk.ui.component.Words;

/** An answer to a question, drawn: the services that fit, or honestly that there is none, and who knows. */
final class FoundServices {
    private FoundServices() {}

    /**
     * While it is being typed: the best, and a word where there is nothing.
     *
     * @param low whether there is little room above the keyboard
     */
    static AsManyAsFit soFar(Answer answer, boolean low, ScreenContext context) {
        return switch (answer) {
            case Answer.Found(List<String> ids) -> ServiceTiles.best(services(ids, context), low, context);
            case Answer.DoneElsewhere(String id) ->
                new AsManyAsFit(List.of(
                        Words.wrapped(elsewhereTitle(id, context), "type-body"),
                        Words.wrapped(
                                context.say("search.elsewhere.do") + context.say("search.colon") + where(id, context),
                                "type-body-strong")));
            case Answer.NotHere ignored ->
                new AsManyAsFit(List.of(
                        Words.wrapped(context.say("search.not-here.title"), "type-body"),
                        Words.wrapped(
                                context.say("search.not-here.do")
                                        + context.say("search.colon")
                                        + context.say("search.not-here.desk"),
                                "type-body"),
                        Words.wrapped(
                                context.say("search.not-here.or")
                                        + context.say("search.colon")
                                        + context.say("search.not-here.again"),
                                "type-body",
                                "muted")));
            case Answer.NothingAsked ignored -> examples(context);
        };
    }

    private static AsManyAsFit examples(ScreenContext context) {
        return new AsManyAsFit(List.of(Words.wrapped(context.say("search.examples"), "type-body", "muted")));
    }

    /** All of it. */
    static Region of(Answer answer, DisplayMode mode, ScreenContext context) {
        return switch (answer) {
            case Answer.Found(List<String> ids) -> ServiceTiles.found(services(ids, context), mode, context);
            case Answer.DoneElsewhere(String id) ->
                advice(elsewhereTitle(id, context), "search.elsewhere.do", where(id, context), context);
            case Answer.NotHere ignored ->
                advice(
                        context.say("search.not-here.title"),
                        "search.not-here.do",
                        context.say("search.not-here.desk"),
                        context);
            case Answer.NothingAsked ignored -> examples(context);
        };
    }

    private static List<ServiceItem> services(List<String> ids, ScreenContext context) {
        return ids.stream().flatMap(id -> context.catalogue().item(id).stream()).toList();
    }

    private static String elsewhereTitle(String id, ScreenContext context) {
        Phrases phrases = context.phrases();
        return context.catalogue()
                .elsewhere(id)
                .map(matter -> phrases.get("search.elsewhere.title", Map.of("name", phrases.of(matter.name()))))
                .orElseGet(() -> context.say("search.not-here.title"));
    }

    private static String where(String id, ScreenContext context) {
        return context.catalogue()
                .elsewhere(id)
                .map(matter -> context.phrases().of(matter.where()))
                .orElseGet(() -> context.say("search.not-here.desk"));
    }

    private static Region advice(String title, String todo, String where, ScreenContext context) {
        TroublePanel panel = new TroublePanel(TroublePanel.Kind.INFORMATION, title);
        panel.setWhatToDo(context.say(todo), List.of(where));
        panel.setStillWorks(context.say("search.not-here.or"), List.of(context.say("search.not-here.again")));
        return panel;
    }
}
