package org.hallkiosk.document;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hallkiosk.text.LocalizedText;

/**
 * The layout of one kind of document on A4, as {@code kiosk-config/documents/<name>.yaml} has it.
 *
 * @param title shown in the viewer's window and the file's metadata: never a placeholder, so never personal data
 * @param bilingual whether a document in English shows the Chinese text too, above the English one in smaller type: the
 *     paper goes to a Chinese office
 * @param watermark across every page, behind everything
 * @param footer under every page; {@code {page}} and {@code {pages}} are its numbers
 */
public record DocumentTemplate(
        LocalizedText title,
        boolean bilingual,
        Optional<Margins> margins,
        Optional<LocalizedText> watermark,
        Optional<LocalizedText> footer,
        List<Block> blocks) {

    static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z][A-Za-z0-9.]*)}");

    public DocumentTemplate {
        blocks = List.copyOf(blocks);
        if (PLACEHOLDER.matcher(title.chinese() + title.english()).find()) {
            throw new IllegalArgumentException("the title goes into the file's metadata and may hold no placeholder");
        }
    }

    /** Empty paper around the text, in millimetres. */
    public record Margins(double top, double right, double bottom, double left) {}

    Margins marginsOrUsual() {
        return margins.orElse(new Margins(20, 18, 18, 18));
    }

    /** Every text that the document can show, the digits of page numbers and the space included. */
    Stream<LocalizedText> texts() {
        return Stream.of(
                        blocks.stream().flatMap(Block::texts),
                        watermark.stream(),
                        footer.stream(),
                        Stream.of(new LocalizedText(" 0123456789", " 0123456789")))
                .flatMap(text -> text);
    }

    /** The facts that it has a place for. */
    public Set<String> factNames() {
        return texts().flatMap(text -> Stream.of(text.chinese(), text.english()))
                .flatMap(text -> PLACEHOLDER.matcher(text).results())
                .map((MatchResult found) -> found.group(1))
                .filter(name -> name.contains("."))
                .collect(Collectors.toUnmodifiableSet());
    }
}
