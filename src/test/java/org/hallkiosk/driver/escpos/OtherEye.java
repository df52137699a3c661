package org.hallkiosk.driver.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A parser of ESC/POS that others wrote (npos of the npm registry), and what it finds in the bytes of a ticket. It is
 * fetched at its first use, by the hashes in its lock file; after that npm has it at hand.
 */
final class OtherEye {
    private static final Path SOURCES = Path.of("src/test/resources/emulators/npos");
    private static final Path HOME = Path.of("target/npos");
    private static final String LOCK = "package-lock.json";
    private static final int TO_FETCH_SECONDS = 110;
    private static final int TO_READ_SECONDS = 20;

    /** @param rasters each as it is drawn, black on white */
    record Seen(List<String> text, List<String> qr, List<String> barcodes, List<BufferedImage> rasters, int cuts) {

        /** The rasters one under the other, in their middle. */
        BufferedImage paper(int dotsPerLine) {
            int height = rasters.stream().mapToInt(BufferedImage::getHeight).sum();
            BufferedImage paper = new BufferedImage(dotsPerLine, Math.max(1, height), BufferedImage.TYPE_BYTE_GRAY);
            Graphics2D graphics = paper.createGraphics();
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, paper.getWidth(), paper.getHeight());
            int top = 0;
            for (BufferedImage raster : rasters) {
                graphics.drawImage(raster, (dotsPerLine - raster.getWidth()) / 2, top, null);
                top += raster.getHeight();
            }
            graphics.dispose();
            return paper;
        }
    }

    private OtherEye() {}

    /** Makes it ready; does nothing when it is. */
    static void fetch() throws IOException, InterruptedException {
        Path lock = HOME.resolve(LOCK);
        boolean there = Files.exists(HOME.resolve("node_modules/npos/package.json"))
                && Files.exists(lock)
                && Files.mismatch(lock, SOURCES.resolve(LOCK)) < 0;
        if (there) {
            return;
        }
        Files.createDirectories(HOME);
        for (String file : List.of("package.json", LOCK)) {
            Files.copy(SOURCES.resolve(file), HOME.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        Process npm = new ProcessBuilder(
                        "npm",
                        "ci",
                        "--omit=optional",
                        "--ignore-scripts",
                        "--prefer-offline",
                        "--no-audit",
                        "--no-fund",
                        "--loglevel=error")
                .directory(HOME.toFile())
                .redirectErrorStream(true)
                .redirectOutput(HOME.resolve("npm.log").toFile())
                .start();
        boolean ended = npm.waitFor(TO_FETCH_SECONDS, TimeUnit.SECONDS);
        assertThat(ended && npm.exitValue() == 0)
                .as("npm ci in %s: %s", HOME, Files.readString(HOME.resolve("npm.log")))
                .isTrue();
    }

    /** @param folder takes what passes between the two programs */
    static Seen look(byte[] sent, Path folder) throws IOException, InterruptedException {
        Path captured = Files.write(folder.resolve("captured-for-npos.bin"), sent);
        Path answer = folder.resolve("npos.json");
        Path complaints = folder.resolve("npos.err");
        ProcessBuilder node = new ProcessBuilder(
                        "node",
                        "--no-deprecation",
                        SOURCES.resolve("eye.js").toString(),
                        captured.toString(),
                        folder.toString())
                .redirectOutput(answer.toFile())
                .redirectError(complaints.toFile());
        node.environment()
                .put("NODE_PATH", HOME.resolve("node_modules").toAbsolutePath().toString());
        Process process = node.start();
        boolean ended = process.waitFor(TO_READ_SECONDS, TimeUnit.SECONDS);
        assertThat(ended && process.exitValue() == 0)
                .as(Files.readString(complaints))
                .isTrue();
        JsonNode json = new JsonMapper().readTree(answer.toFile());
        List<BufferedImage> rasters = new ArrayList<>();
        for (String file : texts(json.get("rasters"))) {
            rasters.add(ImageIO.read(Path.of(file).toFile()));
        }
        return new Seen(
                texts(json.get("text")),
                texts(json.get("qr")),
                texts(json.get("barcodes")),
                rasters,
                json.get("cuts").asInt());
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asString()));
        return texts;
    }
}
