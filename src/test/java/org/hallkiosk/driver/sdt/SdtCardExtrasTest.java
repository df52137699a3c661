package org.hallkiosk.driver.sdt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hallkiosk.driver.sdt.SdtScripts.CARD_FOUND;
import static org.hallkiosk.driver.sdt.SdtScripts.GREETING;
import static org.hallkiosk.driver.sdt.SdtScripts.READ;
import static org.hallkiosk.driver.sdt.SdtScripts.READ_FAILED;
import static org.hallkiosk.driver.sdt.SdtScripts.SELECTED;
import static org.hallkiosk.driver.sdt.SdtScripts.find;
import static org.hallkiosk.driver.sdt.SdtScripts.hex;
import static org.hallkiosk.driver.sdt.SdtScripts.name;
import static org.hallkiosk.driver.sdt.SdtScripts.opened;
import static org.hallkiosk.driver.sdt.SdtScripts.opening;
import static org.hallkiosk.driver.sdt.SdtScripts.problem;
import static org.hallkiosk.driver.sdt.SdtScripts.read;
import static org.hallkiosk.driver.sdt.SdtScripts.readOn;
import static org.hallkiosk.driver.sdt.SdtScripts.select;
import static org.hallkiosk.driver.sdt.SdtScripts.soon;
import static org.hallkiosk.driver.sdt.SdtScripts.wire;
import static org.hallkiosk.transport.ReplayTransport.say;
import static org.hallkiosk.transport.ReplayTransport.when;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.hallkiosk.device.CardPhoto;
import org.hallkiosk.device.CardReading;
import org.hallkiosk.device.CardReading.CardRead;
import org.hallkiosk.device.CardReading.Problem;
import org.hallkiosk.device.IdCard;
import org.hallkiosk.transport.ReplayTransport;
import org.hallkiosk.transport.ReplayTransport.Act;
import org.hallkiosk.transport.ReplayTransport.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What else a card may give: its newest address, fingerprints that nobody asked for, the photo. */
@Timeout(20)
class SdtCardExtrasTest {

    @Test
    void theNewestAddressIsTakenWhereTheProfileSaysSo() throws Exception {
        assertThat(newestAddress(newest(say(newestAddressOf("北京市朝阳区搬迁路示例小区9号楼808室")))))
                .contains("北京市朝阳区搬迁路示例小区9号楼808室");
    }

    @Test
    void aCardThatNeverMovedHasNoNewestAddress() throws Exception {
        assertThat(newestAddress(newest(say(SdtFrame.encode(hex("000091")))))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"21", "23", "24"})
    void aReaderThatDoesNotKnowNewestAddressesStillReads(String status) throws Exception {
        assertThat(newestAddress(newest(say(SdtFrame.encode(hex("0000" + status))))))
                .isEmpty();
    }

    @Test
    void aReaderThatIsSilentAboutNewestAddressesStillReads() throws Exception {
        assertThat(newestAddress(newest(), newest())).isEmpty();
    }

    @Test
    void aNewestAddressLostOnTheLineIsAskedForAgain() throws Exception {
        byte[] whole = newestAddressOf("北京市朝阳区搬迁路示例小区9号楼808室");
        assertThat(newestAddress(newest(say(Arrays.copyOf(whole, 40))), newest(say(whole))))
                .contains("北京市朝阳区搬迁路示例小区9号楼808室");
    }

    @Test
    void aNewestAddressThatIsShiftedThoughItsChecksumFitsIsAskedForAgain() throws Exception {
        assertThat(newestAddress(newest(say(shifted())), newest(say(newestAddressOf("北京市朝阳区搬迁路9号")))))
                .contains("北京市朝阳区搬迁路9号");
    }

    @Test
    void anAddressThatIsShiftedTwiceIsNeverTakenAndTheCardIsAskedBack() throws Exception {
        assertThat(problem(readAskingNewestAddress(newest(say(shifted())), newest(say(shifted())))))
                .isEqualTo(Problem.LIFTED_TOO_SOON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"广西壮族自治区Ⅱ区①号·Ａ座（北）101－2室", "吉林省长春市𠮷巷1号", "北京市\uE863村7号"})
    void whatStandsInRealAddressesIsTaken(String address) throws Exception {
        assertThat(newestAddress(newest(say(newestAddressOf(address))))).contains(address);
    }

    @Test
    void aCardLiftedBeforeItsNewestAddressCameIsAskedBackRatherThanReadWithAnOldOne() throws Exception {
        assertThat(problem(readAskingNewestAddress(newest(say(READ_FAILED))))).isEqualTo(Problem.LIFTED_TOO_SOON);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 512, 1024})
    void fingerprintsThatComeUnaskedAreDropped(int fingerprints) throws Exception {
        byte[] body = Arrays.copyOf(hex("000090 0100 0400"), 9 + 256 + 1024 + fingerprints);
        body[7] = (byte) (fingerprints >> 8);
        System.arraycopy(CardTextBuilder.citizen(), 0, body, 9, 256);
        assertThat(name(readOn(wire(find(say(CARD_FOUND)), select(say(SELECTED)), read(say(SdtFrame.encode(body)))))))
                .isEqualTo("周守田");
    }

    @Test
    void withoutADecoderNoPhotoIsTaken() throws Exception {
        assertThat(photo(Optional.empty())).isEmpty();
    }

    @Test
    void aDecoderGetsThePhotoAsTheCardHoldsIt() throws Exception {
        assertThat(photo(Optional.of(wlt -> Optional.of(new CardPhoto("image/png", new byte[] {(byte) wlt.length})))))
                .hasValueSatisfying(photo -> assertThat(photo.mediaType()).isEqualTo("image/png"));
    }

    @Test
    void aDecoderThatFailsCostsThePhotoAndNotTheCard() throws Exception {
        assertThat(photo(Optional.of(wlt -> {
                    throw new UnsatisfiedLinkError("libwlt.so");
                })))
                .isEmpty();
    }

    private static Exchange newest(Act... acts) {
        return when(SdtCommand.READ_NEWEST_ADDRESS.request(), acts);
    }

    private static byte[] newestAddressOf(String address) {
        byte[] text = new CardTextBuilder().field(address, 70).field("", 186).bytes();
        byte[] body = Arrays.copyOf(hex("000090"), 3 + 70);
        System.arraycopy(text, 0, body, 3, 70);
        return SdtFrame.encode(body);
    }

    /** With its first byte twice. */
    private static byte[] shifted() {
        byte[] body = Arrays.copyOf(hex("000090"), 3 + 70);
        System.arraycopy(newestAddressOf("北京市朝阳区搬迁路9号"), 10, body, 4, 69);
        body[3] = body[4];
        return SdtFrame.encode(body);
    }

    private static Optional<String> newestAddress(Exchange... afterRead) throws InterruptedException {
        return switch (readAskingNewestAddress(afterRead)) {
            case CardRead(IdCard.ResidentCard card, var ignored) -> card.newestAddress();
            case CardReading other -> throw new AssertionError(other);
        };
    }

    private static CardReading readAskingNewestAddress(Exchange... afterRead) throws InterruptedException {
        Exchange[] all = Arrays.copyOf(
                new Exchange[] {GREETING, find(say(CARD_FOUND)), select(say(SELECTED)), read(say(READ))},
                4 + afterRead.length);
        System.arraycopy(afterRead, 0, all, 4, afterRead.length);
        ReplayTransport wire = ReplayTransport.of(all);
        return opened(opening(wire, Map.of("capabilities.newestAddress", true), Optional.empty()))
                .read(soon());
    }

    private static Optional<CardPhoto> photo(Optional<WltPhotoDecoder> decoder) throws InterruptedException {
        ReplayTransport wire = wire(find(say(CARD_FOUND)), select(say(SELECTED)), read(say(READ)));
        return switch (opened(opening(wire, Map.of(), decoder)).read(soon())) {
            case CardRead(var ignored, Optional<CardPhoto> photo) -> photo;
            case CardReading other -> throw new AssertionError(other);
        };
    }
}
