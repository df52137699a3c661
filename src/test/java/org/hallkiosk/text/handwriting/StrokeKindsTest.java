package org.hallkiosk.text.handwriting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hallkiosk.text.handwriting.Drawn.stroke;

import java.util.stream.Stream;
import org.hallkiosk.text.handwriting.Writing.Stroke;
import org.hallkiosk.text.strokes.StrokeDictionary;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StrokeKindsTest {
    private static final double SIZE = 800;

    static Stream<Arguments> strokes() {
        return Stream.of(
                drawn("across", 'h', stroke(100, 400, 700, 380)),
                drawn("across, rising", 'h', stroke(100, 400, 400, 280)),
                drawn("down", 's', stroke(400, 100, 405, 700)),
                drawn("down with a hook to the left", 's', stroke(400, 100, 402, 400, 400, 700, 330, 640)),
                drawn("to the left", 'p', stroke(500, 100, 420, 350, 200, 600)),
                drawn("to the right", 'n', stroke(300, 200, 450, 420, 700, 600)),
                drawn("dot", 'n', stroke(400, 100, 450, 160)),
                drawn("across, then down", 'z', stroke(200, 200, 600, 190, 590, 650)),
                drawn("down, then across", 'z', stroke(200, 200, 210, 600, 650, 590)),
                drawn("across and down, hooked", 'z', stroke(200, 200, 600, 190, 590, 650, 520, 600)));
    }

    @ParameterizedTest
    @MethodSource("strokes")
    void looksMostLikeItsKind(Stroke stroke, char kind) {
        float[] costs = StrokeKinds.costs(stroke, SIZE);
        int least = 0;
        for (int i = 1; i < costs.length; i++) {
            least = costs[i] < costs[least] ? i : least;
        }
        assertThat(StrokeDictionary.STROKES.charAt(least)).isEqualTo(kind);
    }

    @Test
    void fingerThatStaysOnTheGlassDrawsTwoKindsInOne() {
        float[][] costs = StrokeKinds.joinedCosts(
                stroke(100, 300, 400, 300, 700, 300, 550, 200, 400, 100, 400, 400, 400, 700), SIZE);
        int across = StrokeDictionary.STROKES.indexOf('h');
        int down = StrokeDictionary.STROKES.indexOf('s');
        assertThat(costs[across][down]).isLessThan(costs[down][across]).isLessThan(0.5f);
    }

    @Test
    void touchWithoutAWayIsNoError() {
        assertThat(StrokeKinds.costs(stroke(10, 10), 1)).hasSize(StrokeKinds.COUNT);
        assertThat(StrokeKinds.joinedCosts(stroke(10, 10, 10, 10), 1)).hasDimensions(5, 5);
    }

    private static Arguments drawn(String name, char kind, Stroke stroke) {
        return Arguments.of(Named.of(name, stroke), kind);
    }
}
