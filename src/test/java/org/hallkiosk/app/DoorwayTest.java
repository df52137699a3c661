package org.hallkiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hallkiosk.device.LivePicture;
import org.hallkiosk.device.LivePictures;
import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.text.Language;
import org.junit.jupiter.api.Test;

class DoorwayTest {
    private static final JourneyEvent TOUCHED = new JourneyEvent.Touched();
    private static final JourneyEvent CHOSEN = new JourneyEvent.LanguageChosen(Language.EN);
    private static final JourneyEvent HOME = new JourneyEvent.Home();

    private final Doorway doorway = new Doorway();
    private final List<JourneyEvent> heard = new ArrayList<>();

    @Test
    void touchesBeforeTheTerminalIsThereAreHeardInTheirOrder() {
        doorway.post(TOUCHED);
        doorway.post(CHOSEN);
        doorway.open(heard::add, LivePictures.none());
        assertThat(heard).containsExactly(TOUCHED, CHOSEN);
    }

    @Test
    void touchesAfterwardsAreHeardAtOnceAndOnlyOnce() {
        doorway.post(TOUCHED);
        doorway.open(heard::add, LivePictures.none());
        doorway.post(HOME);
        assertThat(heard).containsExactly(TOUCHED, HOME);
    }

    @Test
    void picturesComeFromTheTerminalOnceItIsThere() {
        LivePicture picture = new LivePicture(1, 1, new int[1]);
        assertThat(doorway.newest()).isEmpty();
        doorway.open(heard::add, () -> Optional.of(picture));
        assertThat(doorway.newest()).containsSame(picture);
    }
}
