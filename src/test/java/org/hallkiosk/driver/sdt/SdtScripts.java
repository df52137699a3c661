package org.hallkiosk.driver.sdt;

import static org.hallkiosk.transport.ReplayTransport.say;
import static org.hallkiosk.transport.ReplayTransport.when;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.hallkiosk.device.CardReading;
import org.hallkiosk.device.CardReading.CardRead;
import org.hallkiosk.device.CardReading.CardTrouble;
import org.hallkiosk.device.CardReading.Problem;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.DeviceDriver.Opening;
import org.hallkiosk.device.DeviceKind;
import org.hallkiosk.device.DeviceSettings;
import org.hallkiosk.device.IdCardReader;
import org.hallkiosk.transport.ReplayTransport;
import org.hallkiosk.transport.ReplayTransport.Act;
import org.hallkiosk.transport.ReplayTransport.Exchange;

/** What a reader says, and a driver opened on it: the words of the stories about readers. */
final class SdtScripts {
    static final byte[] CARD_FOUND = hex("AAAAAA96690008 00009F 00000000 97");
    static final byte[] NO_CARD = hex("AAAAAA96690004 000080 84");
    static final byte[] SELECTED = hex("AAAAAA9669000C 000090 0000000000000000 9C");
    static final byte[] SELECT_FAILED = hex("AAAAAA96690004 000081 85");
    static final byte[] READ_FAILED = hex("AAAAAA96690004 000041 45");
    static final byte[] MODULE_ID = SdtFrame.encode(hex("000090 0500 0300 05253501 2A000000 07000000"));
    static final byte[] DONE = hex("AAAAAA96690004 000090 94");
    static final byte[] READ = answerWith(CardTextBuilder.citizen());

    static final Exchange GREETING = when(SdtCommand.MODULE_ID.request(), say(MODULE_ID));

    static ReplayTransport wire(Exchange... afterGreeting) {
        Exchange[] all = new Exchange[afterGreeting.length + 1];
        all[0] = GREETING;
        System.arraycopy(afterGreeting, 0, all, 1, afterGreeting.length);
        return ReplayTransport.of(all);
    }

    static Exchange find(Act... acts) {
        return when(SdtCommand.FIND_CARD.request(), acts);
    }

    static Exchange select(Act... acts) {
        return when(SdtCommand.SELECT_CARD.request(), acts);
    }

    static Exchange read(Act... acts) {
        return when(SdtCommand.READ_TEXT_AND_PHOTO.request(), acts);
    }

    static byte[] answerWith(byte[] text) {
        byte[] body = Arrays.copyOf(hex("000090 0100 0400"), 7 + 256 + 1024);
        System.arraycopy(text, 0, body, 7, 256);
        return SdtFrame.encode(body);
    }

    static CardReading readOn(ReplayTransport wire) throws InterruptedException {
        return open(wire).read(soon());
    }

    static IdCardReader open(ReplayTransport wire) throws InterruptedException {
        return opened(opening(wire));
    }

    static IdCardReader opened(Opening opening) {
        return switch (opening) {
            case Opening.Opened(var device) -> (IdCardReader) device;
            case Opening.NotOpened no -> throw new AssertionError(no);
        };
    }

    static Opening opening(ReplayTransport wire) throws InterruptedException {
        return opening(wire, Map.of("timing.pollMs", 300), Optional.empty());
    }

    static Opening opening(ReplayTransport wire, Map<String, Object> profile, Optional<WltPhotoDecoder> decoder)
            throws InterruptedException {
        DeviceSettings settings =
                new DeviceSettings("ID_CARD_READER", DeviceKind.ID_CARD_READER, "generic-sdt", "replay", profile);
        return new SdtDriver((port, line) -> wire, new PhotoDecoding(decoder)).open(settings, soon());
    }

    static Deadline soon() {
        return Deadline.after(Duration.ofSeconds(10));
    }

    static String name(CardReading reading) {
        return switch (reading) {
            case CardRead(var card, var ignored) -> card.name();
            default -> throw new AssertionError(reading);
        };
    }

    static Problem problem(CardReading reading) {
        return switch (reading) {
            case CardTrouble trouble -> trouble.problem();
            default -> throw new AssertionError(reading);
        };
    }

    static byte[] hex(String digits) {
        return SdtFrameDecoderTest.hex(digits);
    }

    private SdtScripts() {}
}
