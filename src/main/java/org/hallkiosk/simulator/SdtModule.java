package org.hallkiosk.simulator;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;
import org.hallkiosk.device.IdCard;

/**
 * The security module of a resident ID card reader (GA/T 467) as far as its wire shows it: which answer a question gets
 * for the card that lies there. Knows no port and no time. Not safe for several threads.
 */
final class SdtModule {
    private static final byte[] PREAMBLE = {(byte) 0xAA, (byte) 0xAA, (byte) 0xAA, (byte) 0x96, 0x69};
    private static final int DONE = 0x90;
    private static final int TEXT = 256;
    private static final int PHOTO = 1024;
    private static final int FINGERPRINTS = 1024;
    private static final int QUESTION = PREAMBLE.length + 5;

    private Optional<IdCard> card = Optional.empty();
    private boolean found;
    private boolean selected;
    /** A card that was read, or could not be, is not found again until it has left. */
    private boolean usedUp;

    private byte[] input = new byte[0];

    void place(IdCard placed) {
        lift();
        card = Optional.of(placed);
    }

    void lift() {
        card = Optional.empty();
        found = false;
        selected = false;
        usedUp = false;
    }

    Optional<IdCard> card() {
        return card;
    }

    /** Takes what has arrived and gives the answer to the question that is whole now; noise is skipped. */
    Optional<byte[]> take(byte[] arrived) {
        int before = input.length;
        input = Arrays.copyOf(input, before + arrived.length);
        System.arraycopy(arrived, 0, input, before, arrived.length);
        while (input.length > 0 && !startsLikeAQuestion()) {
            input = Arrays.copyOfRange(input, 1, input.length);
        }
        if (input.length < QUESTION) {
            return Optional.empty();
        }
        byte[] question = Arrays.copyOf(input, QUESTION);
        input = Arrays.copyOfRange(input, QUESTION, input.length);
        return Optional.of(frame(answer(question)));
    }

    private boolean startsLikeAQuestion() {
        int there = Math.min(PREAMBLE.length, input.length);
        return Arrays.equals(input, 0, there, PREAMBLE, 0, there);
    }

    private byte[] answer(byte[] question) {
        if (question[5] != 0 || question[6] != 3) {
            return status(0x11);
        }
        if ((question[5] ^ question[6] ^ question[7] ^ question[8]) != question[9]) {
            return status(0x10);
        }
        int command = Byte.toUnsignedInt(question[7]) << 8 | Byte.toUnsignedInt(question[8]);
        return switch (command) {
            case 0x10FF -> {
                found = false;
                selected = false;
                yield status(DONE);
            }
            case 0x11FF -> status(DONE);
            case 0x12FF -> withData(DONE, moduleId());
            case 0x2001 -> find();
            case 0x2002 -> select();
            case 0x3001 -> read();
            case 0x3003 -> newestAddress();
            default -> status(0x21);
        };
    }

    private byte[] find() {
        selected = false;
        found = card.isPresent() && !usedUp;
        return found ? withData(0x9F, new byte[4]) : status(0x80);
    }

    private byte[] select() {
        selected = found;
        return selected ? withData(DONE, new byte[8]) : status(0x81);
    }

    private byte[] read() {
        if (!selected || card.isEmpty()) {
            usedUp = card.isPresent();
            return status(0x41);
        }
        usedUp = true;
        found = false;
        return textAndPhoto(card.get());
    }

    /** The whole answer to "read text and photo", envelope included. */
    static byte[] answerReading(IdCard card) {
        return frame(textAndPhoto(card));
    }

    /** The same from a module that adds two fingerprints of no finger without being asked. */
    static byte[] answerReadingWithFingerprints(IdCard card) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.writeBytes(new byte[] {TEXT >> 8, (byte) TEXT, PHOTO >> 8, (byte) PHOTO});
        data.writeBytes(new byte[] {FINGERPRINTS >> 8, (byte) FINGERPRINTS});
        data.writeBytes(SpecimenCardText.of(card));
        data.writeBytes(photo());
        data.writeBytes(new byte[FINGERPRINTS]);
        return frame(withData(DONE, data.toByteArray()));
    }

    private static byte[] textAndPhoto(IdCard card) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.writeBytes(new byte[] {TEXT >> 8, (byte) TEXT, PHOTO >> 8, (byte) PHOTO});
        data.writeBytes(SpecimenCardText.of(card));
        data.writeBytes(photo());
        return withData(DONE, data.toByteArray());
    }

    private byte[] newestAddress() {
        if (!selected || card.isEmpty()) {
            return status(0x41);
        }
        Optional<String> address = switch (card.get()) {
            case IdCard.ResidentCard resident -> resident.newestAddress();
            case IdCard.HongKongMacaoTaiwanPermit permit -> permit.newestAddress();
            case IdCard.ForeignerCard2017 _, IdCard.ForeignerCard2023 _ -> Optional.empty();
            case IdCard.SocialSecurityCard _, IdCard.TravelDocument _, IdCard.ForeignIdCard _ -> Optional.empty();
        };
        return address.map(text -> withData(DONE, SpecimenCardText.address(text)))
                .orElseGet(() -> status(0x91));
    }

    /** No picture of anyone, only bytes of the right number. */
    private static byte[] photo() {
        byte[] photo = new byte[PHOTO];
        for (int i = 0; i < photo.length; i++) {
            photo[i] = (byte) (i * 31);
        }
        return photo;
    }

    /** Prints as 05.03-20260101-0000000042-0000000007. */
    private static byte[] moduleId() {
        return new byte[] {5, 0, 3, 0, 0x05, 0x25, 0x35, 1, 42, 0, 0, 0, 7, 0, 0, 0};
    }

    private static byte[] status(int third) {
        return new byte[] {0, 0, (byte) third};
    }

    private static byte[] withData(int third, byte[] data) {
        byte[] body = Arrays.copyOf(status(third), 3 + data.length);
        System.arraycopy(data, 0, body, 3, data.length);
        return body;
    }

    private static byte[] frame(byte[] body) {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        int length = body.length + 1;
        frame.writeBytes(PREAMBLE);
        frame.write(length >> 8);
        frame.write(length);
        frame.writeBytes(body);
        int checksum = (length >> 8) ^ length;
        for (byte b : body) {
            checksum ^= b;
        }
        frame.write(checksum);
        return frame.toByteArray();
    }
}
