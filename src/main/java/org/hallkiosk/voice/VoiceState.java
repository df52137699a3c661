package org.hallkiosk.voice;

import java.util.Optional;

/**
 * How it went with what was said last.
 *
 * @param trouble empty when it was heard, as far as can be known
 * @param detail what the failing program said, for the technician; never what was to be said
 */
public record VoiceState(Optional<VoiceTrouble> trouble, String detail) {
    public static final VoiceState FINE = new VoiceState(Optional.empty(), "");

    static VoiceState of(VoiceTrouble trouble, String detail) {
        return new VoiceState(Optional.of(trouble), detail);
    }
}
