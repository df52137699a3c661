package org.hallkiosk.configuration;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hallkiosk.configuration.YamlValue.Mapping;
import org.hallkiosk.text.Language;
import org.hallkiosk.voice.Keypad;
import org.hallkiosk.voice.VoiceSettings;

/** Reads how a terminal speaks; what is not written is as usual. */
final class VoiceReader {
    private VoiceReader() {}

    static VoiceSettings read(Mapping voice, Path folder) {
        Mapping names = voice.mapping("voices");
        Map<Language, String> voices = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            names.optionalText(language.tag()).ifPresent(name -> voices.put(language, name));
        }
        return new VoiceSettings(
                voice.flag("on", VoiceSettings.USUAL.on()),
                voice.integer("volume", VoiceSettings.USUAL.volume()),
                voice.optionalText("recordings").map(folder::resolve),
                command(voice, "speech", VoiceSettings.SPEECH),
                voices,
                command(voice, "player", VoiceSettings.PLAYER),
                voice.optionalMapping("keypad").map(keys -> new Keypad(keys.text("plugged"), keys.text("unplugged"))));
    }

    private static List<String> command(Mapping voice, String key, List<String> usual) {
        List<String> written = voice.texts(key);
        return written.isEmpty() ? usual : written;
    }
}
