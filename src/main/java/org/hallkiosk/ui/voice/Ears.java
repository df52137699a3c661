package org.hallkiosk.ui.voice;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.hallkiosk.journey.JourneyState;
import org.hallkiosk.journey.Step;
import org.hallkiosk.service.FactDefinition;
import org.hallkiosk.service.FactDisplay;
import org.hallkiosk.text.Language;
import org.hallkiosk.ui.component.PictogramButton;
import org.hallkiosk.ui.frame.FrameContents;
import org.hallkiosk.ui.frame.KioskFrame;
import org.hallkiosk.ui.picture.Pictogram;
import org.hallkiosk.ui.screen.Phrases;
import org.hallkiosk.voice.Voice;
import org.hallkiosk.voice.VoiceSettings;
import org.jspecify.annotations.Nullable;

/**
 * The frame by ear: has its screens said, and gives it the button for sound. Comes after the first screen, which it must
 * not hold up. JavaFX thread only.
 */
public final class Ears {
    private final KioskFrame frame;
    private final Narrator narrator;
    private final Supplier<Optional<Look>> look;
    private final PictogramButton button;

    /**
     * What is shown.
     *
     * @param screen its name
     */
    public record Look(
            JourneyState state,
            String screen,
            Phrases phrases,
            Map<String, FactDefinition> facts,
            FactDisplay display) {}

    private record Place(
            Step step, Language language, @Nullable Object sheet) {}

    /** @param look what is shown at the moment, nothing before the first screen */
    public Ears(KioskFrame frame, Voice voice, VoiceSettings settings, Supplier<Optional<Look>> look) {
        this.frame = frame;
        this.narrator = new Narrator(voice, settings);
        this.look = look;
        this.button = new PictogramButton(Pictogram.SOUND, "", this::open);
        frame.addIdentityButton(button);
        lookAgain();
    }

    Narrator narrator() {
        return narrator;
    }

    /** Something on the frame may have changed. */
    public void lookAgain() {
        look.get().ifPresent(this::see);
    }

    private void see(Look now) {
        button.setName(now.phrases().get("sound.name"));
        FrameContents contents = frame.contents();
        JourneyState state = now.state();
        narrator.see(new Narrator.Sight(
                state.sessionId(),
                contents.isSheet() ? "" : now.screen(),
                new Place(state.step(), state.language(), contents.isSheet() ? contents.work() : null),
                !(state.step() instanceof Step.Attract),
                state.language(),
                now.phrases().texts(),
                contents,
                Discretion.of(state, now.facts(), now.display())));
        button.setOn(narrator.isOn());
    }

    private void open() {
        look.get().ifPresent(now -> {
            frame.setOverlay(new SoundSheet(now.phrases(), narrator, () -> {
                frame.setOverlay(null);
                lookAgain();
            }));
            lookAgain();
        });
    }
}
