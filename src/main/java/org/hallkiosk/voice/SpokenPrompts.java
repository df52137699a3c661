package org.hallkiosk.voice;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Speaks through programs outside of this one, which cannot take it with them when they fail: a synthesizer or a decoder
 * of recordings on the left, a player on the right, a pipe between them. What is said goes in on the input, never as an
 * argument, since the arguments of a process can be read by everybody on the machine. Each utterance has a virtual thread;
 * the next one ends it.
 */
public final class SpokenPrompts implements Voice {
    private static final Logger log = LoggerFactory.getLogger(SpokenPrompts.class);

    /** Nobody listens longer to one screen; a program that hangs is ended then. */
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private static final int DETAIL = 200;

    private final VoiceSettings settings;
    private final Recordings recordings;
    private final ReentrantLock turn = new ReentrantLock();
    private @Nullable Thread speaking;
    private boolean closed;
    private volatile VoiceState state = VoiceState.FINE;

    public SpokenPrompts(VoiceSettings settings) {
        this.settings = settings;
        this.recordings = new Recordings(settings.recordings());
    }

    @Override
    public void say(Utterance utterance) {
        turn.lock();
        try {
            Thread before = cutOff();
            if (!closed && utterance.volume() > 0) {
                speaking = Thread.ofVirtual().name("voice").start(() -> speak(utterance, before));
            }
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void stop() {
        turn.lock();
        try {
            cutOff();
        } finally {
            turn.unlock();
        }
    }

    private @Nullable Thread cutOff() {
        Thread before = speaking;
        speaking = null;
        if (before != null) {
            before.interrupt();
        }
        return before;
    }

    @Override
    public VoiceState state() {
        return state;
    }

    @Override
    public void close() {
        turn.lock();
        try {
            closed = true;
            cutOff();
        } finally {
            turn.unlock();
        }
    }

    private void speak(Utterance utterance, @Nullable Thread before) {
        try {
            if (before != null) {
                // Two that talk at once are not understood, and a sound card may let in only one.
                before.join();
            }
            for (Source source : sources(utterance)) {
                VoiceState after = play(source);
                tell(after);
                if (after.trouble().isPresent()) {
                    return;
                }
            }
        } catch (InterruptedException cutOff) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(VoiceState now) {
        if (!now.trouble().equals(state.trouble())) {
            now.trouble()
                    .ifPresentOrElse(
                            trouble -> log.warn("voice: {}: {}", trouble.keyword(), now.detail()),
                            () -> log.info("voice: speaks again"));
        }
        state = now;
    }

    /** What gives WAV to the player. */
    private sealed interface Source {}

    /** A program, and what it reads. */
    private record Program(List<String> command, String input, boolean recorded) implements Source {}

    /** What the player can play as it is. */
    private record Sound(WaveRecording wave, int volume) implements Source {}

    /** What was not recorded is said in one breath up to the next recording. */
    private List<Source> sources(Utterance utterance) {
        List<Source> sources = new ArrayList<>();
        StringBuilder unrecorded = new StringBuilder();
        for (Prompt prompt : utterance.prompts()) {
            Optional<Path> recording = prompt.key().flatMap(key -> recordings.find(utterance.language(), key));
            if (recording.isEmpty()) {
                unrecorded.append(prompt.words()).append('\n');
                continue;
            }
            spoken(utterance, unrecorded).ifPresent(sources::add);
            unrecorded.setLength(0);
            sources.add(recorded(recording.get(), utterance.volume()));
        }
        spoken(utterance, unrecorded).ifPresent(sources::add);
        return sources;
    }

    private Optional<Source> spoken(Utterance utterance, StringBuilder words) {
        if (words.toString().isBlank()) {
            return Optional.empty();
        }
        List<String> command = settings.speech().stream()
                .map(part -> part.replace("{voice}", settings.voiceFor(utterance.language()))
                        .replace("{volume}", Integer.toString(utterance.volume())))
                .toList();
        return Optional.of(new Program(command, words.toString(), false));
    }

    private static Source recorded(Path file, int volume) {
        return WaveRecording.of(file)
                .<Source>map(wave -> new Sound(wave, volume))
                .orElseGet(() -> decoded(file, volume));
    }

    private static Source decoded(Path file, int volume) {
        String louder = String.format(Locale.ROOT, "volume=%.2f", volume / 100.0);
        List<String> command = List.of(
                "ffmpeg", "-v", "error", "-nostdin", "-i", file.toString(), "-filter:a", louder, "-f", "wav", "-");
        return new Program(command, "", true);
    }

    private VoiceState play(Source source) throws InterruptedException {
        return switch (source) {
            case Program program -> play(program);
            case Sound(var wave, int volume) -> play(wave.at(volume));
        };
    }

    private VoiceState play(byte[] file) throws InterruptedException {
        Process player;
        try {
            player = new ProcessBuilder(settings.player()).start();
        } catch (IOException missing) {
            return VoiceState.of(VoiceTrouble.PLAYER_MISSING, settings.player().getFirst());
        }
        try {
            // A pipe takes the next bytes when they were played: whoever writes cannot be interrupted, whoever waits
            // can.
            Thread.ofVirtual().name("voice-recording").start(() -> give(player, file));
            if (!player.waitFor(LONGEST.toNanos(), TimeUnit.NANOSECONDS)) {
                return VoiceState.of(VoiceTrouble.PLAYER_FAILED, "did not end");
            }
            return player.exitValue() == 0 ? VoiceState.FINE : VoiceState.of(VoiceTrouble.PLAYER_FAILED, said(player));
        } finally {
            player.destroyForcibly();
        }
    }

    private VoiceState play(Program source) throws InterruptedException {
        List<Process> pipe;
        try {
            pipe = ProcessBuilder.startPipeline(
                    List.of(new ProcessBuilder(source.command()), new ProcessBuilder(settings.player())));
        } catch (IOException missing) {
            return missing(source);
        }
        Process left = pipe.getFirst();
        Process right = pipe.getLast();
        try {
            give(left, source.input().getBytes(StandardCharsets.UTF_8));
            long ends = System.nanoTime() + LONGEST.toNanos();
            for (Process part : List.of(left, right)) {
                if (!part.waitFor(ends - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    return VoiceState.of(trouble(source, part.equals(right)), "did not end");
                }
            }
            // A player that gives up takes its synthesizer with it: the broken pipe is not the synthesizer's fault.
            if (right.exitValue() != 0) {
                return VoiceState.of(VoiceTrouble.PLAYER_FAILED, said(right));
            }
            return left.exitValue() == 0 ? VoiceState.FINE : VoiceState.of(trouble(source, false), said(left));
        } finally {
            pipe.forEach(Process::destroyForcibly);
        }
    }

    private static VoiceTrouble trouble(Program source, boolean player) {
        if (player) {
            return VoiceTrouble.PLAYER_FAILED;
        }
        return source.recorded() ? VoiceTrouble.RECORDING_FAILED : VoiceTrouble.SPEECH_FAILED;
    }

    private VoiceState missing(Program source) {
        boolean there = Programs.isThere(source.command().getFirst());
        return there
                ? VoiceState.of(VoiceTrouble.PLAYER_MISSING, settings.player().getFirst())
                : VoiceState.of(
                        source.recorded() ? VoiceTrouble.RECORDING_FAILED : VoiceTrouble.SPEECH_MISSING,
                        source.command().getFirst());
    }

    private static void give(Process process, byte[] input) {
        try (OutputStream in = process.getOutputStream()) {
            in.write(input);
        } catch (IOException ended) {
            // It ended before it had read all; its exit says why, or it was cut off.
        }
    }

    private static String said(Process process) {
        try {
            String said = new String(process.getErrorStream().readNBytes(DETAIL), StandardCharsets.UTF_8).strip();
            return said.isEmpty() ? "exit code " + process.exitValue() : said.replace('\n', ' ');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
