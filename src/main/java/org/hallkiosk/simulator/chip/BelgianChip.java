package org.hallkiosk.simulator.chip;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.hallkiosk.device.IdCard.ForeignIdCard;
import org.hallkiosk.device.IdCard.Sex;

/** A Belgian eID with its identity and address files. Months are written as in Brussels in Dutch. */
public final class BelgianChip implements Chip {
    private static final byte[] ATR = Apdu.hex("3B9813400AA503010101AD1311");
    private static final String[] MONTHS = {
        "JAN", "FEB", "MAAR", "APR", "MEI", "JUN", "JUL", "AUG", "SEP", "OKT", "NOV", "DEC"
    };
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);

    private final Map<String, byte[]> files;
    private byte[] selected = {};

    /** @param card its address is street, postcode and municipality with commas between */
    public BelgianChip(ForeignIdCard card) {
        String birth = "%02d %s  %04d"
                .formatted(
                        card.birthDate().getDayOfMonth(),
                        MONTHS[card.birthDate().getMonthValue() - 1],
                        card.birthDate().getYear());
        byte[] identity = Apdu.concat(
                field(1, card.documentNumber()),
                field(3, DAY.format(card.validUntil().orElseThrow().minusYears(10))),
                field(4, DAY.format(card.validUntil().orElseThrow())),
                field(6, card.number()),
                field(7, card.surname()),
                field(8, card.givenNames()),
                field(9, ""),
                field(10, card.nationality()),
                field(12, birth),
                field(13, card.sex() == Sex.MALE ? "M" : "V"),
                // A digest of the photo, which is long enough to need a second read.
                field(17, "x".repeat(150)));
        String[] home = card.address().split(", ", -1);
        byte[] address = Apdu.concat(field(1, home[0]), field(2, home[1]), field(3, home[2]), new byte[40]);
        files = Map.of("3F00DF014031", identity, "3F00DF014033", address);
    }

    private static byte[] field(int tag, String text) {
        byte[] value = text.getBytes(UTF_8);
        ByteArrayOutputStream field = new ByteArrayOutputStream();
        field.write(tag);
        if (value.length > 0x7F) {
            field.write(0x80 | value.length >> 7);
        }
        field.write(value.length & 0x7F);
        field.writeBytes(value);
        return field.toByteArray();
    }

    @Override
    public byte[] answerToReset() {
        return ATR.clone();
    }

    @Override
    public void reset() {
        selected = new byte[0];
    }

    @Override
    public byte[] answer(byte[] command) {
        Apdu apdu = Apdu.of(command);
        return switch (apdu.instruction()) {
            case Apdu.SELECT -> {
                byte[] file = apdu.p1() == 8 ? files.get(apdu.hexData()) : null;
                selected = file == null ? selected : file;
                yield Apdu.status(file == null ? Apdu.NO_FILE : Apdu.DONE);
            }
            case Apdu.READ_BINARY -> Apdu.part(selected, apdu.offset(), apdu.expected());
            default -> Apdu.status(Apdu.NO_INSTRUCTION);
        };
    }
}
