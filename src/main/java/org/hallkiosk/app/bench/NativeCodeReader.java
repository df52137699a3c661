package org.hallkiosk.app.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hallkiosk.app.bench.HardFrames.HardFrame;
import org.hallkiosk.driver.camera.code.GreyImage;

/**
 * The command line reader of zxing-cpp (Debian package zxing-cpp-tools), to compare with. It looks as hard as it can, for
 * as long as it needs.
 */
final class NativeCodeReader {
    private static final String PROGRAM = "ZXingReader";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path folder;

    /** @param folder where the pictures lie while it reads them */
    NativeCodeReader(Path folder) {
        this.folder = folder;
    }

    static boolean isThere() {
        return Programs.isThere(PROGRAM);
    }

    /**
     * How many of these it reads rightly. Blocks for a fraction of a second per picture.
     *
     * @throws IOException when it does not run, or not to its end in three minutes
     */
    int readsOf(List<HardFrame> frames) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        List<String> command = new ArrayList<>(List.of(PROGRAM, "-1", "-format", "QRCode"));
        for (int number = 0; number < frames.size(); number++) {
            Path picture = folder.resolve(number + ".pgm");
            write(picture, frames.get(number).image());
            command.add(picture.toString());
        }
        List<String> lines = run(command);
        int read = 0;
        for (int number = 0; number < frames.size(); number++) {
            String start = folder.resolve(number + ".pgm") + " ";
            String content = frames.get(number).content();
            if (lines.stream().anyMatch(line -> line.startsWith(start) && line.contains(content))) {
                read++;
            }
            Files.delete(folder.resolve(number + ".pgm"));
        }
        return read;
    }

    private List<String> run(List<String> command) throws IOException, InterruptedException {
        Path answer = folder.resolve("read.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(answer.toFile())
                .start();
        try {
            if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException(PROGRAM + " did not end within " + PATIENCE);
            }
        } finally {
            process.destroyForcibly();
        }
        return Files.readAllLines(answer, StandardCharsets.UTF_8);
    }

    private static void write(Path picture, GreyImage image) throws IOException {
        byte[] pixels = new byte[image.width() * image.height()];
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < image.width(); x++) {
                pixels[y * image.width() + x] = (byte) image.at(x, y);
            }
        }
        try (OutputStream file = Files.newOutputStream(picture)) {
            file.write("P5 %d %d 255\n".formatted(image.width(), image.height()).getBytes(StandardCharsets.US_ASCII));
            file.write(pixels);
        }
    }
}
