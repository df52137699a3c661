package org.hallkiosk.queue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hallkiosk.device.TicketDocument;
import org.hallkiosk.text.Language;

/**
 * How a hall's tickets look, from a file in {@code kiosk-config/tickets}. Whatever names a field that this ticket does
 * not have (no receipt, no reprint) is left out.
 */
public final class TicketLayout {
    private final List<TicketBlock> blocks;
    private final TicketText reprint;

    TicketLayout(List<TicketBlock> blocks, TicketText reprint) {
        this.blocks = List.copyOf(blocks);
        this.reprint = reprint;
    }

    /** Reads a layout; never throws for what a file can have wrong. */
    public static TicketLayoutReading read(Path file) {
        return TicketLayoutReader.read(file);
    }

    /**
     * The ticket for an applicant of this language. Chinese stands on every ticket, since the staff at the window read it;
     * an applicant who chose English finds the English below each line and behind each label.
     */
    public TicketDocument render(TicketContents contents, Language language) {
        return rendered(contents, language);
    }

    /** The checklist, likewise; a layout without {@code each} prints no list. */
    public TicketDocument render(ChecklistContents contents, Language language) {
        return rendered(contents, language);
    }

    private TicketDocument rendered(Printable contents, Language language) {
        List<TicketDocument.Block> rendered = new ArrayList<>();
        for (TicketBlock block : blocks) {
            switch (block) {
                case TicketBlock.Line line -> addLine(rendered, line, contents, language);
                case TicketBlock.Pair(TicketText label, TicketText value) ->
                    addPair(rendered, label, value, contents, language);
                case TicketBlock.Qr(TicketText content) ->
                    filled(content, contents, Language.ZH_CN)
                            .map(TicketDocument.Qr::new)
                            .ifPresent(rendered::add);
                case TicketBlock.Barcode(TicketText content) ->
                    filled(content, contents, Language.ZH_CN)
                            .map(TicketDocument.Barcode::new)
                            .ifPresent(rendered::add);
                case TicketBlock.Each each -> addEach(rendered, each, contents, language);
                case TicketBlock.Rule() -> rendered.add(new TicketDocument.Rule());
                case TicketBlock.Space(int lines) -> rendered.add(new TicketDocument.Space(lines));
            }
        }
        return new TicketDocument(rendered);
    }

    private void addLine(
            List<TicketDocument.Block> rendered, TicketBlock.Line line, Printable contents, Language language) {
        Optional<String> chinese = filled(line.text(), contents, Language.ZH_CN);
        chinese.ifPresent(
                text -> rendered.add(new TicketDocument.Text(text, line.size(), line.alignment(), line.bold())));
        if (language != Language.ZH_CN) {
            filled(line.text(), contents, language)
                    .filter(text -> !text.equals(chinese.orElse("")))
                    .ifPresent(text -> rendered.add(
                            new TicketDocument.Text(text, TicketDocument.Size.NORMAL, line.alignment(), false)));
        }
    }

    private void addEach(
            List<TicketDocument.Block> rendered, TicketBlock.Each each, Printable contents, Language language) {
        if (contents instanceof ChecklistContents list) {
            for (ChecklistContents.Line line : list.lines(each.list())) {
                addLine(rendered, normal(each.entry(), true), line, language);
                // An empty line after each entry would only make the paper longer.
                if (filled(each.detail(), line, language)
                        .filter(text -> !text.isBlank())
                        .isPresent()) {
                    addLine(rendered, normal(each.detail(), false), line, language);
                }
            }
        }
    }

    private static TicketBlock.Line normal(TicketText text, boolean bold) {
        return new TicketBlock.Line(text, TicketDocument.Size.NORMAL, TicketDocument.Alignment.LEFT, bold);
    }

    private void addPair(
            List<TicketDocument.Block> rendered,
            TicketText label,
            TicketText value,
            Printable contents,
            Language language) {
        Optional<String> chineseLabel = filled(label, contents, Language.ZH_CN);
        Optional<String> shownLabel = language == Language.ZH_CN
                ? chineseLabel
                : filled(label, contents, language)
                        .filter(text -> !text.equals(chineseLabel.orElse("")))
                        .map(text -> chineseLabel.map(chinese -> chinese + " ").orElse("") + text)
                        .or(() -> chineseLabel);
        Optional<String> shownValue = filled(value, contents, language);
        if (shownLabel.isPresent() && shownValue.isPresent()) {
            rendered.add(new TicketDocument.Pair(shownLabel.get(), shownValue.get()));
        }
    }

    private Optional<String> filled(TicketText text, Printable contents, Language language) {
        return text.filled(contents, reprint, language);
    }
}
