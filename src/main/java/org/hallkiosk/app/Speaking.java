package org.hallkiosk.app;

import org.hallkiosk.configuration.Configuration;
import org.hallkiosk.voice.SpokenPrompts;
import org.hallkiosk.voice.Voice;

/** Gives a terminal its voice, where its configuration has one. Nothing of it is loaded before the first screen. */
final class Speaking {
    private Speaking() {}

    /** Returns at once. */
    static Voice begin(Configuration configuration, KioskTerminal terminal, KioskWindow window) {
        return configuration
                .voice()
                .<Voice>map(settings -> {
                    Voice voice = new SpokenPrompts(settings);
                    terminal.speaksWith(voice);
                    window.speakWith(voice, settings);
                    return voice;
                })
                .orElseGet(Voice::silent);
    }
}
