package org.hallkiosk.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javafx.scene.image.WritableImage;
import org.hallkiosk.app.walk.Finger;
import org.hallkiosk.app.walk.ScreenPicture;
import org.hallkiosk.cli.Speech;
import org.hallkiosk.ui.gallery.Exhibit;
import org.hallkiosk.ui.gallery.Exhibits;
import org.hallkiosk.ui.gallery.GalleryLook;
import org.hallkiosk.ui.gallery.GallerySheet;
import org.hallkiosk.ui.screen.Phrases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code gallery}: each component of the screens with its states, in each mode and size: in a window where there is a
 * display, else as pictures with an index.
 */
@Command(name = "gallery", mixinStandardHelpOptions = true)
final class GalleryCommand implements Callable<Integer> {
    private final Speech speech;
    private final Home home;

    @Option(names = "--out", paramLabel = "DIR")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--only", paramLabel = "COMPONENT")
    private Optional<String> only = Optional.empty();

    GalleryCommand(Speech speech, Home home) {
        this.speech = speech;
        this.home = home;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        KioskWindow.startToolkit();
        if (out.isEmpty() && !KioskWindow.isWithoutScreen()) {
            GalleryWindow.showUntilClosed(speech);
            return 0;
        }
        Path folder = out.orElse(home.target().resolve("gallery"));
        Files.createDirectories(folder);
        List<String> components = Exhibits.all(phrases(GalleryLook.all().getFirst())).stream()
                .map(Exhibit::component)
                .filter(component -> only.map(component::equalsIgnoreCase).orElse(true))
                .toList();
        if (components.isEmpty()) {
            say("gallery.unknown", Map.of("component", only.orElse("")));
            return 2;
        }
        for (GalleryLook look : GalleryLook.all()) {
            for (Exhibit exhibit : Exhibits.all(phrases(look))) {
                if (components.contains(exhibit.component())) {
                    write(exhibit, look, folder);
                }
            }
        }
        Files.writeString(folder.resolve("index.html"), index(components));
        say("gallery.left", Map.of("file", folder.resolve("index.html")));
        return 0;
    }

    private void say(String key, Map<String, ?> values) {
        speech.out().println(speech.texts().get(speech.language(), key, values));
        speech.out().flush();
    }

    private Phrases phrases(GalleryLook look) {
        return new Phrases(speech.texts(), look.language());
    }

    private void write(Exhibit exhibit, GalleryLook look, Path folder) throws IOException, InterruptedException {
        WritableImage picture = Finger.onFxThread(
                () -> GallerySheet.picture(GallerySheet.of(List.of(exhibit), look, phrases(look)), look));
        ScreenPicture.write(picture, folder.resolve(fileName(exhibit.component(), look)));
    }

    private static String fileName(String component, GalleryLook look) {
        return component + "-" + look.fileName() + ".png";
    }

    /** One row a component, one picture a look. */
    private static String index(List<String> components) {
        return components.stream()
                .map(component -> "<h2 id=\"" + component + "\">" + component + "</h2>\n<div>\n"
                        + GalleryLook.all().stream()
                                .map(look -> "<figure><img loading=\"lazy\" src=\"" + fileName(component, look)
                                        + "\"><figcaption>" + look.fileName() + "</figcaption></figure>\n")
                                .collect(Collectors.joining())
                        + "</div>\n")
                .collect(Collectors.joining(
                        "",
                        "<!doctype html><meta charset=\"utf-8\"><title>Hall Kiosk</title>\n<style>div{display:flex;"
                                + "overflow-x:auto;gap:16px}figure{margin:0}img{height:420px;border:1px solid #ccc}"
                                + "</style>\n",
                        ""));
    }
}
