package org.hallkiosk.voice;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hallkiosk.text.Language;

/**
 * How a terminal speaks.
 *
 * @param on whether it speaks to every applicant from the beginning, or only to who asks for it
 * @param volume at which each applicant begins, between 0 and 100
 * @param recordings the folder with {@code <language tag>/<text key>.wav} or {@code .ogg}
 * @param speech the synthesizer's program and arguments: gets the words on its input and gives WAV on its output;
 *     {@code {voice}} and {@code {volume}} are filled in
 * @param voices the synthesizer's voice for each language
 * @param player the program that plays WAV from its input
 * @param keypad where applicants may use headphones and keys
 */
public record VoiceSettings(
        boolean on,
        int volume,
        Optional<Path> recordings,
        List<String> speech,
        Map<Language, String> voices,
        List<String> player,
        Optional<Keypad> keypad) {

    /** espeak-ng's voice {@code cmn} reads the tones of pinyin as English numbers (1.51); this one is Mandarin. */
    private static final Map<Language, String> VOICES = Map.of(Language.ZH_CN, "cmn-latn-pinyin", Language.EN, "en-us");

    public static final List<String> SPEECH =
            List.of("espeak-ng", "--stdin", "--stdout", "-b", "1", "-s", "150", "-v", "{voice}", "-a", "{volume}");

    public static final List<String> PLAYER = List.of("aplay", "-q", "-");

    /** Silent until it is asked to speak. */
    public static final VoiceSettings USUAL =
            new VoiceSettings(false, 70, Optional.empty(), SPEECH, VOICES, PLAYER, Optional.empty());

    public VoiceSettings {
        speech = List.copyOf(speech);
        voices = Map.copyOf(voices);
        player = List.copyOf(player);
    }

    public String voiceFor(Language language) {
        return voices.getOrDefault(language, VOICES.getOrDefault(language, language.tag()));
    }
}
