package org.hallkiosk.configuration;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The provisions that a legal basis (设定依据) names, however it is worded: 《居住证暂行条例》（国务院令第663号）第二条：申领条件 and
 * 《居住证暂行条例》第二条 are the same. Without I/O.
 */
final class LegalReferences {
    private static final Pattern TITLE_OR_ARTICLE =
            Pattern.compile("《([^》]+)》|(第[0-9〇零一二三四五六七八九十百千]+条(?:之[一二三四五六七八九十]+)?)");
    private static final String OF_THE_STATE = "中华人民共和国";

    private LegalReferences() {}

    /** Each as title and article, or the title alone where no article follows; the whole text where it has no title. */
    static Set<String> in(String basis) {
        Set<String> references = new LinkedHashSet<>();
        String title = "";
        boolean named = true;
        Matcher found = TITLE_OR_ARTICLE.matcher(basis);
        while (found.find()) {
            if (found.group(1) != null) {
                if (!named) {
                    references.add(title);
                }
                title = "《" + plain(found.group(1)).replaceFirst("^" + OF_THE_STATE, "") + "》";
                named = false;
            } else if (!title.isEmpty()) {
                references.add(title + found.group(2));
                named = true;
            }
        }
        if (!named) {
            references.add(title);
        }
        if (references.isEmpty() && !basis.isBlank()) {
            references.add(plain(basis));
        }
        return references;
    }

    /** As texts are compared: full and half width, and white space, make no difference. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }
}
