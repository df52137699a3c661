package org.hallkiosk.service;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hallkiosk.text.Language;
import org.hallkiosk.text.LocalizedText;
import org.hallkiosk.text.Texts;

/** Says what an applicant needs in plain words. */
public final class ChecklistWords {
    /** What a QR code of 85 modules holds, which a phone reads from the screen at arm's length. */
    static final int PHONE_BYTES = 640;

    private final Texts texts;
    private final Language language;

    public ChecklistWords(Texts texts, Language language) {
        this.texts = texts;
        this.language = language;
    }

    /** @param item as it is in these scenarios, see {@link ServiceItem#in} */
    public Checklist of(ServiceItem item, List<Scenario> scenarios) {
        return of(item, scenarios, Set.of());
    }

    /** @param licences the kinds of e-licence that were found and do instead of their papers */
    public Checklist of(ServiceItem item, List<Scenario> scenarios, Set<String> licences) {
        Guide guide = item.guide();
        return new Checklist(
                say(item.name()),
                scenario(scenarios),
                item.channel(),
                say(
                        switch (item.channel()) {
                            case FINISHES_HERE -> "checklist.here";
                            case AT_ONE_WINDOW -> "checklist.window";
                            case ANOTHER_OFFICE_FIRST -> "checklist.elsewhere";
                        }),
                guide.officeBefore()
                        .map(office -> say(
                                "checklist.before",
                                Map.of("office", say(office.name()), "purpose", say(office.purpose())))),
                guide.materials().stream()
                        .map(material -> new Checklist.Entry(
                                say(material.name()),
                                material.licenceKind()
                                                .filter(licences::contains)
                                                .isPresent()
                                        ? say("checklist.fetched")
                                        : detail(material)))
                        .toList(),
                guide.windows().stream().map(this::window).toList(),
                guide.steps().stream().map(this::say).toList(),
                say(guide.timeLimit()),
                say(guide.fee()));
    }

    /** The situation as one line: the names of the scenarios; empty where there are none. */
    public Optional<String> scenario(List<Scenario> scenarios) {
        return scenarios.isEmpty()
                ? Optional.empty()
                : Optional.of(scenarios.stream()
                        .map(scenario -> say(scenario.name()))
                        .collect(Collectors.joining(say("checklist.and"))));
    }

    /**
     * The list as a text for a phone, at most {@value #PHONE_BYTES} bytes of UTF-8. What is too long loses its details
     * first, then its last lines, and then says that the printed list has more.
     */
    public String forPhone(Checklist checklist) {
        String whole = phone(checklist, true);
        return bytes(whole) <= PHONE_BYTES ? whole : shortened(phone(checklist, false));
    }

    private String phone(Checklist checklist, boolean details) {
        List<String> lines = new ArrayList<>();
        lines.add(checklist.service());
        checklist.scenario().ifPresent(lines::add);
        lines.add(checklist.where());
        checklist.before().ifPresent(lines::add);
        lines.add(say("checklist.materials") + say("checklist.colon"));
        entries(checklist.materials(), details, lines);
        if (!checklist.windows().isEmpty()) {
            lines.add(say("checklist.windows") + say("checklist.colon"));
            entries(checklist.windows(), true, lines);
        }
        lines.add(say("checklist.time") + say("checklist.colon") + checklist.timeLimit());
        lines.add(say("checklist.fee") + say("checklist.colon") + checklist.fee());
        return String.join("\n", lines);
    }

    private void entries(List<Checklist.Entry> entries, boolean details, List<String> lines) {
        int number = 1;
        for (Checklist.Entry entry : entries) {
            lines.add(number++ + ". " + entry.name()
                    + (details && !entry.detail().isEmpty() ? say("checklist.colon") + entry.detail() : ""));
        }
    }

    private String shortened(String text) {
        if (bytes(text) <= PHONE_BYTES) {
            return text;
        }
        String more = "\n" + say("checklist.more");
        int room = PHONE_BYTES - bytes(more);
        int end = 0;
        int used = 0;
        while (end < text.length()) {
            int next = text.offsetByCodePoints(end, 1);
            used += bytes(text.substring(end, next));
            if (used > room) {
                break;
            }
            end = next;
        }
        int line = text.lastIndexOf('\n', end);
        return text.substring(0, line > 0 ? line : end) + more;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private String detail(Material material) {
        List<String> parts = new ArrayList<>();
        if (material.generated()) {
            parts.add(say("checklist.generated"));
        } else {
            if (material.original()) {
                parts.add(say("checklist.original"));
            }
            if (material.copies() > 0) {
                parts.add(say(
                        material.copies() == 1 ? "checklist.copy" : "checklist.copies",
                        Map.of("count", material.copies())));
            }
            if (material.seal()) {
                parts.add(say("checklist.seal"));
            }
            parts.add(say(
                    switch (material.trust()) {
                        case ISSUED_BY_AUTHORITY -> "checklist.trust.issued";
                        case CHECKED_AT_WINDOW -> "checklist.trust.checked";
                        case UPLOADED -> "checklist.trust.uploaded";
                        case SELF_MADE -> "checklist.trust.self-made";
                    }));
        }
        material.licence().ifPresent(licence -> parts.add(say("checklist.licence", Map.of("licence", say(licence)))));
        material.commitment().ifPresent(promise -> parts.add(say("checklist.commitment")));
        material.note().ifPresent(note -> parts.add(say(note)));
        return String.join(say("checklist.comma"), parts);
    }

    private Checklist.Entry window(WindowVisit visit) {
        return new Checklist.Entry(
                say(visit.purpose()),
                visit.windows().isEmpty()
                        ? ""
                        : say(
                                "checklist.at",
                                Map.of(
                                        "windows",
                                        visit.windows().stream()
                                                .map(String::valueOf)
                                                .collect(Collectors.joining(say("checklist.or"))))));
    }

    private String say(String key) {
        return texts.get(language, key);
    }

    private String say(String key, Map<String, ?> values) {
        return texts.get(language, key, values);
    }

    private String say(LocalizedText text) {
        return text.in(language);
    }
}
