package org.hallkiosk.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private static final String LOOKS = """
            <meta charset="utf-8">
            <style>
            body{font:18px/1.5 "Noto Sans CJK SC",sans-serif;color:#14202e;background:#f6f8fb;margin:24px}
            nav{display:flex;flex-wrap:wrap;gap:8px 24px;max-width:1400px}
            h2{margin:40px 0 8px;scroll-margin-top:8px}
            div{display:flex;align-items:flex-start;overflow-x:auto;gap:16px;padding-bottom:16px}
            figure{margin:0;flex:none}
            figcaption{color:#5b6776;margin-bottom:4px}
            img{width:420px;border:1px solid #c6ceda;border-radius:8px}
            a{color:#1557b0}
            </style>
            """;

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

    /** The components by name, then one row each, one picture a look; a picture opens as large as it is on a terminal. */
    private String index(List<String> components) {
        String names = components.stream()
                .map(component -> "<a href=\"#" + component + "\">" + component + "</a>\n")
                .collect(Collectors.joining("", "<nav>\n", "</nav>\n"));
        return components.stream()
                .map(component -> "<h2 id=\"" + component + "\">" + component + "</h2>\n<div>\n"
                        + GalleryLook.all().stream()
                                .map(look -> figure(component, look))
                                .collect(Collectors.joining())
                        + "</div>\n")
                .collect(Collectors.joining("", head() + names, ""));
    }

    private String head() {
        String title = speech.texts().get(speech.language(), "gallery.title");
        return "<!doctype html>\n<html lang=\"" + speech.language().tag() + "\">\n<title>" + title + "</title>\n"
                + LOOKS + "<h1>" + title + "</h1>\n";
    }

    private String figure(String component, GalleryLook look) {
        String file = fileName(component, look);
        String seen = Stream.of("size." + look.size(), "mode." + look.mode(), "language." + look.language())
                .map(part -> part.toLowerCase(Locale.ROOT).replace('_', '-'))
                .map(part -> speech.texts().get(speech.language(), "gallery." + part))
                .collect(Collectors.joining(" · "));
        return "<figure><figcaption>" + seen + "</figcaption><a href=\"" + file + "\"><img loading=\"lazy\" alt=\""
                + component + ", " + seen + "\" src=\"" + file + "\"></a></figure>\n";
    }
}
