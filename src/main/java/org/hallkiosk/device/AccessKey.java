package org.hallkiosk.device;

import java.time.LocalDate;

/**
 * What is printed on a travel document and opens its chip (ICAO 9303-11, 4). Personal data: {@code toString} is masked,
 * and nothing keeps it longer than the one reading takes.
 */
public sealed interface AccessKey {

    /** The six digits of the card access number (CAN). */
    record CardAccessNumber(String digits) implements AccessKey {

        public CardAccessNumber {
            if (!isValid(digits)) {
                throw new IllegalArgumentException("not a card access number");
            }
        }

        public static boolean isValid(String digits) {
            return digits.matches("[0-9]{6}");
        }

        @Override
        public String toString() {
            return "CardAccessNumber[masked]";
        }
    }

    /** Of the machine-readable zone, the three that make the key. The number is in capitals, without fillers. */
    record PrintedData(String documentNumber, LocalDate birthDate, LocalDate expiryDate) implements AccessKey {

        public PrintedData {
            if (!isDocumentNumber(documentNumber)) {
                throw new IllegalArgumentException("not a document number");
            }
        }

        public static boolean isDocumentNumber(String number) {
            return number.matches("[0-9A-Z]{1,22}");
        }

        @Override
        public String toString() {
            return "PrintedData[masked]";
        }
    }
}
