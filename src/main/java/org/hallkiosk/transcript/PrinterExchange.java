package org.hallkiosk.transcript;

import com.hp.jipp.model.Operation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hallkiosk.transcript.IppMessage.Attribute;
import org.hallkiosk.transcript.IppMessage.Group;

/**
 * One question of the kiosk to a document printer and its answer, over HTTP (RFC 8010, 3.4).
 *
 * @param operation its name in RFC 8011, as {@code Print-Job}
 * @param with attributes that the question must carry, among others
 * @param document what the document after the attributes must begin with
 * @param answer empty for a printer that says nothing
 */
public record PrinterExchange(String operation, List<Attribute> with, Bytes document, Optional<Answer> answer) {

    public PrinterExchange {
        with = List.copyOf(with);
    }

    /** What the printer says. */
    public sealed interface Answer {

        /** In IPP; carries the question's number. */
        record InIpp(int status, List<Group> groups) implements Answer {
            public InIpp {
                groups = List.copyOf(groups);
            }
        }

        /** Whatever else a web server may say. */
        record InHttp(int status, Bytes body) implements Answer {}

        /** The connection is closed before anything was said. */
        record HungUp() implements Answer {}
    }

    /** A question as it came. */
    record Question(IppMessage message, Bytes document) {

        static Question read(byte[] body) throws IOException {
            ByteArrayInputStream bytes = new ByteArrayInputStream(body);
            return new Question(IppMessage.read(bytes), new Bytes(bytes.readAllBytes()));
        }

        String operation() {
            Operation known = Operation.all.get(message.code());
            return known == null ? "operation " + message.code() : known.getName();
        }

        List<Attribute> attributes() {
            return message.groups().stream()
                    .flatMap(group -> group.attributes().stream())
                    .toList();
        }
    }

    /** Where a question is not the one that was awaited; empty when it is. */
    Optional<String> difference(Question asked) {
        if (!asked.operation().equals(operation)) {
            return Optional.of("expected %s, was asked %s".formatted(operation, asked.operation()));
        }
        for (Attribute wanted : with) {
            if (!asked.attributes().contains(wanted)) {
                String instead = asked.attributes().stream()
                        .filter(attribute -> attribute.name().equals(wanted.name()))
                        .findFirst()
                        .map(Attribute::toString)
                        .orElse("nothing of it");
                return Optional.of("%s: expected \"%s\", was asked \"%s\"".formatted(operation, wanted, instead));
            }
        }
        byte[] begins = document.array();
        byte[] came = Arrays.copyOf(
                asked.document().array(),
                Math.min(begins.length, asked.document().length()));
        return Arrays.equals(begins, came) ? Optional.empty() : Optional.of(HexDifference.of(begins, came));
    }

    /** The whole HTTP answer; empty when nothing is to be said. */
    static byte[] encoded(Answer answer, int requestId) {
        return switch (answer) {
            case Answer.InIpp(int status, List<Group> groups) -> {
                List<Group> all = new ArrayList<>();
                all.add(new Group(
                        IppMessage.OPERATION_ATTRIBUTES,
                        List.of(
                                new Attribute("charset", "attributes-charset", List.of("utf-8")),
                                new Attribute("naturalLanguage", "attributes-natural-language", List.of("en")))));
                all.addAll(groups);
                yield http(200, "application/ipp", new IppMessage(status, requestId, all).encoded());
            }
            case Answer.InHttp(int status, Bytes body) -> http(status, "text/html", body.array());
            case Answer.HungUp() -> new byte[0];
        };
    }

    private static byte[] http(int status, String type, byte[] body) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        String head =
                "HTTP/1.1 %d \r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n".formatted(status, type, body.length);
        whole.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        whole.writeBytes(body);
        return whole.toByteArray();
    }
}
