package org.hallkiosk.simulator.chip;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.crypto.engines.DESedeEngine;
import org.hallkiosk.device.IdCard.TravelDocument;

/**
 * The chip of a travel document (ICAO 9303-10 and -11) with basic access control, or with PACE by machine-readable zone
 * and by card access number. Has a portrait file too, so that a reader that reads what it should not is seen doing it.
 */
public final class TravelDocumentChip implements Chip {
    /** File identifiers of the data groups. */
    public static final int DATA_GROUP_1 = 0x0101;

    private static final byte[] ATR = Apdu.hex("3B8880010000000000817100" + "79");
    private static final String APPLET = "A0000002471001";
    private static final int CARD_ACCESS = 0x011C;
    private static final int PORTRAIT = 0x0102;
    private static final int GET_CHALLENGE = 0x84;
    private static final int EXTERNAL_AUTHENTICATE = 0x82;
    private static final int GENERAL_AUTHENTICATE = 0x86;
    private static final int MANAGE_SECURITY_ENVIRONMENT = 0x22;
    private static final int BY_ZONE = 1;
    private static final int BY_NUMBER = 2;

    private final SecureRandom random = new SecureRandom();
    private final byte[] zoneSecret;
    private final Optional<String> accessNumber;
    private final Map<Integer, byte[]> files = new HashMap<>();
    private final Set<Integer> read = new HashSet<>();
    private Optional<SecureChannel> channel = Optional.empty();
    private Optional<PaceProtocol> pace = Optional.empty();
    private byte[] challenge = {};
    private boolean applet;
    private int selected;

    private TravelDocumentChip(TravelDocument document, Optional<String> accessNumber) {
        this.accessNumber = accessNumber;
        zoneSecret = AccessSecrets.ofZone(
                document.number(), document.birthDate(), document.validUntil().orElseThrow());
        byte[] zone = ZoneText.of(document).getBytes(US_ASCII);
        byte[] content = Apdu.concat(new byte[] {0x5F, 0x1F, (byte) zone.length}, zone);
        files.put(DATA_GROUP_1, Apdu.concat(new byte[] {0x61, (byte) content.length}, content));
        files.put(PORTRAIT, new byte[5000]);
        if (accessNumber.isPresent()) {
            files.put(CARD_ACCESS, PaceProtocol.CARD_ACCESS);
        }
    }

    public static TravelDocumentChip withBasicAccess(TravelDocument document) {
        return new TravelDocumentChip(document, Optional.empty());
    }

    public static TravelDocumentChip withPace(TravelDocument document, String accessNumber) {
        return new TravelDocumentChip(document, Optional.of(accessNumber));
    }

    /** The files that were read since it was made, by their identifiers. */
    public Set<Integer> filesRead() {
        return Set.copyOf(read);
    }

    @Override
    public byte[] answerToReset() {
        return ATR.clone();
    }

    @Override
    public void reset() {
        channel = Optional.empty();
        pace = Optional.empty();
        challenge = new byte[0];
        applet = false;
        selected = 0;
    }

    @Override
    public byte[] answer(byte[] command) {
        Apdu apdu = Apdu.of(command);
        if (!SecureChannel.isSecure(apdu)) {
            // A plain command ends secure messaging, as on real chips.
            channel = Optional.empty();
            return plain(apdu);
        }
        if (channel.isEmpty()) {
            return Apdu.status(Apdu.SECURITY_NOT_SATISFIED);
        }
        Optional<Apdu> opened = channel.get().open(apdu);
        if (opened.isEmpty()) {
            channel = Optional.empty();
            return Apdu.status(Apdu.WRONG_SECURITY_OBJECTS);
        }
        return channel.get().close(plain(opened.get()));
    }

    private byte[] plain(Apdu apdu) {
        return switch (apdu.instruction()) {
            case Apdu.SELECT -> Apdu.status(selects(apdu) ? Apdu.DONE : Apdu.NO_FILE);
            case Apdu.READ_BINARY -> read(apdu);
            case GET_CHALLENGE -> challenge();
            case EXTERNAL_AUTHENTICATE -> authenticate(apdu.data());
            case MANAGE_SECURITY_ENVIRONMENT -> choosePassword(apdu.data());
            case GENERAL_AUTHENTICATE -> pace(apdu);
            default -> Apdu.status(Apdu.NO_INSTRUCTION);
        };
    }

    private boolean selects(Apdu apdu) {
        if (apdu.p1() == 4) {
            applet = apdu.hexData().equals(APPLET);
            return applet;
        }
        if (apdu.data().length != 2) {
            return false;
        }
        int file = (apdu.data()[0] & 0xFF) << 8 | (apdu.data()[1] & 0xFF);
        boolean here = files.containsKey(file) && (file == CARD_ACCESS) != applet;
        selected = here ? file : selected;
        return here;
    }

    private byte[] read(Apdu apdu) {
        byte[] file = files.get(selected);
        if (file == null) {
            return Apdu.status(Apdu.NO_FILE);
        }
        if (selected != CARD_ACCESS && channel.isEmpty()) {
            return Apdu.status(Apdu.SECURITY_NOT_SATISFIED);
        }
        read.add(selected);
        return Apdu.part(file, apdu.offset(), apdu.expected());
    }

    private byte[] challenge() {
        challenge = new byte[8];
        random.nextBytes(challenge);
        return Apdu.done(challenge);
    }

    /** Basic access control: mutual authentication with the key from the printed zone. */
    private byte[] authenticate(byte[] data) {
        byte[] seed = Arrays.copyOf(zoneSecret, 16);
        byte[] encryptionKey = AccessSecrets.derived(seed, 1);
        byte[] codeKey = AccessSecrets.derived(seed, 2);
        if (data.length != 40 || challenge.length == 0 || accessNumber.isPresent()) {
            return Apdu.status(Apdu.WRONG_LENGTH);
        }
        byte[] cipher = Arrays.copyOf(data, 32);
        byte[] code = Arrays.copyOfRange(data, 32, 40);
        byte[] plain = SecureChannel.cbc(new DESedeEngine(), false, encryptionKey, new byte[8], cipher);
        boolean ours = Arrays.equals(code, SecureChannel.retailMac(codeKey, cipher))
                && Arrays.equals(challenge, Arrays.copyOfRange(plain, 8, 16));
        if (!ours) {
            return Apdu.status(Apdu.REFUSED);
        }
        byte[] part = new byte[16];
        random.nextBytes(part);
        byte[] theirChallenge = Arrays.copyOf(plain, 8);
        byte[] answer = SecureChannel.cbc(
                new DESedeEngine(), true, encryptionKey, new byte[8], Apdu.concat(challenge, theirChallenge, part));
        for (int i = 0; i < part.length; i++) {
            part[i] ^= plain[16 + i];
        }
        channel = Optional.of(SecureChannel.tripleDes(
                AccessSecrets.derived(part, 1),
                AccessSecrets.derived(part, 2),
                Apdu.concat(Arrays.copyOfRange(challenge, 4, 8), Arrays.copyOfRange(theirChallenge, 4, 8))));
        return Apdu.done(Apdu.concat(answer, SecureChannel.retailMac(codeKey, answer)));
    }

    private byte[] choosePassword(byte[] data) {
        int password = 0;
        boolean known = false;
        for (Block block : Block.allOf(data)) {
            switch (block.tag()) {
                case 0x80 -> known = PaceProtocol.isItsProtocol(block.value());
                case 0x83 -> password = block.value()[0];
                default -> {
                    // Domain parameters: there is one set.
                }
            }
        }
        if (!known || accessNumber.isEmpty() || (password != BY_ZONE && password != BY_NUMBER)) {
            return Apdu.status(Apdu.WRONG_DATA);
        }
        pace = Optional.of(new PaceProtocol(
                password == BY_ZONE ? zoneSecret : accessNumber.get().getBytes(US_ASCII)));
        return Apdu.status(Apdu.DONE);
    }

    private byte[] pace(Apdu apdu) {
        if (pace.isEmpty()) {
            return Apdu.status(Apdu.SECURITY_NOT_SATISFIED);
        }
        byte[] answer = pace.get().answer(apdu);
        boolean last = (apdu.cla() & 0x10) == 0;
        if (last && answer.length > 2) {
            channel = Optional.of(pace.get().channel());
            pace = Optional.empty();
        }
        return answer;
    }
}
