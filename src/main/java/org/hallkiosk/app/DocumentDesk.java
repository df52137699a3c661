package org.hallkiosk.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hallkiosk.configuration.Configuration;
import org.hallkiosk.document.DocumentFonts;
import org.hallkiosk.document.DocumentRenderer;
import org.hallkiosk.document.DocumentTemplate;
import org.hallkiosk.document.DocumentTemplates;
import org.hallkiosk.document.JoinedDocument;
import org.hallkiosk.document.Rendering;
import org.hallkiosk.document.SignatureImage;
import org.hallkiosk.fact.signature.Signature;
import org.hallkiosk.fact.signature.SignatureCode;
import org.hallkiosk.fact.signature.SignatureSeal;
import org.hallkiosk.fact.signature.SignatureSealer;
import org.hallkiosk.fact.signature.SignedContent;
import org.hallkiosk.journey.Effect;
import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.journey.Notice;
import org.hallkiosk.journey.PreparedDocument;
import org.hallkiosk.journey.ResultDelivery;
import org.hallkiosk.journey.ScenarioFact;
import org.hallkiosk.service.DeliveryWay;
import org.hallkiosk.service.FactDisplay;
import org.hallkiosk.store.StoreException;
import org.hallkiosk.text.Language;
import org.hallkiosk.text.Texts;
import org.hallkiosk.text.Yuan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the applicants' papers from the hall's templates. Blocking; any thread. */
final class DocumentDesk {
    private static final Logger log = LoggerFactory.getLogger(DocumentDesk.class);

    /** The template of the page for a commitment; the configuration was checked to have it where one can be made. */
    static final String COMMITMENT = "commitment";

    /** The template of the page that says what was paid; a hall without it prints none. */
    static final String PAYMENT_SLIP = "payment-slip";

    /** Where the terminal's key comes from. */
    interface Sealers {
        SignatureSealer sealer() throws StoreException;
    }

    private final Sealers sealers;
    private final FactDisplay display;
    private final Texts texts;
    private final Receipts receipts;
    private final Clock clock;
    private final Path folder;
    private final DocumentRenderer renderer = new DocumentRenderer(DocumentFonts.installed());
    private Optional<DocumentTemplates> templates = Optional.empty();

    /** @param sealers binds signatures to their papers; throws while the store cannot be opened */
    DocumentDesk(Configuration configuration, Sealers sealers, Clock clock) {
        this.sealers = sealers;
        this.folder = configuration.folder().resolve("documents");
        this.display = new FactDisplay(configuration.catalogue().facts());
        this.texts = configuration.texts();
        this.receipts = new Receipts(clock);
        this.clock = clock;
    }

    /** Loads templates, fonts and classes, so that the first applicant does not wait for them. */
    void warmUp() {
        templates();
        renderer.warmUp();
    }

    private synchronized DocumentTemplates templates() {
        if (templates.isEmpty()) {
            DocumentTemplates loaded = DocumentTemplates.load(folder);
            loaded.problems()
                    .forEach(problem -> log.error("{}:{}: {}", problem.file(), problem.line(), problem.message()));
            templates = Optional.of(loaded);
        }
        return templates.get();
    }

    JourneyEvent make(Effect.MakeDocument order) {
        try {
            return makeOrThrow(order);
        } catch (StoreException e) {
            log.error("signature: not bound: {}", e.trouble().keyword());
            return new JourneyEvent.DocumentFailed(Notice.danger("trouble.store"));
        }
    }

    /** With a page behind it that says what was paid, where something was; what was signed and kept is without it. */
    Effect.PrintDocument withSlip(Effect.PrintDocument print) {
        Optional<DocumentTemplate> template = templates().find(PAYMENT_SLIP);
        if (print.slip().isEmpty() || template.isEmpty()) {
            return print;
        }
        Effect.PaymentSlip slip = print.slip().get();
        Map<String, String> values = new LinkedHashMap<>();
        slip.facts().values().forEach((name, value) -> values.put(name, display.show(name, value, slip.language())));
        values.put("application.receipt", print.document().receipt());
        values.put("application.service", print.service().name().in(slip.language()));
        values.put("application.date", FactDisplay.date(LocalDate.now(clock).toString(), slip.language()));
        values.put("payment.amount", Yuan.of(slip.paidFen()));
        return renderer.render(template.get(), values, Optional.empty(), slip.language())
                        instanceof Rendering.Rendered page
                ? new Effect.PrintDocument(
                        print.submissionId(),
                        print.service(),
                        new PreparedDocument(
                                print.document().receipt(),
                                JoinedDocument.of(print.document().pdf(), List.of(page.pdf()))))
                : print;
    }

    private JourneyEvent makeOrThrow(Effect.MakeDocument order) throws StoreException {
        Optional<DocumentTemplate> template = templates().find(order.template());
        if (template.isEmpty()) {
            return new JourneyEvent.DocumentFailed(Notice.danger("trouble.document"));
        }
        // A paper that is made again (in another language, with another signature) keeps its number.
        String receipt = order.receipt().orElseGet(receipts::next);
        Map<String, String> values = new LinkedHashMap<>();
        order.facts().values().forEach((name, value) -> values.put(name, display.show(name, value, order.language())));
        values.put(ScenarioFact.NAME, scenario(order));
        values.put("application.delivery", delivery(order));
        values.put("application.receipt", receipt);
        values.put("application.date", FactDisplay.date(LocalDate.now(clock).toString(), order.language()));
        values.putIfAbsent("certificate.number", receipt);
        Optional<Signature> signature = order.signature().filter(drawn -> !drawn.isEmpty());
        Optional<SignatureCode> code = Optional.empty();
        if (signature.isPresent()) {
            SignedContent content = new SignedContent(receipt, order.facts().values());
            code = Optional.of(sealers.sealer().sign(content, signature.get(), clock.instant()));
            values.put("signature.code", shown(code.get(), signature.get(), order.language()));
        }
        return switch (rendered(template.get(), values, signature, code, order)) {
            case Rendering.Rendered rendered ->
                new JourneyEvent.DocumentReady(new PreparedDocument(receipt, rendered.pdf(), sealed(code, rendered)));
            case Rendering.CharactersWithoutFont(var codePoints) -> {
                log.error("no font on this machine has {}", codePoints);
                yield new JourneyEvent.DocumentFailed(Notice.danger("trouble.document-font"));
            }
        };
    }

    /** The paper, and behind it a page for each commitment. */
    private Rendering rendered(
            DocumentTemplate template,
            Map<String, String> values,
            Optional<Signature> signature,
            Optional<SignatureCode> code,
            Effect.MakeDocument order) {
        Rendering paper = renderer.render(template, values, signature.map(DocumentDesk::ink), order.language());
        List<byte[]> pages = new ArrayList<>();
        for (Effect.SignedPromise promise : order.promises()) {
            Map<String, String> promised = new LinkedHashMap<>(values);
            promised.put("commitment.material", promise.material().in(order.language()));
            promised.put("commitment.text", promise.text().in(order.language()));
            code.ifPresent(
                    known -> promised.put("signature.code", shown(known, promise.signature(), order.language())));
            Rendering page = renderer.render(
                    templates().find(COMMITMENT).orElseThrow(),
                    promised,
                    Optional.of(ink(promise.signature())),
                    order.language());
            if (!(page instanceof Rendering.Rendered made)) {
                return page;
            }
            pages.add(made.pdf());
        }
        return paper instanceof Rendering.Rendered made
                ? new Rendering.Rendered(JoinedDocument.of(made.pdf(), pages), made.pages() + pages.size())
                : paper;
    }

    private Optional<SignatureSeal> sealed(Optional<SignatureCode> code, Rendering.Rendered rendered)
            throws StoreException {
        return code.isEmpty() ? Optional.empty() : Optional.of(sealers.sealer().seal(code.get(), rendered.pdf()));
    }

    /** How the result comes, and to which address. */
    private String delivery(Effect.MakeDocument order) {
        return ResultDelivery.chosen(order.facts())
                .map(choice -> order.facts()
                        .value(ResultDelivery.ADDRESS)
                        .map(address -> texts.get(order.language(), "result-way.on-paper", Map.of("address", address)))
                        .orElseGet(() -> texts.get(order.language(), deliveryKey(choice.way()))))
                .orElse("");
    }

    private static String deliveryKey(DeliveryWay way) {
        return "result-way." + way.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Words, where the facts have ids. */
    private static String scenario(Effect.MakeDocument order) {
        return order.scenarios().stream()
                .map(scenario -> scenario.name().in(order.language()))
                .collect(Collectors.joining(order.language() == Language.ZH_CN ? "，" : ", "));
    }

    /** The paper says so where keys stand in for a hand. */
    private String shown(SignatureCode code, Signature signature, Language language) {
        return signature.byKeys()
                ? texts.get(language, "sign.paper-by-keys", Map.of("code", code.code()))
                : code.code();
    }

    private static SignatureImage ink(Signature signature) {
        return signature.byKeys() ? new SignatureImage.Confirmed() : strokes(signature);
    }

    private static SignatureImage strokes(Signature signature) {
        return new SignatureImage.Strokes(signature.strokes().stream()
                .map(stroke -> stroke.points().stream()
                        .map(point -> new SignatureImage.Point(point.x(), point.y()))
                        .toList())
                .map(List::copyOf)
                .toList());
    }
}
