package org.hallkiosk.simulator.chip;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.charset.Charset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Map;
import org.hallkiosk.device.IdCard.Sex;
import org.hallkiosk.device.IdCard.SocialSecurityCard;

/** A Chinese social security card; one that wants a VERIFY refuses its holder's file before it, and locks at the third. */
public final class SocialSecurityChip implements Chip {
    private static final byte[] ATR = Apdu.hex("3B6D00000081544386053110808010");
    private static final String APPLET = "7378312E73682EC9E7BBE1B1A3D5CF";
    private static final int VERIFY = 0x20;
    private static final int TRIES = 3;

    private final byte[] secret;
    private final Map<Integer, byte[]> cardFile;
    private final Map<Integer, byte[]> holderFile;
    private boolean applet;
    private boolean verified;
    private boolean holder;
    private int triesLeft = TRIES;

    /** @param secret what it wants to be verified with; empty when it wants nothing */
    public SocialSecurityChip(SocialSecurityCard card, byte[] secret) {
        this.secret = secret.clone();
        cardFile = Map.of(7, record(7, card.cardNumber().getBytes(US_ASCII)));
        holderFile = Map.of(
                0x08, record(0x08, card.number().getBytes(US_ASCII)),
                0x09, record(0x09, Arrays.copyOf(card.name().getBytes(Charset.forName("GB18030")), 30)),
                0x0A, record(0x0A, code(card.sex()).getBytes(US_ASCII)),
                0x0B, record(0x0B, Apdu.hex(card.nation())),
                0x0D, record(0x0D, Apdu.hex(card.birthDate().format(DateTimeFormatter.BASIC_ISO_DATE))));
    }

    /** As in GB/T 2261.1. */
    private static String code(Sex sex) {
        return switch (sex) {
            case UNKNOWN -> "0";
            case MALE -> "1";
            case FEMALE -> "2";
            case UNSPECIFIED -> "9";
        };
    }

    private static byte[] record(int tag, byte[] value) {
        return Apdu.concat(new byte[] {(byte) tag, (byte) value.length}, value);
    }

    /** How many wrong tries it still takes. */
    public int triesLeft() {
        return triesLeft;
    }

    @Override
    public byte[] answerToReset() {
        return ATR.clone();
    }

    @Override
    public void reset() {
        applet = false;
        verified = false;
        holder = false;
    }

    @Override
    public byte[] answer(byte[] command) {
        Apdu apdu = Apdu.of(command);
        return switch (apdu.instruction()) {
            case Apdu.SELECT -> Apdu.status(selects(apdu) ? Apdu.DONE : Apdu.NO_FILE);
            case VERIFY -> verify(apdu);
            case Apdu.READ_RECORD -> read(apdu.p1());
            default -> Apdu.status(Apdu.NO_INSTRUCTION);
        };
    }

    private boolean selects(Apdu apdu) {
        if (apdu.p1() == 4) {
            applet = apdu.hexData().equals(APPLET);
            return applet;
        }
        if (!applet || apdu.p1() != 2) {
            return false;
        }
        holder = apdu.hexData().equals("EF06");
        return holder || apdu.hexData().equals("EF05");
    }

    private byte[] verify(Apdu apdu) {
        verified = triesLeft > 0 && Arrays.equals(apdu.data(), secret);
        if (verified) {
            triesLeft = TRIES;
            return Apdu.status(Apdu.DONE);
        }
        triesLeft = Math.max(0, triesLeft - 1);
        return Apdu.status(0x63C0 + triesLeft);
    }

    private byte[] read(int tag) {
        if (holder && secret.length > 0 && !verified) {
            return Apdu.status(Apdu.SECURITY_NOT_SATISFIED);
        }
        byte[] record = (holder ? holderFile : cardFile).get(tag);
        return applet && record != null ? Apdu.done(record) : Apdu.status(Apdu.NO_RECORD);
    }
}
