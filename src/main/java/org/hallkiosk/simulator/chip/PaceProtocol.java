package org.hallkiosk.simulator.chip;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.util.BigIntegers;

/**
 * The chip's side of PACE with generic mapping over NIST P-256 and AES-128 (ICAO 9303-11, 4.4), from the choice of the
 * password to the tokens. One try: whatever is not as it should be ends it.
 */
final class PaceProtocol {
    /** EF.CardAccess: id-PACE-ECDH-GM-AES-CBC-CMAC-128, version 2, domain parameters 12. */
    static final byte[] CARD_ACCESS = Apdu.hex("31143012060A04007F0007020204020202010202010C");

    private static final byte[] PROTOCOL = Apdu.hex("04007F00070202040202");
    private static final X9ECParameters CURVE = CustomNamedCurves.getByName("secp256r1");
    private static final int NONCE = 0x80;
    private static final int MAPPING = 0x81;
    private static final int AGREEMENT = 0x83;
    private static final int TOKEN = 0x85;

    private final SecureRandom random = new SecureRandom();
    private final byte[] password;
    private byte[] nonce = {};
    private Optional<ECPoint> generator = Optional.empty();
    private ECPoint theirs = CURVE.getG();
    private ECPoint ours = CURVE.getG();
    private byte[] shared = {};

    /** @param password the key of the password that was chosen, before the nonce's key is derived from it */
    PaceProtocol(byte[] password) {
        this.password = password;
    }

    static boolean isItsProtocol(byte[] objectIdentifier) {
        return Arrays.equals(objectIdentifier, PROTOCOL);
    }

    /** One step of GENERAL AUTHENTICATE. */
    byte[] answer(Apdu apdu) {
        Block asked = Block.within(apdu.data());
        return switch (asked.tag()) {
            case 0 -> nonce();
            case MAPPING -> map(point(asked));
            case AGREEMENT -> agree(point(asked));
            case TOKEN -> token(asked.value());
            default -> Apdu.status(Apdu.WRONG_DATA);
        };
    }

    /** What is spoken after the last step went well. */
    SecureChannel channel() {
        return SecureChannel.aes(AccessSecrets.derived(shared, 1), AccessSecrets.derived(shared, 2));
    }

    private byte[] nonce() {
        nonce = new byte[16];
        random.nextBytes(nonce);
        byte[] key = AccessSecrets.derived(password, 3);
        return in(NONCE, SecureChannel.cbc(AESEngine.newInstance(), true, key, new byte[16], nonce));
    }

    private byte[] map(ECPoint terminal) {
        BigInteger secret = scalar();
        ECPoint sharedPoint = terminal.multiply(secret).normalize();
        generator = Optional.of(
                CURVE.getG().multiply(new BigInteger(1, nonce)).add(sharedPoint).normalize());
        return in(MAPPING + 1, CURVE.getG().multiply(secret).getEncoded(false));
    }

    private byte[] agree(ECPoint terminal) {
        if (generator.isEmpty()) {
            return Apdu.status(Apdu.WRONG_DATA);
        }
        BigInteger secret = scalar();
        theirs = terminal;
        ours = generator.get().multiply(secret).normalize();
        shared = BigIntegers.asUnsignedByteArray(
                32, terminal.multiply(secret).normalize().getAffineXCoord().toBigInteger());
        return in(AGREEMENT + 1, ours.getEncoded(false));
    }

    private byte[] token(byte[] given) {
        byte[] key = AccessSecrets.derived(shared, 2);
        return Arrays.equals(given, SecureChannel.cmac(key, publicKey(ours)))
                ? in(TOKEN + 1, SecureChannel.cmac(key, publicKey(theirs)))
                : Apdu.status(Apdu.REFUSED);
    }

    private static byte[] publicKey(ECPoint point) {
        byte[] content =
                Apdu.concat(new Block(0x06, PROTOCOL).encoded(), new Block(0x86, point.getEncoded(false)).encoded());
        return Apdu.concat(new byte[] {0x7F, 0x49, (byte) content.length}, content);
    }

    private static ECPoint point(Block block) {
        return CURVE.getCurve().decodePoint(block.value());
    }

    private BigInteger scalar() {
        return BigIntegers.createRandomInRange(BigInteger.ONE, CURVE.getN().subtract(BigInteger.ONE), random);
    }

    private static byte[] in(int tag, byte[] value) {
        return Apdu.done(new Block(0x7C, new Block(tag, value).encoded()).encoded());
    }
}
