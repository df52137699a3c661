package org.hallkiosk.configuration;

import static org.hallkiosk.configuration.ConfigurationReader.constant;
import static org.hallkiosk.configuration.ConfigurationReader.localized;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hallkiosk.configuration.YamlValue.Mapping;
import org.hallkiosk.service.Bundle;
import org.hallkiosk.service.CardKind;
import org.hallkiosk.service.Channel;
import org.hallkiosk.service.Drafts;
import org.hallkiosk.service.FormField;
import org.hallkiosk.service.FormPage;
import org.hallkiosk.service.Identification;
import org.hallkiosk.service.Identification.ExpiredCard;
import org.hallkiosk.service.Identification.Way;
import org.hallkiosk.service.RecordLookup;
import org.hallkiosk.service.ServiceDocument;
import org.hallkiosk.service.ServiceItem;
import org.hallkiosk.service.Signature;
import org.hallkiosk.service.TicketGroup;

/** A file of {@code services/} as a service item. */
final class ServiceReader {
    private ServiceReader() {}

    /** In the order in which they are shown. */
    static List<ServiceItem> readAll(List<YamlDocument> files) {
        List<Mapping> services = files.stream().map(YamlDocument::mapping).toList();
        Map<String, Mapping> byId = new HashMap<>();
        services.forEach(service -> byId.put(service.text("id"), service));
        return services.stream()
                .sorted(Comparator.comparingInt((Mapping service) -> service.integer("order", Integer.MAX_VALUE))
                        .thenComparing(service -> service.text("id")))
                .map(service -> read(service, byId))
                .toList();
    }

    private static ServiceItem read(Mapping service, Map<String, Mapping> byId) {
        return new ServiceItem(
                service.text("id"),
                service.optionalText("code"),
                localized(service.mapping("name")),
                localized(service.mapping("category")),
                service.text("pictogram"),
                GuideReader.searchWords(service),
                constant(Channel.class, service.text("channel")),
                GuideReader.read(service),
                ScenarioReader.read(service),
                identification(service.mapping("identify")),
                form(service, byId),
                signature(service),
                document(service),
                service.optionalMapping("ticket").map(ServiceReader::ticket),
                records(service),
                service.optionalMapping("draft").map(it -> new Drafts(it.integer("days", 7))),
                bundle(service));
    }

    private static Optional<Bundle> bundle(Mapping service) {
        return service.optionalMapping("bundle")
                .map(it -> new Bundle(it.texts("items"), answers(it.mapping("answers"))));
    }

    private static Map<String, Map<String, String>> answers(Mapping answers) {
        Map<String, Map<String, String>> byItem = new HashMap<>();
        answers.entries().keySet().forEach(item -> {
            Mapping ofItem = answers.mapping(item);
            Map<String, String> byQuestion = new HashMap<>();
            ofItem.entries().keySet().forEach(question -> byQuestion.put(question, ofItem.text(question)));
            byItem.put(item, byQuestion);
        });
        return byItem;
    }

    /** A bundle asks what its items ask in the situations that it stands for, each fact once. */
    private static List<FormPage> form(Mapping service, Map<String, Mapping> byId) {
        List<FormPage> own = pages(service);
        return bundle(service)
                .map(bundle -> {
                    List<List<FormPage>> forms = new ArrayList<>(List.of(own));
                    for (String id : bundle.items()) {
                        Optional.ofNullable(byId.get(id))
                                .ifPresent(item -> forms.add(bundle.path(id, ScenarioReader.read(item))
                                        .changed(pages(item))));
                    }
                    return Bundle.union(forms);
                })
                .orElse(own);
    }

    private static List<FormPage> pages(Mapping service) {
        return service.mappings("form").stream().map(ServiceReader::page).toList();
    }

    private static Identification identification(Mapping identify) {
        Set<Way> ways = EnumSet.noneOf(Way.class);
        identify.texts("by").forEach(way -> ways.add(constant(Way.class, way)));
        Set<CardKind> cards = EnumSet.noneOf(CardKind.class);
        identify.texts("cards").forEach(kind -> cards.add(constant(CardKind.class, kind)));
        return new Identification(
                ways,
                cards.isEmpty() ? CardKind.USUAL : cards,
                localized(identify.mapping("consent")),
                constant(ExpiredCard.class, identify.text("expiredCard")));
    }

    static Optional<Signature> signature(Mapping in) {
        return in.optionalMapping("signature").map(it -> new Signature(localized(it.mapping("declaration"))));
    }

    static Optional<ServiceDocument> document(Mapping in) {
        return in.optionalMapping("document")
                .map(it -> new ServiceDocument(it.text("template"), it.flag("print", false)));
    }

    static Optional<RecordLookup> records(Mapping in) {
        return in.optionalMapping("records").map(ServiceReader::lookup);
    }

    private static RecordLookup lookup(Mapping records) {
        return new RecordLookup(
                records.text("source"),
                records.flag("needed", false),
                records.texts("facts"),
                localized(records.mapping("holder")),
                localized(records.mapping("why")),
                localized(records.mapping("none")));
    }

    static FormPage page(Mapping page) {
        return new FormPage(
                localized(page.mapping("title")),
                page.mappings("fields").stream()
                        .map(field -> new FormField(
                                field.text("fact"),
                                field.flag("required", false),
                                field.flag("editable", true),
                                field.flag("mayBeUnknown", false)))
                        .toList());
    }

    static TicketGroup ticket(Mapping ticket) {
        return new TicketGroup(
                ticket.text("prefix"),
                ticket.integers("windows"),
                ticket.text("layout"),
                ticket.integer("minutesPerPerson", 10));
    }
}
