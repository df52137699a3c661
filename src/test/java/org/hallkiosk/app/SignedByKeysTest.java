package org.hallkiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hallkiosk.fact.Fact;
import org.hallkiosk.fact.FactSheet;
import org.hallkiosk.fact.FactSource;
import org.hallkiosk.fact.signature.Signature;
import org.hallkiosk.fact.signature.SignatureSealer;
import org.hallkiosk.journey.Applicant;
import org.hallkiosk.journey.Effect;
import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.journey.PreparedDocument;
import org.hallkiosk.text.Language;
import org.hallkiosk.text.LocalizedText;
import org.junit.jupiter.api.Test;

/** A paper that was signed by keys says so beside its code, on every page that is signed. */
class SignedByKeysTest {
    private static final String BY_KEYS = "本人按键确认，代替手写签名";

    private final SignatureSealer sealer = new SignatureSealer(
            new SecretKeySpec("a key for this test alone".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));

    @Test
    void paperAndCommitmentSayThatTheyWereSignedByKeys() throws IOException {
        List<String> pages = pages(Signature.confirmedByKeys());
        assertThat(pages).hasSize(2).allSatisfy(page -> assertThat(page).contains(BY_KEYS));
    }

    @Test
    void paperThatWasSignedByHandSaysNothingOfTheKind() throws IOException {
        assertThat(pages(Applicant.signature()))
                .allSatisfy(page -> assertThat(page).contains("签名校验码").doesNotContain("按键"));
    }

    private List<String> pages(Signature signature) throws IOException {
        DocumentDesk desk = new DocumentDesk(Applicant.shipped(), () -> sealer, Clock.systemDefaultZone());
        JourneyEvent made = desk.make(new Effect.MakeDocument(
                "old-age-allowance-application",
                FactSheet.empty().with(new Fact("person.name", Applicant.NAME, FactSource.ID_CARD)),
                List.of(),
                Optional.of(signature),
                List.of(new Effect.SignedPromise(
                        new LocalizedText("证明", "Proof"), new LocalizedText("本人承诺", "I promise"), signature)),
                Optional.empty(),
                Language.ZH_CN));
        assertThat(made).isInstanceOf(JourneyEvent.DocumentReady.class);
        PreparedDocument document = ((JourneyEvent.DocumentReady) made).document();
        try (PDDocument pdf = Loader.loadPDF(document.pdf())) {
            return IntStream.rangeClosed(1, pdf.getNumberOfPages())
                    .mapToObj(page -> words(pdf, page))
                    .toList();
        }
    }

    private static String words(PDDocument pdf, int page) {
        try {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(pdf).replaceAll("\\s", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
