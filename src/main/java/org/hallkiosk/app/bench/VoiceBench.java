package org.hallkiosk.app.bench;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.hallkiosk.text.Language;
import org.hallkiosk.text.Remark;
import org.hallkiosk.text.Texts;
import org.hallkiosk.voice.Programs;
import org.hallkiosk.voice.Prompt;
import org.hallkiosk.voice.SpokenPrompts;
import org.hallkiosk.voice.Utterance;
import org.hallkiosk.voice.VoiceSettings;

/**
 * Measures how soon a prompt is heard after the screen has changed, which is when it is asked for, and what the programs
 * that speak hold meanwhile. The player hands the sound to a pipe in place of a sound card, which takes time of its own.
 */
public final class VoiceBench {
    /** Who hears nothing for longer looks for the button again. */
    private static final double HEARD_WITHIN_MILLISECONDS = 500;

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String PROMPT = "identify.headline";
    /** As often said in one breath, so that the programs still speak when their memory is looked at. */
    private static final int REPEATED = 6;

    private static final int VOLUME = 100;
    private static final int HEADER = 44;
    private static final int SAMPLE = 2;
    private static final int RATE = 22_050;
    private static final int RECORDED_SECONDS = 20;
    private static final double KIBIBYTES = 1024;

    private record Heard(double milliseconds, double megabytes) {}

    private final Path folder;
    private final Texts texts;
    private final Consumer<Remark> complain;
    private int pipes;

    /**
     * @param folder for the pipes and a recording
     * @param complain told what could not be measured, and why
     */
    public VoiceBench(Path folder, Texts texts, Consumer<Remark> complain) {
        this.folder = folder;
        this.texts = texts;
        this.complain = complain;
    }

    /** Blocks for less than a second a round. */
    public List<Figure> measure(int rounds) throws IOException, InterruptedException {
        Path recordings = recorded();
        List<Figure> figures = new ArrayList<>();
        figures.addAll(figures("recorded", "dd", Optional.of(recordings), Language.ZH_CN, rounds));
        figures.addAll(figures("chinese", "espeak-ng", Optional.empty(), Language.ZH_CN, rounds));
        figures.addAll(figures("english", "espeak-ng", Optional.empty(), Language.EN, rounds));
        return figures;
    }

    private List<Figure> figures(String kind, String program, Optional<Path> recordings, Language language, int rounds)
            throws IOException, InterruptedException {
        if (!Programs.isThere(program)) {
            complain.accept(Remark.of("bench.complaint.voice-program", "program", program));
            return List.of();
        }
        List<Double> milliseconds = new ArrayList<>();
        List<Double> megabytes = new ArrayList<>();
        // The first time loads classes and the programs' files.
        for (int round = -1; round < rounds; round++) {
            Optional<Heard> heard = say(recordings, language);
            if (heard.isEmpty()) {
                complain.accept(Remark.of("bench.complaint.voice-not-heard", "program", program));
                return List.of();
            }
            if (round >= 0) {
                milliseconds.add(heard.get().milliseconds());
                megabytes.add(heard.get().megabytes());
            }
        }
        return List.of(
                Figure.limited(
                        Figure.name("voice-" + kind),
                        "ms",
                        new Sample(milliseconds),
                        HEARD_WITHIN_MILLISECONDS,
                        Remark.of("bench.limit.voice")),
                Figure.plain(Figure.name("voice-" + kind + "-memory"), "MB", new Sample(megabytes)));
    }

    private Optional<Heard> say(Optional<Path> recordings, Language language) throws IOException, InterruptedException {
        Path pipe = pipe();
        VoiceSettings usual = VoiceSettings.USUAL;
        VoiceSettings settings = new VoiceSettings(
                true,
                VOLUME,
                recordings,
                usual.speech(),
                usual.voices(),
                List.of("dd", "status=none", "bs=1024", "of=" + pipe),
                Optional.empty());
        Prompt prompt = new Prompt(
                recordings.map(any -> PROMPT),
                String.join("\n", Collections.nCopies(REPEATED, texts.get(language, PROMPT, Map.of()))));
        BlockingQueue<Long> first = new LinkedBlockingQueue<>();
        // Open for both, so that neither opening nor reading depends on a player that may never come.
        try (RandomAccessFile sound = new RandomAccessFile(pipe.toFile(), "rw");
                SpokenPrompts voice = new SpokenPrompts(settings)) {
            Thread.ofPlatform().daemon().name("loudspeaker").start(() -> listen(sound, first));
            long asked = System.nanoTime();
            voice.say(new Utterance(language, VOLUME, List.of(prompt)));
            Long heard = first.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (heard == null) {
                return Optional.empty();
            }
            double kibibytes = ProcessHandle.current()
                    .children()
                    .mapToLong(new ProcessMemory()::ofTree)
                    .sum();
            return Optional.of(new Heard((heard - asked) / 1e6, kibibytes / KIBIBYTES));
        }
    }

    /** Up to the first sample; the rest waits in the pipe, and the programs with it. */
    private static void listen(RandomAccessFile sound, BlockingQueue<Long> first) {
        try {
            sound.readFully(new byte[HEADER + SAMPLE]);
            first.add(System.nanoTime());
        } catch (IOException closed) {
            // Nobody waits any more.
        }
    }

    private Path pipe() throws IOException, InterruptedException {
        Path pipe = folder.resolve("sound-" + pipes++);
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
        return pipe;
    }

    /** A tone in place of a person's voice: what matters is that it is decoded. */
    private Path recorded() throws IOException {
        int samples = RATE * RECORDED_SECONDS;
        ByteBuffer wav = ByteBuffer.allocate(HEADER + SAMPLE * samples).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(HEADER - 8 + SAMPLE * samples);
        wav.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        wav.putShort((short) 1).putShort((short) 1).putInt(RATE).putInt(SAMPLE * RATE);
        wav.putShort((short) SAMPLE).putShort((short) (8 * SAMPLE));
        wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(SAMPLE * samples);
        for (int i = 0; i < samples; i++) {
            wav.putShort((short) (8000 * Math.sin(i * 0.1)));
        }
        Path recordings = folder.resolve("prompts");
        Path file = recordings.resolve(Language.ZH_CN.tag()).resolve(PROMPT + ".wav");
        Files.createDirectories(file.getParent());
        Files.write(file, wav.array());
        return recordings;
    }
}
