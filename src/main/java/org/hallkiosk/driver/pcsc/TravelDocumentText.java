package org.hallkiosk.driver.pcsc;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.hallkiosk.device.IdCard.Sex;
import org.hallkiosk.device.IdCard.TravelDocument;
import org.hallkiosk.device.MachineReadableZone;

/** Data group 1 of a travel document's chip (ICAO 9303-10, 4.7.1): the machine-readable zone. */
final class TravelDocumentText {
    private static final int DATA_GROUP_1 = 0x61;
    private static final int ZONE_TAG_FIRST = 0x5F;
    private static final int ZONE_TAG_SECOND = 0x1F;
    private static final int LONG_FORM = 0x80;

    private final byte[] bytes;
    private int at;

    private TravelDocumentText(byte[] bytes) {
        this.bytes = bytes;
    }

    static TravelDocument parse(byte[] dataGroup, LocalDate today) throws MalformedCardException {
        MachineReadableZone zone = MachineReadableZone.of(new TravelDocumentText(dataGroup).zone())
                .orElseThrow(() -> new MalformedCardException("data group 1 holds no machine-readable zone"));
        int split = zone.names().indexOf("<<");
        return new TravelDocument(
                zone.documentCode(),
                zone.issuingState(),
                words(split < 0 ? zone.names() : zone.names().substring(0, split)),
                split < 0 ? "" : words(zone.names().substring(split + 2)),
                switch (zone.sex()) {
                    case 'M' -> Sex.MALE;
                    case 'F' -> Sex.FEMALE;
                    default -> Sex.UNSPECIFIED;
                },
                zone.bornOn(today)
                        .orElseThrow(() -> new MalformedCardException("the birth date is left open, or no date")),
                zone.number(),
                zone.nationality(),
                Optional.of(
                        zone.expiresOn().orElseThrow(() -> new MalformedCardException("the expiry date is no date"))));
    }

    private String zone() throws MalformedCardException {
        expect(DATA_GROUP_1);
        length();
        expect(ZONE_TAG_FIRST);
        expect(ZONE_TAG_SECOND);
        int length = length();
        if (at + length > bytes.length) {
            throw new MalformedCardException("the zone is longer than its file");
        }
        return new String(Arrays.copyOfRange(bytes, at, at + length), US_ASCII);
    }

    private void expect(int tag) throws MalformedCardException {
        if (next() != tag) {
            throw new MalformedCardException("not data group 1");
        }
    }

    /** One byte, or two where the first is 81: a zone has at most 90 characters. */
    private int length() throws MalformedCardException {
        int first = next();
        if (first < LONG_FORM) {
            return first;
        }
        if (first != LONG_FORM + 1) {
            throw new MalformedCardException("a length that no zone has");
        }
        return next();
    }

    private int next() throws MalformedCardException {
        if (at >= bytes.length) {
            throw new MalformedCardException("data group 1 ends too soon");
        }
        return bytes[at++] & 0xFF;
    }

    private static String words(String field) {
        return field.replaceAll("<+", " ").strip();
    }
}
