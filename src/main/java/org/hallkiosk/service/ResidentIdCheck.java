package org.hallkiosk.service;

/** The check digit of an 18-digit resident ID number (GB 11643-1999, ISO 7064 MOD 11-2), and the date of birth in it. */
final class ResidentIdCheck {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";

    private ResidentIdCheck() {}

    static boolean holds(String number) {
        if (!number.matches("[1-9]\\d{16}[\\dX]")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_DIGITS.charAt(sum % 11) == number.charAt(17)
                && TypedText.date(number.substring(6, 14)).isPresent();
    }
}
