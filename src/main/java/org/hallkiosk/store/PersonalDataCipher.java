package org.hallkiosk.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import org.hallkiosk.fact.signature.SignatureSealer;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts personal values before they reach the database: AES-256-GCM (NIST SP 800-38D) under a key derived from the
 * key file by HKDF-SHA-256 (RFC 5869). A sealed value is one byte key version, 12 bytes random nonce, ciphertext, 16
 * bytes tag; it opens only in the {@link Place} that it was sealed for, so values cannot be moved between rows or
 * columns. Safe for use by many threads.
 */
public final class PersonalDataCipher {
    static final byte KEY_VERSION = 1;

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKey encryptionKey;
    private final SecretKey hashKey;
    private final SecretKey checkKey;
    private final SignatureSealer signatures;

    /** @param master 32 random bytes, as the key file holds them */
    PersonalDataCipher(byte[] master) {
        encryptionKey = derive(master, "hall-kiosk personal data", "AES");
        hashKey = derive(master, "hall-kiosk person hash", "HmacSHA256");
        checkKey = derive(master, "hall-kiosk key check", "HmacSHA256");
        signatures = new SignatureSealer(derive(master, "hall-kiosk signature seal", "HmacSHA256"));
    }

    /** Where a sealed value stands. */
    public record Place(String table, String row, String column) {
        private byte[] bytes() {
            byte[] tableBytes = table.getBytes(StandardCharsets.UTF_8);
            byte[] rowBytes = row.getBytes(StandardCharsets.UTF_8);
            byte[] columnBytes = column.getBytes(StandardCharsets.UTF_8);
            // Each length goes first, so that no two places share their bytes.
            return ByteBuffer.allocate(3 * Integer.BYTES + tableBytes.length + rowBytes.length + columnBytes.length)
                    .putInt(tableBytes.length)
                    .put(tableBytes)
                    .putInt(rowBytes.length)
                    .put(rowBytes)
                    .putInt(columnBytes.length)
                    .put(columnBytes)
                    .array();
        }
    }

    public byte[] seal(Place place, byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, encryptionKey, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(new byte[] {KEY_VERSION});
            cipher.updateAAD(place.bytes());
            byte[] ciphertext = cipher.doFinal(plain);
            return ByteBuffer.allocate(1 + NONCE_BYTES + ciphertext.length)
                    .put(KEY_VERSION)
                    .put(nonce)
                    .put(ciphertext)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java lacks AES-GCM", e);
        }
    }

    /** Opens what was sealed for the same place; anything else is {@link StoreTrouble#DAMAGED}. */
    public byte[] open(Place place, byte[] sealed) throws StoreException {
        if (sealed.length < 1 + NONCE_BYTES + TAG_BITS / 8 || sealed[0] != KEY_VERSION) {
            throw damaged(place, null);
        }
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, encryptionKey, new GCMParameterSpec(TAG_BITS, sealed, 1, NONCE_BYTES));
            cipher.updateAAD(sealed, 0, 1);
            cipher.updateAAD(place.bytes());
            return cipher.doFinal(sealed, 1 + NONCE_BYTES, sealed.length - 1 - NONCE_BYTES);
        } catch (AEADBadTagException e) {
            throw damaged(place, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java lacks AES-GCM", e);
        }
    }

    /** The same person always has the same hash under the same key; case and spaces around the number do not matter. */
    public PersonHash hash(String personNumber) {
        String normal = personNumber.strip().toUpperCase(Locale.ROOT);
        return new PersonHash(mac(hashKey, normal));
    }

    SignatureSealer signatures() {
        return signatures;
    }

    /** Recognises the key without giving it away. */
    String checkValue() {
        return mac(checkKey, "hall-kiosk");
    }

    private static String mac(SecretKey key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java lacks HMAC-SHA-256", e);
        }
    }

    static SecretKey derive(byte[] master, String purpose, String algorithm) {
        try {
            HKDFParameterSpec spec = HKDFParameterSpec.ofExtract()
                    .addIKM(master)
                    .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), 32);
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, spec);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java lacks HKDF-SHA-256", e);
        }
    }

    private static StoreException damaged(Place place, @Nullable Throwable cause) {
        String message = "the value in " + place.table() + "." + place.column() + " of row " + place.row()
                + " does not open: it was changed, moved, or sealed with another key";
        return cause == null
                ? new StoreException(StoreTrouble.DAMAGED, message)
                : new StoreException(StoreTrouble.DAMAGED, message, cause);
    }
}
