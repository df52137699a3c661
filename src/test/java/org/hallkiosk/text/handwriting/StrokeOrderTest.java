package org.hallkiosk.text.handwriting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hallkiosk.text.handwriting.Drawn.stroke;
import static org.hallkiosk.text.handwriting.Drawn.writing;

import org.hallkiosk.text.handwriting.Writing.Stroke;
import org.hallkiosk.text.strokes.StrokeDictionary;
import org.junit.jupiter.api.Test;

/** 木: across, down, to the left, to the right. */
class StrokeOrderTest {
    private static final Stroke ACROSS = stroke(100, 300, 700, 290);
    private static final Stroke DOWN = stroke(400, 100, 402, 700);
    private static final Stroke LEFT = stroke(390, 310, 300, 450, 120, 600);
    private static final Stroke RIGHT = stroke(410, 310, 500, 450, 690, 600);

    @Test
    void asItIsWrittenItCostsNextToNothing() {
        assertThat(cost("hspn", ACROSS, DOWN, LEFT, RIGHT)).isLessThan(0.2f);
    }

    @Test
    void neighboursInAnotherOrderCostLittle() {
        assertThat(cost("hspn", DOWN, ACROSS, LEFT, RIGHT)).isBetween(0.5f, 0.8f);
    }

    @Test
    void joinedStrokesCostLessThanAForgottenOne() {
        Stroke joined = stroke(100, 300, 400, 296, 700, 290, 550, 200, 400, 100, 401, 400, 402, 700);

        assertThat(cost("hspn", joined, LEFT, RIGHT)).isLessThan(cost("hspn", DOWN, LEFT, RIGHT));
        assertThat(cost("hspn", DOWN, LEFT, RIGHT)).isBetween(1.3f, 1.5f);
    }

    @Test
    void strokeTooManyCostsSomething() {
        assertThat(cost("hspn", ACROSS, DOWN, LEFT, RIGHT, ACROSS)).isBetween(1.3f, 1.5f);
    }

    @Test
    void characterOfManyMoreStrokesIsAnother() {
        assertThat(cost("hspnhspnhspnhspn", ACROSS, DOWN, LEFT, RIGHT)).isEqualTo(StrokeOrder.MOST);
    }

    private static float cost(String usual, Stroke... drawn) {
        byte[] places = new byte[usual.length()];
        for (int i = 0; i < places.length; i++) {
            places[i] = (byte) StrokeDictionary.STROKES.indexOf(usual.charAt(i));
        }
        return new StrokeOrder(writing(drawn)).cost(places);
    }
}
