package org.hallkiosk.driver.camera.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.hallkiosk.device.PaperPicture;
import org.hallkiosk.device.PictureOutcome.Problem;
import org.hallkiosk.driver.camera.code.GreyImage;
import org.hallkiosk.driver.camera.paper.PaperFinder.Finding;
import org.hallkiosk.simulator.PaperScene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaperFinderTest {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 960;

    @ParameterizedTest
    @CsvSource({"0, 0", "7, 0", "-20, 0", "38, 0", "5, 15", "-12, -20"})
    void aTurnedOrTiltedPaperIsStraightenedAndCutAtItsEdges(double degrees, double tilt) throws IOException {
        PaperScene scene = PaperScene.good()
                .turned(Math.toRadians(degrees))
                .tilted(Math.toRadians(tilt))
                .scaledTo(0.65);
        PaperPicture picture = straightened(scene);
        assertThat(picture.quality().turnedDegrees()).isCloseTo(degrees, within(tilt == 0 ? 0.5 : 6.0));
        assertThat((double) picture.height() / picture.width()).isCloseTo(297.0 / 210, within(0.05));
        BufferedImage page = ImageIO.read(new ByteArrayInputStream(picture.jpeg()));
        assertThat(darkAtTheRim(page)).as("no desk at the edges").isLessThan(0.02);
        assertThat(grey(page, 0.05, 0.5)).as("the margin is white").isGreaterThan(190);
    }

    @Test
    void aFoldedCornerIsSaid() {
        assertThat(found(PaperScene.good().turned(0.1).withCornerCut(0.15))).isEqualTo(trouble(Problem.NOT_WHOLE));
    }

    @Test
    void aPaperThatReachesOutOfThePictureIsNotWhole() {
        assertThat(found(PaperScene.good().scaledTo(1.1))).isEqualTo(trouble(Problem.NOT_WHOLE));
    }

    @Test
    void aBlurredPaperIsSaid() {
        assertThat(found(PaperScene.good().blurred(4))).isEqualTo(trouble(Problem.BLURRED));
    }

    @Test
    void aDarkPaperIsSaid() {
        assertThat(found(PaperScene.good().litBy(0.25))).isEqualTo(trouble(Problem.TOO_DARK));
    }

    @Test
    void anEmptyDeskHasNoPaper() {
        assertThat(found(PaperScene.good().scaledTo(0.02))).isEqualTo(trouble(Problem.NO_PAPER));
    }

    private static Finding trouble(Problem problem) {
        return new Finding.Trouble(problem);
    }

    private static Finding found(PaperScene scene) {
        return PaperFinder.find(new GreyImage(WIDTH, HEIGHT, scene.seen(WIDTH, HEIGHT, 1)));
    }

    private static PaperPicture straightened(PaperScene scene) {
        byte[] pixels = scene.seen(WIDTH, HEIGHT, 1);
        Finding finding = PaperFinder.find(new GreyImage(WIDTH, HEIGHT, pixels));
        assertThat(finding).isInstanceOf(Finding.Paper.class);
        return Straightener.straighten(
                (x, y) -> 0xFF000000 | (pixels[y * WIDTH + x] & 0xFF) * 0x010101, WIDTH, HEIGHT, (Finding.Paper)
                        finding);
    }

    /** Part of the pixels, three from each edge, that show the desk. */
    private static double darkAtTheRim(BufferedImage page) {
        int dark = 0;
        int all = 0;
        for (int x = 3; x < page.getWidth() - 3; x++) {
            dark += isDark(page, x, 3) + isDark(page, x, page.getHeight() - 4);
            all += 2;
        }
        for (int y = 3; y < page.getHeight() - 3; y++) {
            dark += isDark(page, 3, y) + isDark(page, page.getWidth() - 4, y);
            all += 2;
        }
        return (double) dark / all;
    }

    private static int isDark(BufferedImage page, int x, int y) {
        return (page.getRGB(x, y) & 0xFF) < 120 ? 1 : 0;
    }

    private static int grey(BufferedImage page, double x, double y) {
        return page.getRGB((int) (x * page.getWidth()), (int) (y * page.getHeight())) & 0xFF;
    }
}
