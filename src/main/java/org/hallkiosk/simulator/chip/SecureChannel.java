package org.hallkiosk.simulator.chip;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.Mac;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.engines.DESEngine;
import org.bouncycastle.crypto.engines.DESedeEngine;
import org.bouncycastle.crypto.macs.CMac;
import org.bouncycastle.crypto.macs.ISO9797Alg3Mac;
import org.bouncycastle.crypto.modes.CBCBlockCipher;
import org.bouncycastle.crypto.paddings.ISO7816d4Padding;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;

/**
 * The chip's side of secure messaging (ICAO 9303-11, 9.8), with two-key triple DES after basic access control and with
 * AES-128 after PACE. One wrong code ends it.
 */
final class SecureChannel {
    private static final int MAC_BITS = 64;
    private static final int CRYPTOGRAM = 0x87;
    private static final int EXPECTED = 0x97;
    private static final int STATUS = 0x99;
    private static final int CODE = 0x8E;
    private static final int PADDING_INDICATOR = 1;
    private static final int SECURE = 0x0C;

    private final boolean aes;
    private final byte[] encryptionKey;
    private final byte[] codeKey;
    private final byte[] counter;

    private SecureChannel(boolean aes, byte[] encryptionKey, byte[] codeKey, byte[] counter) {
        this.aes = aes;
        this.encryptionKey = encryptionKey;
        this.codeKey = codeKey;
        this.counter = counter.clone();
    }

    static SecureChannel tripleDes(byte[] encryptionKey, byte[] codeKey, byte[] counter) {
        return new SecureChannel(false, encryptionKey, codeKey, counter);
    }

    static SecureChannel aes(byte[] encryptionKey, byte[] codeKey) {
        return new SecureChannel(true, encryptionKey, codeKey, new byte[16]);
    }

    static boolean isSecure(Apdu apdu) {
        return (apdu.cla() & SECURE) == SECURE;
    }

    /** The command in plain; empty when its code does not hold. */
    Optional<Apdu> open(Apdu secured) {
        count();
        ByteArrayOutputStream checked = new ByteArrayOutputStream();
        byte[] cipher = {};
        byte[] code = {};
        int expected = -1;
        for (Block block : Block.allOf(secured.data())) {
            switch (block.tag()) {
                case CRYPTOGRAM -> {
                    cipher = Arrays.copyOfRange(block.value(), 1, block.value().length);
                    checked.writeBytes(block.encoded());
                }
                case EXPECTED -> {
                    expected = block.value()[0] == 0 ? 256 : block.value()[0] & 0xFF;
                    checked.writeBytes(block.encoded());
                }
                case CODE -> code = block.value();
                default -> {
                    return Optional.empty();
                }
            }
        }
        byte[] header = {(byte) secured.cla(), (byte) secured.instruction(), (byte) secured.p1(), (byte) secured.p2()};
        if (!Arrays.equals(code, codeOf(Apdu.concat(counter, padded(header), checked.toByteArray())))) {
            return Optional.empty();
        }
        byte[] plain = cipher.length == 0 ? cipher : unpadded(crypt(false, cipher));
        return Optional.of(
                new Apdu(secured.cla() & ~SECURE, secured.instruction(), secured.p1(), secured.p2(), plain, expected));
    }

    /** A plain answer as it goes out. */
    byte[] close(byte[] answer) {
        count();
        byte[] data = Arrays.copyOf(answer, answer.length - 2);
        byte[] status = Arrays.copyOfRange(answer, answer.length - 2, answer.length);
        byte[] cryptogram = {};
        if (data.length > 0) {
            byte[] cipher = crypt(true, padded(data));
            cryptogram = new Block(CRYPTOGRAM, Apdu.concat(new byte[] {PADDING_INDICATOR}, cipher)).encoded();
        }
        byte[] statusBlock = new Block(STATUS, status).encoded();
        byte[] code = codeOf(Apdu.concat(counter, cryptogram, statusBlock));
        return Apdu.concat(cryptogram, statusBlock, new Block(CODE, code).encoded(), status);
    }

    private void count() {
        for (int i = counter.length - 1; i >= 0 && ++counter[i] == 0; i--) {
            // The carry goes on.
        }
    }

    private byte[] codeOf(byte[] over) {
        return aes ? cmac(codeKey, padded(over)) : retailMac(codeKey, over);
    }

    private byte[] crypt(boolean encrypt, byte[] whole) {
        BlockCipher engine = aes ? AESEngine.newInstance() : new DESedeEngine();
        return cbc(engine, encrypt, encryptionKey, aes ? firstVector() : new byte[8], whole);
    }

    private byte[] firstVector() {
        return cbc(AESEngine.newInstance(), true, encryptionKey, new byte[16], counter);
    }

    private byte[] padded(byte[] data) {
        int block = counter.length;
        byte[] padded = Arrays.copyOf(data, (data.length / block + 1) * block);
        padded[data.length] = (byte) 0x80;
        return padded;
    }

    private static byte[] unpadded(byte[] padded) {
        int end = padded.length - 1;
        while (end > 0 && padded[end] == 0) {
            end--;
        }
        return Arrays.copyOf(padded, end);
    }

    /** Cipher block chaining over whole blocks. */
    static byte[] cbc(BlockCipher engine, boolean encrypt, byte[] key, byte[] vector, byte[] data) {
        BlockCipher cipher = CBCBlockCipher.newInstance(engine);
        cipher.init(encrypt, new ParametersWithIV(new KeyParameter(key), vector));
        byte[] result = new byte[data.length];
        for (int at = 0; at < data.length; at += cipher.getBlockSize()) {
            cipher.processBlock(data, at, result, at);
        }
        return result;
    }

    /** Algorithm 3 of ISO/IEC 9797-1 with DES; pads by itself. */
    static byte[] retailMac(byte[] key, byte[] over) {
        return mac(new ISO9797Alg3Mac(new DESEngine(), MAC_BITS, new ISO7816d4Padding()), key, over);
    }

    static byte[] cmac(byte[] key, byte[] over) {
        return mac(new CMac(AESEngine.newInstance(), MAC_BITS), key, over);
    }

    private static byte[] mac(Mac mac, byte[] key, byte[] over) {
        mac.init(new KeyParameter(key));
        mac.update(over, 0, over.length);
        byte[] code = new byte[mac.getMacSize()];
        mac.doFinal(code, 0);
        return code;
    }
}
