package org.hallkiosk.ui.screen;

import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.text.Language;
import org.hallkiosk.ui.component.LanguageChoice;
import org.hallkiosk.ui.frame.Screen;

/** Every language in its own words, so that this screen reads the same whichever is on. */
final class LanguageView implements StepView {
    private final Screen screen;

    LanguageView(ScreenContext context) {
        LanguageChoice choice = new LanguageChoice();
        for (Language language : Language.values()) {
            choice.add(
                    context.phrases().texts().get(language, "language.name"),
                    context.phrases().texts().get(language, "language.invitation"),
                    () -> context.tell().accept(new JourneyEvent.LanguageChosen(language)));
        }
        screen = Screen.of(context.say("language.headline"), choice).withHint(context.say("language.headline-other"));
    }

    @Override
    public Screen screen() {
        return screen;
    }
}
