package org.hallkiosk.app;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.hallkiosk.app.walk.Stagehand;
import org.hallkiosk.cli.Speech;
import org.hallkiosk.simulator.LaidPaper;
import org.hallkiosk.text.Remark;

/** At a terminal with real devices a person does what the script says; the script goes on when the screen shows it. */
final class PromptingStagehand implements Stagehand {
    private final Consumer<String> prompt;
    private final Speech speech;

    PromptingStagehand(Consumer<String> prompt, Speech speech) {
        this.prompt = prompt;
        this.speech = speech;
    }

    @Override
    public Optional<Remark> placeCard(int number) {
        return ask("journey.please-place", Map.of("number", number));
    }

    @Override
    public Optional<Remark> liftCard() {
        return ask("journey.please-lift", Map.of());
    }

    @Override
    public Optional<Remark> showCode(String code) {
        return ask("journey.please-show", Map.of());
    }

    @Override
    public Optional<Remark> layPaper(String how) {
        return ask("journey.please-lay-" + (LaidPaper.of(how).isPresent() ? how : LaidPaper.GOOD.word()), Map.of());
    }

    @Override
    public Optional<Remark> takePaper() {
        return ask("journey.please-take-paper", Map.of());
    }

    @Override
    public Optional<Remark> trouble(String deviceId, String trouble, boolean broken) {
        return ask(
                broken ? "journey.please-break" : "journey.please-mend",
                Map.of("device", deviceId, "trouble", trouble));
    }

    private Optional<Remark> ask(String key, Map<String, ?> values) {
        prompt.accept(speech.texts().get(speech.language(), key, values));
        return Optional.empty();
    }
}
