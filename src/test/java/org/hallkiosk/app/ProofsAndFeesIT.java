package org.hallkiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hallkiosk.platform.TerminalKey;
import org.hallkiosk.platform.contract.HandedInApplication;
import org.hallkiosk.platform.contract.PaidFee;
import org.hallkiosk.platform.contract.Paper;
import org.hallkiosk.platform.contract.StatedFact;
import org.hallkiosk.platform.reference.PlatformServer;
import org.hallkiosk.platform.reference.ReferencePlatform;
import org.hallkiosk.simulator.SimulatedPaymentProvider;
import org.hallkiosk.simulator.SimulatedPaymentProvider.Order;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The shipped journeys with a photograph and with a fee, at a whole kiosk with a document camera: what a platform and a payment
 * provider over HTTP get, and what the applicant takes home.
 */
@Timeout(360)
class ProofsAndFeesIT {
    private static final Path JOURNEYS = Path.of("kiosk-config", "journeys");

    @TempDir
    private Path folder;

    private ReferencePlatform platform;
    private PlatformServer server;
    private SimulatedPaymentProvider provider;
    private Path configuration;

    @BeforeEach
    void startPlatform() throws IOException {
        platform = new ReferencePlatform(
                List.of(),
                Map.of(
                        "T-0001",
                        TerminalKey.of(folder.resolve("state/keys/terminal.key"))
                                .getPublic()),
                Clock.systemUTC());
        server = PlatformServer.start(platform, 0);
        provider = SimulatedPaymentProvider.start(0, Duration.ofSeconds(1), InstantSource.system());
        configuration = CommandRun.configurationCopy(folder);
        Files.writeString(
                configuration.resolve("kiosk.yaml"),
                "platform: {address: '" + server.url() + "'}\n",
                StandardOpenOption.APPEND);
    }

    @AfterEach
    void stopPlatform() {
        provider.close();
        server.close();
    }

    @Test
    void thePhotographsAndThePaidFeeAreWhereTheApplicantWasToldTheyAre() throws Exception {
        try (RunningKiosk kiosk = RunningKiosk.start(
                folder,
                folder.resolve("state"),
                configuration,
                read -> DemoCamera.beside(read.withPayment(provider.url())))) {
            kiosk.walk(agreeingToLicences("photograph.zh-CN", "同意，帮我取"));
            HandedInApplication allowance = platform.applications().getLast();
            assertHoldsAPhotograph(allowance);
            assertThat(stated(allowance))
                    .containsEntry("result.way", "BY_COURIER")
                    .containsEntry("result.address", stated(allowance).get("residence.address"));
            assertThat(kiosk.ticketPrinter().tickets().getLast().lines())
                    .anyMatch(line -> line.contains("快递寄到现居住地址"))
                    .noneMatch(line -> line.contains("建国路"));
            assertThat(words(kiosk.documentPrinter().documents().getLast())).contains("快递寄到：");

            kiosk.walk(JOURNEYS.resolve("fee-paid.zh-CN.yaml"));
            String order = provider.orders().keySet().iterator().next();
            assertThat(platform.applications().getLast().fee()).hasValue(new PaidFee(order, 1600));
            assertThat(kiosk.ticketPrinter().tickets().getLast().lines())
                    .anyMatch(line -> line.contains("已付费用") && line.contains("16 元"));
            assertThat(words(kiosk.documentPrinter().documents().getLast())).contains("缴费单", "已付金额（元）", "16");

            // Who reads English goes the same ways at the same terminal.
            kiosk.walk(agreeingToLicences("photograph.en", "No, I will bring papers"));
            allowance = platform.applications().getLast();
            assertHoldsAPhotograph(allowance);
            assertThat(stated(allowance)).containsEntry("result.way", "ELECTRONIC");
            kiosk.walk(JOURNEYS.resolve("fee-paid.en.yaml"));
            assertThat(platform.applications().getLast().fee().map(PaidFee::amountFen))
                    .hasValue(1600L);
        }
        assertThat(provider.orders().values()).extracting(Order::state).containsExactly("PAID", "PAID");
    }

    /** Where there is a platform, it is asked for e-licences first. */
    private Path agreeingToLicences(String journey, String answer) throws IOException {
        return Files.writeString(
                folder.resolve(journey + ".yaml"),
                Files.readString(JOURNEYS.resolve(journey + ".yaml"))
                        .replaceFirst(
                                "  - wait for: form\n",
                                "  - wait for: consent\n  - tap: " + answer + "\n  - wait for: form\n"));
    }

    private static String words(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static Map<String, String> stated(HandedInApplication arrived) {
        return arrived.facts().stream().collect(Collectors.toMap(StatedFact::name, StatedFact::value));
    }

    private static void assertHoldsAPhotograph(HandedInApplication arrived) throws Exception {
        Map<String, String> facts = stated(arrived);
        assertThat(facts).containsEntry("material.bank-card", "photographed");
        List<Paper> pictures = arrived.papers().stream()
                .filter(paper -> paper.mediaType().equals("image/jpeg"))
                .toList();
        assertThat(pictures).hasSize(1);
        byte[] jpeg = pictures.getFirst().content();
        assertThat(facts)
                .containsEntry(
                        "material.bank-card.digest",
                        HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(jpeg)));
        assertThat(ImageIO.read(new ByteArrayInputStream(jpeg)).getHeight()).isGreaterThan(600);
    }
}
