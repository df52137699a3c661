package org.hallkiosk.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hallkiosk.configuration.Mistake;

/** Says mistakes of a configuration: file and line, what is wrong, what to write. */
public record MistakeReport(Speech speech) {

    /** For people: three lines each, then how many there are. */
    public void say(List<Mistake> mistakes) {
        for (Mistake mistake : mistakes) {
            speech.out()
                    .println(
                            mistake.line() == 0
                                    ? mistake.file()
                                    : speech.text(
                                            "check.line", Map.of("file", mistake.file(), "line", mistake.line())));
            speech.out().println("  " + mistake.what(speech.texts(), speech.language()));
            speech.out()
                    .println("  "
                            + speech.text(
                                    "check.write", Map.of("write", mistake.write(speech.texts(), speech.language()))));
            speech.out().println();
        }
        speech.say(mistakes.size() == 1 ? "check.one" : "check.several", Map.of("count", mistakes.size()));
        speech.out().flush();
    }

    /** For scripts: one object each. */
    public List<Map<String, Object>> objects(List<Mistake> mistakes) {
        return mistakes.stream().map(this::object).toList();
    }

    private Map<String, Object> object(Mistake mistake) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("file", mistake.file());
        object.put("line", mistake.line());
        object.put("kind", mistake.kind());
        object.put("what", mistake.what(speech.texts(), speech.language()));
        object.put("write", mistake.write(speech.texts(), speech.language()));
        return object;
    }
}
