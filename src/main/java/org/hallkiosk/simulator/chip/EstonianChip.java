package org.hallkiosk.simulator.chip;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.hallkiosk.device.IdCard.ForeignIdCard;
import org.hallkiosk.device.IdCard.Sex;

/** An Estonian ID card of 2018 with its personal data file. */
public final class EstonianChip implements Chip {
    private static final byte[] ATR = Apdu.hex("3BDB960080B1FE451F830012233F536549440F9000F1");
    private static final String APPLET = "A000000077010800070000FE00000100";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd MM yyyy", Locale.ROOT);

    private final Map<String, byte[]> files = new HashMap<>();
    private boolean applet;
    private boolean folder;
    private byte[] selected = {};

    public EstonianChip(ForeignIdCard card) {
        file(1, card.surname());
        file(2, card.givenNames());
        file(3, card.sex() == Sex.MALE ? "M" : "F");
        file(4, card.nationality());
        file(5, DAY.format(card.birthDate()) + " EST");
        file(6, card.number());
        file(7, card.documentNumber());
        file(8, card.validUntil().map(DAY::format).orElse(""));
        for (int other = 9; other <= 15; other++) {
            file(other, "");
        }
    }

    private void file(int number, String text) {
        files.put("50%02X".formatted(number), text.getBytes(UTF_8));
    }

    @Override
    public byte[] answerToReset() {
        return ATR.clone();
    }

    @Override
    public void reset() {
        applet = false;
        folder = false;
        selected = new byte[0];
    }

    @Override
    public byte[] answer(byte[] command) {
        Apdu apdu = Apdu.of(command);
        return switch (apdu.instruction()) {
            case Apdu.SELECT -> Apdu.status(selects(apdu) ? Apdu.DONE : Apdu.NO_FILE);
            case Apdu.READ_BINARY -> Apdu.part(selected, apdu.offset(), apdu.expected());
            default -> Apdu.status(Apdu.NO_INSTRUCTION);
        };
    }

    private boolean selects(Apdu apdu) {
        return switch (apdu.p1()) {
            case 0 -> {
                folder = false;
                yield applet;
            }
            case 1 -> {
                folder = applet && apdu.hexData().equals("5000");
                yield folder;
            }
            case 2 -> {
                byte[] file = folder ? files.get(apdu.hexData()) : null;
                selected = file == null ? selected : file;
                yield file != null;
            }
            case 4 -> {
                applet = apdu.hexData().equals(APPLET);
                yield applet;
            }
            default -> false;
        };
    }
}
