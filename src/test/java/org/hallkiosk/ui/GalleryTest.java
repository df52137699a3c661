package org.hallkiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import org.hallkiosk.configuration.ShippedTexts;
import org.hallkiosk.text.Texts;
import org.hallkiosk.ui.gallery.Exhibit;
import org.hallkiosk.ui.gallery.Exhibits;
import org.hallkiosk.ui.gallery.GalleryLook;
import org.hallkiosk.ui.gallery.GallerySheet;
import org.hallkiosk.ui.screen.Phrases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every component with its states can be read and touched in every look. */
class GalleryTest {
    private static final Texts TEXTS = ShippedTexts.load();

    static Stream<GalleryLook> looks() {
        return GalleryLook.all().stream();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everyComponentCanBeReadAndTouched(GalleryLook look) {
        Phrases phrases = new Phrases(TEXTS, look.language());
        List<Exhibit> exhibits = Exhibits.all(phrases);

        List<String> faults = FxToolkit.onFxThread(() -> {
            Region sheet = GallerySheet.of(exhibits, look, phrases);
            WritableImage picture = GallerySheet.picture(sheet, look);
            assertThat(picture.getHeight()).isGreaterThan(5000);
            return ScreenAudit.faults(sheet);
        });

        assertThat(faults).isEmpty();
    }

    @Test
    void noComponentOfTheLanguageIsForgotten() {
        List<String> shown = Exhibits.all(
                        new Phrases(TEXTS, GalleryLook.all().getFirst().language()))
                .stream()
                .map(Exhibit::component)
                .toList();

        assertThat(shown)
                .contains(
                        "ServiceCard",
                        "ChoiceCard",
                        "RatingTile",
                        "RatingRow",
                        "FieldRow",
                        "ConflictRow",
                        "MaterialRow",
                        "OnScreenKeyboard",
                        "SignaturePad",
                        "DocumentPreview",
                        "WaitingPanel",
                        "TroublePanel",
                        "TicketCard",
                        "TimeoutSheet",
                        "PrimaryButton",
                        "SecondaryButton");
    }
}
