package org.hallkiosk.app;

import java.util.Map;
import java.util.function.Consumer;
import org.hallkiosk.app.walk.Stagehand;
import org.hallkiosk.cli.Speech;

/** At a terminal with real devices a person does what the script says; the script goes on when the screen shows it. */
final class PromptingStagehand implements Stagehand {
    private final Consumer<String> prompt;
    private final Speech speech;

    PromptingStagehand(Consumer<String> prompt, Speech speech) {
        this.prompt = prompt;
        this.speech = speech;
    }

    @Override
    public void placeCard(int number) {
        ask("journey.please-place", Map.of("number", number));
    }

    @Override
    public void liftCard() {
        ask("journey.please-lift", Map.of());
    }

    @Override
    public void showCode(String code) {
        ask("journey.please-show", Map.of());
    }

    @Override
    public void trouble(String deviceId, String trouble, boolean broken) {
        ask(broken ? "journey.please-break" : "journey.please-mend", Map.of("device", deviceId, "trouble", trouble));
    }

    private void ask(String key, Map<String, ?> values) {
        prompt.accept(speech.texts().get(speech.language(), key, values));
    }
}
