package org.hallkiosk.platform.reference;

import org.hallkiosk.configuration.ShippedTexts;
import org.hallkiosk.text.Language;
import org.hallkiosk.text.LocalizedText;
import org.hallkiosk.text.Texts;

/** What the reference platform says of its cases, from the texts that the program was built with. */
record CaseWords(LocalizedText received, LocalizedText decided, LocalizedText result) {

    /** Reads files; blocks for as long. */
    static CaseWords shipped() {
        Texts texts = ShippedTexts.load();
        return new CaseWords(
                both(texts, "case.step.received"), both(texts, "case.step.decided"), both(texts, "case.result"));
    }

    private static LocalizedText both(Texts texts, String key) {
        return new LocalizedText(texts.get(Language.ZH_CN, key), texts.get(Language.EN, key));
    }
}
