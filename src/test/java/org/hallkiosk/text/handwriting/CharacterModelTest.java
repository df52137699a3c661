package org.hallkiosk.text.handwriting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hallkiosk.text.handwriting.Drawn.stroke;
import static org.hallkiosk.text.handwriting.Drawn.writing;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.FontFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hallkiosk.text.handwriting.Writing.Stroke;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CharacterModelTest {
    private static final Stroke ACROSS = stroke(100, 300, 700, 290);
    private static final Stroke DOWN = stroke(400, 100, 402, 700);
    private static final Stroke LEFT = stroke(390, 310, 300, 450, 120, 600);
    private static final Stroke RIGHT = stroke(410, 310, 500, 450, 690, 600);

    @Test
    void shapesThatComeWithTheProgramAreThoseOfTheFont(@TempDir Path nothing) throws IOException, FontFormatException {
        assumeTrue(Files.exists(ShapesOfAFont.INSTALLED), "needs the Debian package fonts-lxgw-wenkai");
        CharacterModel model = CharacterModel.load(nothing);
        ShapesOfAFont font = new ShapesOfAFont(ShapesOfAFont.INSTALLED);
        for (String character : new String[] {"一", "王", "张", "赟", "䶮", "𠮷"}) {
            assertThat(model.characters()).contains(character);
            assertThat(CharacterModel.packed(font.of(character)))
                    .isEqualTo(model.shapeAt(model.places().get(character)));
        }
    }

    @Test
    void shapeKnowsNothingOfTheOrderOfStrokes() {
        assertThat(Shape.of(Ink.of(writing(ACROSS, DOWN)))).isEqualTo(Shape.of(Ink.of(writing(DOWN, ACROSS))));
    }

    @Test
    void whatWasWrittenIsAmongTheTenMostLikeIt(@TempDir Path nothing) {
        CharacterModel model = CharacterModel.load(nothing);
        float[] alike = model.alike(Shape.of(Ink.of(writing(ACROSS, DOWN, LEFT, RIGHT))));
        float tree = alike[model.places().get("木")];
        int more = 0;
        for (float one : alike) {
            more += one > tree ? 1 : 0;
        }
        assertThat(more).isLessThan(10);
    }

    @Test
    void nothingWrittenIsLikeNothing(@TempDir Path nothing) {
        assertThat(CharacterModel.load(nothing).alike(Shape.of(Ink.of(Writing.nothing()))))
                .containsOnly(0f);
    }

    @Test
    void withoutTheDictionaryOfStrokesNoOrderSpeaksForAnyCharacter(@TempDir Path nothing) {
        assertThat(CharacterModel.load(nothing).costs(new StrokeOrder(writing(ACROSS, DOWN))))
                .containsOnly(StrokeOrder.MOST);
    }
}
