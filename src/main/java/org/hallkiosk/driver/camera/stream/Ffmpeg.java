package org.hallkiosk.driver.camera.stream;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How ffmpeg is started for one camera.
 *
 * @param program its name or path
 * @param width of the frames that come out, whatever the camera sends: a picture of another shape gets bars at its sides
 */
public record Ffmpeg(String program, CameraSource source, int width, int height) {
    private static final Path END_WITH_PARENT = Path.of("/usr/bin/setpriv");

    public Ffmpeg {
        if (width < 16 || height < 16) {
            throw new IllegalArgumentException("no picture is " + width + " by " + height);
        }
    }

    /** @param executable where the program is */
    List<String> command(Path executable) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(END_WITH_PARENT)) {
            // A kiosk that is killed cannot end its children; the kernel then does, and the camera's lamp goes out.
            command.addAll(List.of(END_WITH_PARENT.toString(), "--pdeathsig", "KILL"));
        }
        command.addAll(List.of(executable.toString(), "-hide_banner", "-nostdin", "-loglevel", "error"));
        command.addAll(source.input());
        command.addAll(List.of("-an", "-sn", "-dn", "-vf", filter()));
        // Frames are dropped by whoever is slow, never doubled or held back to keep time.
        command.addAll(List.of("-vsync", "passthrough", "-f", "rawvideo", "-pix_fmt", "yuvj420p", "pipe:1"));
        return command;
    }

    private String filter() {
        return "scale=" + width + ":" + height + ":force_original_aspect_ratio=decrease:out_range=full,pad=" + width
                + ":" + height + ":-1:-1";
    }

    /**
     * Call from a thread that lives as long as the process is wanted: the kernel's signal to the child comes when the
     * thread ends that started it.
     */
    Process start() throws IOException {
        Process started = new ProcessBuilder(command(find())).start();
        try (OutputStream ear = started.getOutputStream()) {
            ear.write(source.whisper().getBytes(StandardCharsets.UTF_8));
        } catch (IOException ended) {
            // It gave up before it listened; what it says on its error stream tells why.
        }
        return started;
    }

    /** Looked for here, because what stands between would name it as missing only in words for people. */
    private Path find() throws IOException {
        List<String> folders = program.contains("/")
                ? List.of("")
                : List.of(System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(":", -1));
        return folders.stream()
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IOException("there is no program " + program));
    }
}
