package org.hallkiosk.app.bench;

import java.util.List;
import java.util.stream.IntStream;
import org.hallkiosk.driver.camera.code.GreyImage;
import org.hallkiosk.simulator.CodeScene;
import org.hallkiosk.simulator.Hardness;

/** Pictures of codes that are hard to read, from nearly easy to nearly lost; the same to the bit on every machine. */
final class HardFrames {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;

    private HardFrames() {}

    /**
     * One picture of a code.
     *
     * @param content what the code says
     */
    record HardFrame(String content, GreyImage image) {}

    /** So many pictures of a class, their degrees spread evenly. They are in memory all at once: about a megabyte each. */
    static List<HardFrame> of(Hardness hardness, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> frame(hardness, number, (number + 0.5) / count))
                .toList();
    }

    private static HardFrame frame(Hardness hardness, int number, double degree) {
        String content = "HK-2026-%06d".formatted(100 + number);
        byte[] pixels = new CodeScene(content, WIDTH, HEIGHT, number).hard(hardness, degree);
        return new HardFrame(content, new GreyImage(WIDTH, HEIGHT, pixels));
    }
}
