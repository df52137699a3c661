package org.hallkiosk.configuration;

import static org.hallkiosk.configuration.ConfigurationReader.constant;
import static org.hallkiosk.configuration.ConfigurationReader.localized;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hallkiosk.configuration.YamlValue.Mapping;
import org.hallkiosk.configuration.YamlValue.Scalar;
import org.hallkiosk.service.CardKind;
import org.hallkiosk.service.Channel;
import org.hallkiosk.service.Drafts;
import org.hallkiosk.service.FormField;
import org.hallkiosk.service.FormPage;
import org.hallkiosk.service.Guide;
import org.hallkiosk.service.Identification;
import org.hallkiosk.service.Identification.ExpiredCard;
import org.hallkiosk.service.Identification.Way;
import org.hallkiosk.service.Material;
import org.hallkiosk.service.RecordLookup;
import org.hallkiosk.service.ServiceDocument;
import org.hallkiosk.service.ServiceItem;
import org.hallkiosk.service.Signature;
import org.hallkiosk.service.TicketGroup;
import org.hallkiosk.text.LocalizedText;

/** A file of {@code services/} as a service item. */
final class ServiceReader {
    private ServiceReader() {}

    /** In the order in which they are shown. */
    static List<ServiceItem> readAll(List<YamlDocument> files) {
        return files.stream()
                .map(YamlDocument::mapping)
                .sorted(Comparator.comparingInt((Mapping service) -> service.integer("order", Integer.MAX_VALUE))
                        .thenComparing(service -> service.text("id")))
                .map(ServiceReader::read)
                .toList();
    }

    private static ServiceItem read(Mapping service) {
        return new ServiceItem(
                service.text("id"),
                service.text("code"),
                localized(service.mapping("name")),
                localized(service.mapping("category")),
                service.text("pictogram"),
                constant(Channel.class, service.text("channel")),
                guide(service.mapping("guide")),
                identification(service.mapping("identify")),
                service.mappings("form").stream().map(ServiceReader::page).toList(),
                service.optionalMapping("signature").map(it -> new Signature(localized(it.mapping("declaration")))),
                service.optionalMapping("document")
                        .map(it -> new ServiceDocument(it.text("template"), it.flag("print", false))),
                service.optionalMapping("ticket").map(ServiceReader::ticket),
                service.optionalMapping("records").map(ServiceReader::records),
                service.optionalMapping("draft").map(it -> new Drafts(it.integer("days", 7))));
    }

    private static Guide guide(Mapping guide) {
        return new Guide(
                localized(guide.mapping("summary")),
                localized(guide.mapping("type")),
                localized(guide.mapping("body")),
                texts(guide, "basis"),
                guide.mappings("materials").stream()
                        .map(ServiceReader::material)
                        .toList(),
                localized(guide.mapping("timeLimit")),
                localized(guide.mapping("fee")),
                texts(guide, "steps"));
    }

    private static List<LocalizedText> texts(Mapping in, String key) {
        return in.mappings(key).stream().map(ConfigurationReader::localized).toList();
    }

    private static Material material(Mapping material) {
        return new Material(
                localized(material.mapping("name")),
                material.flag("original", false),
                material.integer("copies", 0),
                material.flag("generated", false),
                material.optionalMapping("note").map(ConfigurationReader::localized));
    }

    private static Identification identification(Mapping identify) {
        Set<Way> ways = EnumSet.noneOf(Way.class);
        identify.list("by").forEach(way -> ways.add(constant(Way.class, ((Scalar) way).text())));
        Set<CardKind> cards = EnumSet.noneOf(CardKind.class);
        identify.list("cards").forEach(kind -> cards.add(constant(CardKind.class, ((Scalar) kind).text())));
        return new Identification(
                ways,
                cards.isEmpty() ? CardKind.USUAL : cards,
                localized(identify.mapping("consent")),
                constant(ExpiredCard.class, identify.text("expiredCard")));
    }

    private static RecordLookup records(Mapping records) {
        return new RecordLookup(
                records.text("source"),
                records.flag("needed", false),
                records.list("facts").stream()
                        .map(fact -> ((Scalar) fact).text())
                        .toList(),
                localized(records.mapping("holder")),
                localized(records.mapping("why")),
                localized(records.mapping("none")));
    }

    private static FormPage page(Mapping page) {
        return new FormPage(
                localized(page.mapping("title")),
                page.mappings("fields").stream()
                        .map(field -> new FormField(
                                field.text("fact"), field.flag("required", false), field.flag("editable", true)))
                        .toList());
    }

    private static TicketGroup ticket(Mapping ticket) {
        List<Integer> windows = new ArrayList<>();
        ticket.list("windows").forEach(window -> windows.add(Integer.valueOf(((Scalar) window).text())));
        return new TicketGroup(
                ticket.text("prefix"), windows, ticket.text("layout"), ticket.integer("minutesPerPerson", 10));
    }
}
