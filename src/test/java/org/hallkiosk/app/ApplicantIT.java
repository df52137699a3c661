package org.hallkiosk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hallkiosk.app.ApplicantSteps.FILL_IN_THE_REST;
import static org.hallkiosk.app.ApplicantSteps.SIGN;
import static org.hallkiosk.app.ApplicantSteps.TO_CERTIFICATE_IDENTIFY;
import static org.hallkiosk.app.ApplicantSteps.TO_PERMIT_IDENTIFY;
import static org.hallkiosk.app.ApplicantSteps.TO_PERMIT_IDENTIFY_IN_ENGLISH;
import static org.hallkiosk.app.ApplicantSteps.WITH_CODE;

import java.nio.file.Path;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.simulator.SimulatedCodeScanner;
import org.hallkiosk.simulator.Trouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One applicant at a whole kiosk, from welcome to farewell, with real drivers at real ports: the shipped journeys, and
 * what goes wrong with cards, codes, readers and printers. Whatever happens, the next one finds nothing of them.
 */
@Timeout(120)
class ApplicantIT {
    @TempDir
    private Path folder;

    private RunningKiosk kiosk;

    @BeforeEach
    void startTheKiosk() throws Exception {
        kiosk = RunningKiosk.start(folder);
    }

    @AfterEach
    void stopTheKiosk() {
        kiosk.close();
    }

    @Test
    void aServiceIsFinishedByKeysAndHeadphonesAlone() throws Exception {
        kiosk.walk(Path.of("kiosk-config", "journeys", "social-security-card-by-keys.zh-CN.yaml"));
        assertThat(kiosk.documentPrinter().documents()).hasSize(1);
    }

    @Test
    void keysAndHeadphonesServeWhoeverComesAfterAnother() throws Exception {
        kiosk.walk(Path.of("kiosk-config", "journeys", "social-insurance-certificate.zh-CN.yaml"));
        kiosk.walk(Path.of("kiosk-config", "journeys", "social-insurance-certificate-by-keys.zh-CN.yaml"));
        assertThat(kiosk.documentPrinter().documents()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "residence-permit.zh-CN",
                "residence-permit.en",
                "social-insurance-certificate.zh-CN",
                "social-insurance-certificate.en",
                "shared-data-agreed.zh-CN",
                "shared-data-refused.en",
                "conflict-decided.zh-CN"
            })
    void shippedJourneyArrivesAndPrints(String name) throws Exception {
        boolean paper = name.startsWith("residence-permit") || name.startsWith("social-insurance");
        boolean number = !name.startsWith("social-insurance");

        kiosk.walk(Path.of("kiosk-config", "journeys", name + ".yaml"));

        kiosk.assertNothingIsLeftOf(name.startsWith("residence-permit") || name.startsWith("shared-data") ? 1 : 2);
        assertThat(kiosk.documentPrinter().documents()).hasSize(paper ? 1 : 0);
        assertThat(kiosk.ticketPrinter().tickets()).hasSize(number ? 1 : 0);
    }

    @Test
    void cardLiftedWhileItIsReadIsAskedForAgainAndThenTaken() throws Exception {
        kiosk.walk(TO_PERMIT_IDENTIFY);

        kiosk.liftCardWhileItIsRead(1);

        kiosk.walk("""
                - expect text: 身份证拿开得早了一点
                - expect text: 请再平放一次
                - wait for: identify
                - place card: 1
                - wait for: form
                - expect field: {姓名: 林晓雯}
                - tap: 首页
                """);
        kiosk.assertNothingIsLeftOf(1);
    }

    @Test
    void expiredCardMayGoOnWhereTheServiceTakesIt() throws Exception {
        kiosk.walk(TO_PERMIT_IDENTIFY, """
                - place card: 3
                - wait for: card-expired
                - expect text: 这张身份证已过有效期
                - expect text: 这件事可以先办
                - tap: 继续办理
                - wait for: form
                - expect field: {姓名: 何一帆}
                - tap: 首页
                """);
        kiosk.assertNothingIsLeftOf(3);
    }

    @Test
    void expiredCardIsRefusedWhereTheServiceNeedsAValidOne() throws Exception {
        kiosk.walk(TO_CERTIFICATE_IDENTIFY, """
                - place card: 3
                - wait for: card-expired
                - expect text: 请先到派出所换领
                - tap: 知道了
                - wait for: take-card
                - expect text: 请拿走您的证件
                - lift card
                - wait for: attract
                """);
        kiosk.assertNothingIsLeftOf(3);
    }

    @Test
    void cardWithAWrongNumberIsSentToTheWindowAndAnotherCardMayGoOn() throws Exception {
        kiosk.walk(TO_PERMIT_IDENTIFY, """
                - place card: 5
                - expect text: 这张证件里的号码不对
                - expect text: 请带上证件到窗口办理
                - wait for: identify
                """);
        // What the scenario guide asked, and nothing of the card.
        assertThat(kiosk.state().facts().values()).containsOnlyKeys("residence.ground");

        kiosk.changeCard(1);

        kiosk.walk("""
                - wait for: form
                - expect field: {姓名: 林晓雯}
                - tap: 首页
                """);
        kiosk.assertNothingIsLeftOf(5);
    }

    @Test
    void everyBadCodeIsSaidInPlainWordsAndAGoodOneThenWorks() throws Exception {
        kiosk.walk(TO_PERMIT_IDENTIFY_IN_ENGLISH, """
                - show code: https://example.org/some/poster
                - expect text: This is not a code for this machine
                """);
        kiosk.walk("- show code: " + "A".repeat(6000) + "\n", """
                - expect text: This code is too long
                - show code: prefill 1 residence-permit expired
                - expect text: This code has expired
                - show code: prefill 1 social-insurance-certificate
                - expect text: This code is for another service
                """);
        kiosk.device(SimulatedCodeScanner.class).showBytes(new byte[] {(byte) 0xFF, (byte) 0xFE, (byte) 0xFF, '\r'});
        kiosk.walk("""
                - expect text: The code could not be read
                - wait for: identify
                - show code: prefill 1 residence-permit
                - wait for: form
                - expect field: {Name: 林晓雯}
                - tap: Home
                """);
        kiosk.assertNothingIsLeftOf(1);
    }

    @Test
    void readerThatIsMissingIsNamedAndACodeStillWorks() throws Exception {
        kiosk.set("ID_CARD_READER", Trouble.UNPLUGGED, true);
        kiosk.awaitServing(DeviceKind.ID_CARD_READER, false);

        kiosk.walk(TO_PERMIT_IDENTIFY, """
                - expect text: 读卡器暂时用不了
                - expect text: 请出示预填二维码
                - show code: prefill 1 residence-permit
                - wait for: form
                - expect field: {姓名: 林晓雯}
                - tap: 首页
                """);
        kiosk.assertNothingIsLeftOf(1);
    }

    @Test
    void readerUnpluggedWhileItWaitsIsNamedAndReadsAgainWhenItIsBack() throws Exception {
        kiosk.walk(TO_PERMIT_IDENTIFY, """
                - break: {ID_CARD_READER: unplugged}
                - expect text: 读卡器暂时用不了
                - mend: {ID_CARD_READER: unplugged}
                """);
        kiosk.awaitNoText("读卡器暂时用不了");

        kiosk.walk("""
                - place card: 1
                - wait for: form
                - expect field: {姓名: 林晓雯}
                - tap: 首页
                """);
        kiosk.assertNothingIsLeftOf(1);
    }

    @Test
    void certificateCannotBeginWithoutAReaderAndSaysWhereToGo() throws Exception {
        kiosk.walk(TO_CERTIFICATE_IDENTIFY, """
                - break: {ID_CARD_READER: unplugged}
                - expect text: 读卡器暂时用不了
                - expect text: 请到旁边的机器
                - mend: {ID_CARD_READER: unplugged}
                - place card: 2
                - wait for: consent
                - tap: 同意查询
                - wait for: preview
                - tap: 首页
                """);
        kiosk.assertNothingIsLeftOf(2);
    }

    @Test
    void scannerUnpluggedIsNamedAndTheCardStillWorks() throws Exception {
        kiosk.walk(TO_PERMIT_IDENTIFY, """
                - break: {CODE_SCANNER: unplugged}
                - expect text: 扫码口暂时用不了
                - expect text: 请用身份证办理
                - mend: {CODE_SCANNER: unplugged}
                """);
        kiosk.awaitNoText("扫码口暂时用不了");
        kiosk.walk("""
                - break: {CODE_SCANNER: unplugged}
                - expect text: 扫码口暂时用不了
                - place card: 1
                - wait for: form
                - tap: 首页
                """);
        kiosk.assertNothingIsLeftOf(1);
    }

    @Test
    void withoutReaderAndScannerTheFormCanBeTyped() throws Exception {
        kiosk.walk(TO_PERMIT_IDENTIFY, """
                - break: {ID_CARD_READER: unplugged}
                - break: {CODE_SCANNER: unplugged}
                - expect text: 读卡器和扫码口暂时用不了
                - expect text: 填表、取号都正常
                - tap: 不刷卡，直接填写
                - wait for: form
                - tap: 首页
                """);
        kiosk.assertNothingIsLeftOf(1);
    }

    @Test
    void ticketPrinterWithoutPaperShowsTheNumberToPhotograph() throws Exception {
        kiosk.set("TICKET_PRINTER", Trouble.PAPER_OUT, true);
        kiosk.awaitServing(DeviceKind.TICKET_PRINTER, false);

        kiosk.walk(TO_PERMIT_IDENTIFY, WITH_CODE, FILL_IN_THE_REST, SIGN, """
                - expect text: 号票暂时打不了
                - expect text: 号码会显示在屏幕上
                - tap: 提交、打印并取号
                - wait for: farewell
                - expect text: 已提交，请记下号码
                - expect text: 请记下号码 A0
                - expect text: A001
                - expect text: 3 / 4 / 5 号窗口
                - tap: 完成
                """);

        kiosk.assertNothingIsLeftOf(1);
        assertThat(kiosk.ticketPrinter().tickets()).isEmpty();
        assertThat(kiosk.documentPrinter().documents()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"COVER_OPEN", "UNPLUGGED"})
    void ticketPrinterThatFailsAtTheLastMomentShowsTheNumberToPhotograph(Trouble trouble) throws Exception {
        kiosk.walk(TO_PERMIT_IDENTIFY, WITH_CODE, FILL_IN_THE_REST, SIGN);

        kiosk.set("TICKET_PRINTER", trouble, true);

        kiosk.walk("""
                - tap: 提交、打印并取号
                - wait for: farewell
                - expect text: 号票没有打印出来
                - expect text: 请记下号码 A0
                - expect text: A001
                - tap: 完成
                """);
        kiosk.assertNothingIsLeftOf(1);
        assertThat(kiosk.ticketPrinter().tickets()).isEmpty();
    }

    @Test
    void jammedDocumentPrinterShowsTheReceiptCode() throws Exception {
        kiosk.set("DOCUMENT_PRINTER", Trouble.SLOW, true);
        kiosk.walk(TO_CERTIFICATE_IDENTIFY, """
                - place card: 2
                - wait for: consent
                - tap: 同意查询
                - wait for: preview
                - tap: 打印
                - wait for: finishing
                - break: {DOCUMENT_PRINTER: jam}
                - wait for: farewell
                - expect text: 没有打印出来
                - expect text: 回执码
                """);
        kiosk.assertReceiptIsShown();
        kiosk.walk("- tap: 完成\n");
        kiosk.assertNothingIsLeftOf(2);
    }

    @Test
    void documentPrinterOutOfPaperWaitsAndPrintsAfterARefill() throws Exception {
        kiosk.walk(TO_CERTIFICATE_IDENTIFY, """
                - place card: 2
                - wait for: consent
                - tap: 同意查询
                - wait for: preview
                - break: {DOCUMENT_PRINTER: paper-out}
                - expect text: 文件打印机暂时用不了
                - tap: 打印
                - wait for: finishing
                - expect text: 打印机缺纸
                - mend: {DOCUMENT_PRINTER: paper-out}
                - wait for: farewell
                - expect text: 办好了，请带走
                - tap: 完成
                """);
        kiosk.assertNothingIsLeftOf(2);
        assertThat(kiosk.documentPrinter().documents()).hasSize(1);
    }

    @Test
    void unpluggedDocumentPrinterShowsTheReceiptCode() throws Exception {
        kiosk.walk(TO_CERTIFICATE_IDENTIFY, """
                - place card: 2
                - wait for: consent
                - tap: 同意查询
                - wait for: preview
                - break: {DOCUMENT_PRINTER: unplugged}
                - expect text: 凭回执码取文件
                - tap: 打印
                - wait for: farewell
                - expect text: 文件没有打印出来
                - expect text: 凭回执码在本机取件
                """);
        kiosk.assertReceiptIsShown();
        kiosk.walk("- tap: 完成\n");
        kiosk.assertNothingIsLeftOf(2);
        assertThat(kiosk.documentPrinter().documents()).isEmpty();
    }
}
