package org.hallkiosk.cli;

import java.io.PrintWriter;
import java.util.Map;
import org.hallkiosk.text.Language;
import org.hallkiosk.text.Texts;

/** Where a command speaks, and in which language and words. */
public record Speech(PrintWriter out, Texts texts, Language language) {

    /** The technician's language, as the shell's environment says: Chinese for {@code zh…}, else English. */
    public static Language languageOf(Map<String, String> environment) {
        for (String variable : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            String locale = environment.getOrDefault(variable, "");
            if (!locale.isEmpty()) {
                return locale.startsWith("zh") ? Language.ZH_CN : Language.EN;
            }
        }
        return Language.EN;
    }

    Speech in(Language otherLanguage) {
        return new Speech(out, texts, otherLanguage);
    }

    Speech with(Texts otherTexts) {
        return new Speech(out, otherTexts, language);
    }

    String text(String key, Map<String, ?> values) {
        return texts.get(language, key, values);
    }

    void say(String key, Map<String, ?> values) {
        out.println(text(key, values));
    }
}
