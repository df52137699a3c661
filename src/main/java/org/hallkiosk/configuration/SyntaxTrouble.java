package org.hallkiosk.configuration;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;

/** Finds, behind the parser's complaint, what a person probably did. */
final class SyntaxTrouble {
    private static final Pattern TAB_INDENT = Pattern.compile("^ *\\t");
    private static final Pattern FULL_WIDTH_COLON = Pattern.compile("^\\s*(- )?[\\w.-]+\\s*\\uFF1A");
    private static final Pattern COLON_WITHOUT_SPACE = Pattern.compile("^\\s*(- )?[\\w.-]+:[^\\s:/]");

    private SyntaxTrouble() {}

    static Mistake of(String file, int line, String text, MarkedYamlEngineException trouble) {
        List<String> lines = text.lines().toList();
        String problem = trouble.getProblem();
        // The parser often stumbles only on the line after the slip.
        for (int candidate : new int[] {line, line - 1}) {
            if (candidate < 1 || candidate > lines.size()) {
                continue;
            }
            String suspect = lines.get(candidate - 1);
            if (TAB_INDENT.matcher(suspect).find()) {
                return mistake(file, candidate, "syntax-tab", problem);
            }
            if (FULL_WIDTH_COLON.matcher(suspect).find()) {
                return mistake(file, candidate, "syntax-full-width-colon", problem);
            }
            if (COLON_WITHOUT_SPACE.matcher(suspect).find()) {
                return mistake(file, candidate, "syntax-colon", problem);
            }
        }
        String context = String.valueOf(trouble.getContext());
        int opened = trouble.getContextMark().map(mark -> mark.getLine() + 1).orElse(line);
        if (context.contains("quoted scalar")) {
            return mistake(file, opened, "syntax-quote", problem);
        }
        if (context.contains("while parsing a flow")) {
            return mistake(file, opened, "syntax-bracket", problem);
        }
        return mistake(file, line, "syntax", problem);
    }

    /** A character that YAML does not allow; the reader knows its place only as an index. */
    static Mistake of(String file, String text, ReaderException trouble) {
        long line = 1
                + text.codePoints()
                        .limit(trouble.getPosition())
                        .filter(c -> c == '\n')
                        .count();
        return mistake(file, (int) line, "syntax-character", "U+%04X".formatted(trouble.getCodePoint()));
    }

    private static Mistake mistake(String file, int line, String kind, String problem) {
        return Mistake.of(file, line, kind, Map.of("problem", problem));
    }
}
