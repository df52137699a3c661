package org.hallkiosk.simulator.chip;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;

/** Keys from what is printed on a document (ICAO 9303-11, 4.3.2 and 9.7). */
final class AccessSecrets {
    private static final DateTimeFormatter ZONE_DATE = DateTimeFormatter.ofPattern("yyMMdd");
    private static final int KEY_LENGTH = 16;

    private AccessSecrets() {}

    /** The digest of number, birth date and expiry date, each with its check digit. */
    static byte[] ofZone(String number, LocalDate birthDate, LocalDate expiryDate) {
        String padded = (number + "<<<<<<<<<").substring(0, Math.max(9, number.length()));
        return sha1((checked(padded) + checked(ZONE_DATE.format(birthDate)) + checked(ZONE_DATE.format(expiryDate)))
                .getBytes(US_ASCII));
    }

    static String checked(String field) {
        int sum = 0;
        for (int i = 0; i < field.length(); i++) {
            char character = field.charAt(i);
            int worth = character == '<' ? 0 : Character.digit(character, 36);
            sum += worth * (i % 3 == 0 ? 7 : i % 3 == 1 ? 3 : 1);
        }
        return field + sum % 10;
    }

    /** The key derivation for triple DES and AES-128: the same digest, cut. DES ignores the parity bits. */
    static byte[] derived(byte[] secret, int purpose) {
        return Arrays.copyOf(sha1(Apdu.concat(secret, new byte[] {0, 0, 0, (byte) purpose})), KEY_LENGTH);
    }

    private static byte[] sha1(byte[] of) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(of);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }
}
