package org.hallkiosk.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ZonesTest {

    @ParameterizedTest
    @CsvSource({
        "1080,1920,PORTRAIT",
        "540,960,PORTRAIT",
        "1920,1080,LANDSCAPE",
        "1366,768,LANDSCAPE",
        "1280,1024,COMPACT",
        "1024,768,COMPACT"
    })
    void screenGetsTheFormatNearestToItsShape(double width, double height, Format expected) {
        assertThat(Format.of(width, height)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void zonesNeverOverlapAndStayOnTheScreen(Format format) {
        for (double headline : new double[] {60, 170, 260}) {
            Zones zones = zones(format, headline, true, true);
            List<Rectangle2D> all = List.of(
                    zones.identity(), zones.progress(), zones.headline(), zones.work(), zones.action(), zones.second());
            for (Rectangle2D one : all) {
                assertThat(screen(format).contains(one))
                        .as("%s on the screen", one)
                        .isTrue();
                for (Rectangle2D other : all) {
                    assertThat(one != other && one.intersects(other))
                            .as("%s over %s", one, other)
                            .isFalse();
                }
            }
            assertThat(zones.work().intersects(zones.foot())).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void mainActionAndFootAreAtOnePlaceWhateverTheScreenShows(Format format) {
        Zones plain = zones(format, 60, true, false);
        Zones full = zones(format, 260, true, true);

        assertThat(plain.action()).isEqualTo(full.action());
        assertThat(plain.foot()).isEqualTo(full.foot());
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void mainActionIs132High(Format format) {
        assertThat(zones(format, 60, true, false).action().getHeight()).isEqualTo(132);
    }

    private static Zones zones(Format format, double headline, boolean main, boolean second) {
        Rectangle2D screen = screen(format);
        return Zones.arrange(
                format, screen.getWidth(), screen.getHeight(), new Zones.Needs(main, second, false, width -> headline));
    }

    private static Rectangle2D screen(Format format) {
        return switch (format) {
            case PORTRAIT -> new Rectangle2D(0, 0, 1080, 1920);
            case LANDSCAPE -> new Rectangle2D(0, 0, 1920, 1080);
            case COMPACT -> new Rectangle2D(0, 0, 1280, 1024);
        };
    }
}
