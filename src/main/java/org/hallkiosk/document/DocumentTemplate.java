package org.hallkiosk.document;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hallkiosk.text.LocalizedText;

/**
 * How a document on A4 looks, as its file says. Lengths are in millimetres, sizes of type in points. Texts may hold
 * {@code {fact.name}} placeholders; the footer also {@code {page}} and {@code {pages}}.
 *
 * @param name the file's, without its ending
 * @param title for the PDF's metadata and its printer's queue; holds no placeholder, so no personal data
 * @param bilingual whether a document in English shows the Chinese text too, above the English one: the paper goes to a
 *     Chinese office
 * @param watermark written large and pale across every page
 */
public record DocumentTemplate(
        String name,
        LocalizedText title,
        PageMargins margins,
        boolean bilingual,
        Optional<LocalizedText> watermark,
        Optional<LocalizedText> footer,
        List<Block> blocks) {

    public DocumentTemplate {
        blocks = List.copyOf(blocks);
    }

    /** White paper left at the edges, in millimetres. */
    public record PageMargins(float top, float right, float bottom, float left) {}

    /** The facts that the placeholders name. */
    public Set<String> facts() {
        Set<String> names = new TreeSet<>();
        Stream.concat(footer.stream(), blocks.stream().flatMap(Block::texts)).forEach(text -> {
            names.addAll(Placeholders.names(text.chinese()));
            names.addAll(Placeholders.names(text.english()));
        });
        names.removeAll(Placeholders.OF_THE_PAGE);
        return names;
    }
}
