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
    private final Keys keys;
    private @Nullable Place place;
    private String session = "";

    /**
     * What is shown.
     *
     * @param screen its name
     * @param turns differs when another of its pages was turned to by touch
     */
    public record Look(
            JourneyState state,
            String screen,
            int turns,
            Phrases phrases,
            Map<String, FactDefinition> facts,
            FactDisplay display) {}

    private record Place(
            Step step,
            int turns,
            Language language,
            @Nullable Object sheet) {}

    /**
     * What keys do beside pressing what is on the screen.
     *
     * @param touched as a touch anywhere: someone is still here
     */
    public record Hands(Runnable back, Runnable help, Runnable touched) {}

    /** @param look what is shown at the moment, nothing before the first screen */
    public Ears(KioskFrame frame, Voice voice, VoiceSettings settings, Hands hands, Supplier<Optional<Look>> look) {
        this.frame = frame;
        this.narrator = new Narrator(voice, settings);
        this.keys = new Keys(frame, narrator, settings.keypad(), hands);
        this.look = look;
        this.button = new PictogramButton(Pictogram.SOUND, "", this::open);
        frame.addIdentityButton(button);
        lookAgain();
    }

    /** Something on the frame may have changed. */
    public void lookAgain() {
        look.get().ifPresent(this::see);
    }

    private void see(Look now) {
        button.setName(now.phrases().get("sound.name"));
        FrameContents contents = frame.contents();
        JourneyState state = now.state();
        Place place =
                new Place(state.step(), now.turns(), state.language(), contents.isSheet() ? contents.overlaid() : null);
        if (!place.equals(this.place)) {
            keys.leaveScreen();
        }
        if (!state.sessionId().equals(session)) {
            keys.leaveApplicant();
        }
        this.place = place;
        session = state.sessionId();
        narrator.see(new Narrator.Sight(
                state.sessionId(),
                contents.isSheet() ? "" : now.screen(),
                place,
                !(state.step() instanceof Step.Attract),
                state.language(),
                now.phrases().texts(),
                contents,
                Discretion.of(state, now.facts(), now.display())));
        button.setOn(narrator.isOn());
    }

    /** Says all of the screen once more, to who has the sound on. */
    public void sayAgain() {
        narrator.repeat();
    }

    /** Shows what can be done about the sound. */
    public void open() {
        look.get().ifPresent(now -> {
            frame.setOverlay(new SoundSheet(now.phrases(), narrator, keys::switchDark, () -> {
                frame.setOverlay(null);
                lookAgain();
            }));
            lookAgain();
        });
    }
}
