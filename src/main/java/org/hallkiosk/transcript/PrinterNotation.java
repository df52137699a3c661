package org.hallkiosk.transcript;

import com.hp.jipp.model.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hallkiosk.device.SheetOptions;
import org.hallkiosk.device.SheetOptions.PaperSize;
import org.hallkiosk.device.SheetOptions.Sides;
import org.hallkiosk.transcript.ByteNotation.Unclear;
import org.hallkiosk.transcript.IppMessage.Attribute;
import org.hallkiosk.transcript.IppMessage.Group;
import org.hallkiosk.transcript.PrinterExchange.Answer;
import tools.jackson.databind.JsonNode;

/** What a document printer is asked and answers, as a transcript writes it: attributes as {@code syntax name: value}. */
final class PrinterNotation {
    private static final int OK = 200;

    private final ByteNotation bytes;
    private final Map<String, Answer> named = new HashMap<>();

    /** @param answers answers with a name */
    PrinterNotation(JsonNode answers, ByteNotation bytes) throws Unclear {
        this.bytes = bytes;
        for (Map.Entry<String, JsonNode> entry : answers.properties()) {
            named.put(entry.getKey(), answer(entry.getValue()));
        }
    }

    PrinterExchange exchange(JsonNode written) throws Unclear {
        return new PrinterExchange(
                written.path("asks").asString(),
                attributes(written.path("with")),
                bytes.read(written.path("document").asString("")),
                written.has("answers") ? Optional.of(answer(written.path("answers"))) : Optional.empty());
    }

    private Answer answer(JsonNode written) throws Unclear {
        if (written.isString()) {
            Answer known = named.get(written.asString());
            if (known == null) {
                throw new Unclear(written.asString());
            }
            return known;
        }
        if (written.has("connection")) {
            return new Answer.HungUp();
        }
        if (written.has("http") || written.has("body")) {
            return new Answer.InHttp(
                    written.path("http").asInt(OK),
                    bytes.read(written.path("body").asString("")));
        }
        List<Group> groups = new ArrayList<>();
        for (JsonNode group : list(written.path("unsupported"))) {
            groups.add(new Group(IppMessage.UNSUPPORTED_ATTRIBUTES, attributes(group)));
        }
        for (JsonNode group : list(written.path("printer"))) {
            groups.add(new Group(IppMessage.PRINTER_ATTRIBUTES, attributes(group)));
        }
        for (JsonNode group : list(written.path("job"))) {
            groups.add(new Group(IppMessage.JOB_ATTRIBUTES, attributes(group)));
        }
        return new Answer.InIpp(status(written.path("status").asString("successful-ok")), groups);
    }

    private static int status(String word) throws Unclear {
        return Status.all.values().stream()
                .filter(status -> status.getName().equals(word))
                .findFirst()
                .map(Status::getCode)
                .orElseThrow(() -> new Unclear(word));
    }

    private static List<Attribute> attributes(JsonNode written) throws Unclear {
        List<Attribute> attributes = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : written.properties()) {
            int space = entry.getKey().indexOf(' ');
            String syntax = entry.getKey().substring(0, Math.max(0, space));
            String name = entry.getKey().substring(space + 1).strip();
            List<String> values = new ArrayList<>();
            for (JsonNode value : list(entry.getValue())) {
                values.add(value.asString());
            }
            Attribute attribute = new Attribute(syntax, name, values);
            if (!canBeWritten(attribute)) {
                throw new Unclear(attribute.toString());
            }
            attributes.add(attribute);
        }
        return attributes;
    }

    private static boolean canBeWritten(Attribute attribute) {
        if (IppSyntax.of(attribute.syntax()).isEmpty()) {
            return false;
        }
        try {
            new IppMessage(0, 0, List.of(new Group(IppMessage.JOB_ATTRIBUTES, List.of(attribute)))).encoded();
            return true;
        } catch (IllegalArgumentException | IndexOutOfBoundsException notOfThisSyntax) {
            return false;
        }
    }

    private static Iterable<JsonNode> list(JsonNode oneOrMore) {
        return oneOrMore.isArray() || oneOrMore.isMissingNode() ? oneOrMore : List.of(oneOrMore);
    }

    static SheetOptions sheets(JsonNode written) {
        return new SheetOptions(
                written.path("copies").asInt(1),
                Sides.valueOf(constant(written, "sides", "one")),
                written.has("tray") ? Optional.of(written.path("tray").asString()) : Optional.empty(),
                PaperSize.valueOf(constant(written, "size", "a4")));
    }

    private static String constant(JsonNode written, String key, String otherwise) {
        return written.path(key).asString(otherwise).toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
