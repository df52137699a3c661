package org.hallkiosk.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hallkiosk.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real programs on both ends of the pipe; the sound goes to a file in place of a loudspeaker. */
class SpokenPromptsTest {
    private static final int HEADER = 44;
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private Optional<SpokenPrompts> opened = Optional.empty();

    @AfterEach
    void close() {
        opened.ifPresent(SpokenPrompts::close);
    }

    @ParameterizedTest
    @CsvSource({"ZH_CN,请将身份证放在读卡区", "EN,Please lay your ID card on the reader"})
    void wordsBecomeSoundInBothLanguages(Language language, String words) {
        voice(VoiceSettings.SPEECH, Optional.empty()).say(utterance(language, Prompt.of(words)));

        byte[] sound = heard();
        assertThat(seconds(sound)).isBetween(1.0, 10.0);
        assertThat(loudness(sound)).isGreaterThan(500);
    }

    @Test
    void moreVolumeIsLouder() {
        Voice voice = voice(VoiceSettings.SPEECH, Optional.empty());
        Prompt prompt = Prompt.of("volume");
        voice.say(new Utterance(Language.EN, 20, List.of(prompt)));
        double quiet = loudness(heard());

        voice.say(new Utterance(Language.EN, 100, List.of(prompt)));
        assertThat(loudness(heard())).isGreaterThan(2 * quiet);
    }

    /** Tones of pinyin read as English numbers would be "two", "one", "four". */
    @Test
    void mandarinIsNotReadAsEnglish() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "espeak-ng", "-q", "-x", "-b", "1", "-v", VoiceSettings.USUAL.voiceFor(Language.ZH_CN), "身份证")
                .start();
        String sounds = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        process.waitFor();
        assertThat(sounds).isNotBlank().doesNotContain("(en)");
    }

    @Test
    void aRecordedPromptIsPlayedInPlaceOfTheSynthesizer() throws IOException {
        recording("zh-CN", "identify.headline", 3.0);
        voice(List.of("false"), Optional.of(folder.resolve("prompts")))
                .say(utterance(Language.ZH_CN, new Prompt(Optional.of("identify.headline"), "请将身份证放在读卡区")));

        assertThat(seconds(heard())).isBetween(2.9, 3.1);
    }

    @Test
    void aRecordingIsAsLoudAsTheApplicantWants() throws IOException {
        recording("zh-CN", "identify.headline", 1.0);
        Voice voice = voice(List.of("false"), Optional.of(folder.resolve("prompts")));
        Prompt prompt = new Prompt(Optional.of("identify.headline"), "请将身份证放在读卡区");
        voice.say(new Utterance(Language.ZH_CN, 100, List.of(prompt)));
        double loud = loudness(heard());

        voice.say(new Utterance(Language.ZH_CN, 25, List.of(prompt)));
        assertThat(loudness(heard())).isBetween(loud * 0.24, loud * 0.26);
    }

    @Test
    void aRecordingThatNoProgramUnderstandsIsTold() throws IOException {
        recording("zh-CN", "identify.headline", 1.0);
        Files.writeString(folder.resolve("prompts/zh-CN/identify.headline.wav"), "no sound");
        Voice voice = voice(List.of("false"), Optional.of(folder.resolve("prompts")), "cat >/dev/null");
        voice.say(utterance(Language.ZH_CN, new Prompt(Optional.of("identify.headline"), "请将身份证放在读卡区")));
        awaitTrouble(voice, VoiceTrouble.RECORDING_FAILED);
    }

    @Test
    void aRecordingIsCutOffInTheMiddle() throws IOException {
        // More than the pipe to the player takes at once.
        recording("zh-CN", "identify.headline", 30.0);
        Voice voice = voice(List.of("false"), Optional.of(folder.resolve("prompts")), "exec sleep 30");
        voice.say(utterance(Language.ZH_CN, new Prompt(Optional.of("identify.headline"), "请将身份证放在读卡区")));
        await().atMost(LONG_ENOUGH).until(() -> players() == 1);

        voice.stop();
        await().atMost(LONG_ENOUGH).until(() -> players() == 0);
    }

    @Test
    void aTextThatNobodyRecordedIsSynthesized() throws IOException {
        recording("zh-CN", "identify.headline", 3.0);
        voice(VoiceSettings.SPEECH, Optional.of(folder.resolve("prompts")))
                .say(utterance(Language.EN, new Prompt(Optional.of("identify.headline"), "Lay your card")));

        assertThat(seconds(heard())).isBetween(0.4, 2.5);
    }

    @Test
    void anotherUtteranceCutsOffTheOneBefore() {
        Voice voice = voice(VoiceSettings.SPEECH, Optional.empty(), "exec sleep 30");
        voice.say(utterance(Language.EN, Prompt.of("One")));
        await().atMost(LONG_ENOUGH).until(() -> players() == 1);
        voice.say(utterance(Language.EN, Prompt.of("Two")));
        await().atMost(LONG_ENOUGH).until(() -> Files.exists(folder.resolve("started-2")));
        await().atMost(LONG_ENOUGH).until(() -> players() == 1);

        voice.stop();
        await().atMost(LONG_ENOUGH).until(() -> players() == 0);
    }

    @Test
    void aMissingSynthesizerIsTold() {
        Voice voice = voice(List.of("no-such-synthesizer"), Optional.empty());
        voice.say(utterance(Language.EN, Prompt.of("Hello")));
        awaitTrouble(voice, VoiceTrouble.SPEECH_MISSING);
        assertThat(voice.state().detail()).isEqualTo("no-such-synthesizer");
    }

    @Test
    void aSynthesizerThatFailsIsToldWithItsOwnWords() {
        Voice voice = voice(List.of("sh", "-c", "echo no such voice >&2; exit 3"), Optional.empty(), "cat >/dev/null");
        voice.say(utterance(Language.EN, Prompt.of("Hello")));
        awaitTrouble(voice, VoiceTrouble.SPEECH_FAILED);
        assertThat(voice.state().detail()).isEqualTo("no such voice");
    }

    @Test
    void aMissingSoundCardIsToldAndSpeakingGoesOnWhenItIsThere() throws IOException {
        Path card = folder.resolve("card");
        Voice voice = voice(
                VoiceSettings.SPEECH,
                Optional.empty(),
                "cat >/dev/null; test -e " + card + " || { echo audio open error >&2; exit 1; }");
        voice.say(utterance(Language.EN, Prompt.of("Hello")));
        awaitTrouble(voice, VoiceTrouble.PLAYER_FAILED);
        assertThat(voice.state().detail()).contains("audio open error");

        Files.createFile(card);
        voice.say(utterance(Language.EN, Prompt.of("Hello")));
        await().atMost(LONG_ENOUGH)
                .untilAsserted(() -> assertThat(voice.state()).isEqualTo(VoiceState.FINE));
    }

    @Test
    void whatIsSaidStandsInNoText() {
        assertThat(utterance(Language.EN, Prompt.of("Wang")).toString()).doesNotContain("Wang");
        assertThat(Prompt.of("Wang").toString()).doesNotContain("Wang");
    }

    private static void awaitTrouble(Voice voice, VoiceTrouble trouble) {
        await().atMost(LONG_ENOUGH)
                .untilAsserted(() -> assertThat(voice.state().trouble()).contains(trouble));
    }

    private long players() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().command().orElse("").endsWith("sleep"))
                .count();
    }

    private SpokenPrompts voice(List<String> speech, Optional<Path> recordings) {
        return voice(speech, recordings, "cat >" + folder + "/part && mv " + folder + "/part " + folder + "/heard.wav");
    }

    private SpokenPrompts voice(List<String> speech, Optional<Path> recordings, String player) {
        String counted = "n=1; while [ -e " + folder + "/started-$n ]; do n=$((n+1)); done; touch " + folder
                + "/started-$n; " + player;
        SpokenPrompts voice = new SpokenPrompts(new VoiceSettings(
                true, 100, recordings, speech, Map.of(), List.of("sh", "-c", counted), Optional.empty()));
        opened = Optional.of(voice);
        return voice;
    }

    private static Utterance utterance(Language language, Prompt prompt) {
        return new Utterance(language, 100, List.of(prompt));
    }

    private byte[] heard() {
        Path file = folder.resolve("heard.wav");
        await().atMost(LONG_ENOUGH).until(() -> Files.exists(file));
        try {
            byte[] sound = Files.readAllBytes(file);
            Files.delete(file);
            return sound;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** By its bytes: a program that writes to a pipe does not know the length when it writes the header. */
    private static double seconds(byte[] wav) {
        int bytesASecond = ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN).getInt(28);
        return (wav.length - HEADER) / (double) bytesASecond;
    }

    /** Root mean square of 16-bit samples. */
    private static double loudness(byte[] wav) {
        ByteBuffer samples = ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN).position(HEADER);
        double sum = 0;
        int count = 0;
        while (samples.remaining() >= 2) {
            double sample = samples.getShort();
            sum += sample * sample;
            count++;
        }
        return Math.sqrt(sum / Math.max(1, count));
    }

    private void recording(String language, String key, double seconds) throws IOException {
        int rate = 8000;
        int samples = (int) (rate * seconds);
        ByteBuffer wav = ByteBuffer.allocate(HEADER + 2 * samples).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(java.nio.charset.StandardCharsets.US_ASCII)).putInt(36 + 2 * samples);
        wav.put("WAVEfmt ".getBytes(java.nio.charset.StandardCharsets.US_ASCII)).putInt(16);
        wav.putShort((short) 1).putShort((short) 1).putInt(rate).putInt(2 * rate);
        wav.putShort((short) 2).putShort((short) 16);
        wav.put("data".getBytes(java.nio.charset.StandardCharsets.US_ASCII)).putInt(2 * samples);
        for (int i = 0; i < samples; i++) {
            wav.putShort((short) (8000 * Math.sin(i * 0.3)));
        }
        Path file = folder.resolve("prompts").resolve(language).resolve(key + ".wav");
        Files.createDirectories(file.getParent());
        Files.write(file, wav.array());
    }
}
