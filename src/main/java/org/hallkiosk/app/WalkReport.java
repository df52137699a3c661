package org.hallkiosk.app;

import java.nio.file.Path;
import java.util.Map;
import org.hallkiosk.app.walk.JourneyScript.ScriptMistake;
import org.hallkiosk.app.walk.JourneyWalker.Walk;
import org.hallkiosk.cli.Speech;
import org.hallkiosk.text.Remark;

/** Tells a technician, in their language, why a script could not be walked. */
final class WalkReport {
    private WalkReport() {}

    static String of(Speech speech, Path file, Walk.Stuck stuck) {
        return speech.texts()
                .get(
                        speech.language(),
                        "journey.stuck",
                        Map.of(
                                "file",
                                file,
                                "line",
                                stuck.line().number(),
                                "step",
                                stuck.line().source(),
                                "why",
                                say(speech, stuck.why()),
                                "seen",
                                say(speech, stuck.seen()),
                                "picture",
                                stuck.picture()));
    }

    /** The text of a mistake names file and line. */
    static String of(Speech speech, ScriptMistake mistake) {
        return speech.texts()
                .get(
                        speech.language(),
                        "journey.mistake.line",
                        Map.of("file", mistake.file(), "line", mistake.line(), "what", say(speech, mistake.remark())));
    }

    private static String say(Speech speech, Remark remark) {
        return remark.in(speech.texts(), speech.language());
    }
}
