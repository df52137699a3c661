package org.hallkiosk.queue;

import org.hallkiosk.text.Masking;

/**
 * Whose ticket it is, as far as a ticket that lies about may say.
 *
 * @param maskedName 王*
 * @param idEnd the last four characters of the ID number
 */
public record TicketHolder(String maskedName, String idEnd) {
    private static final int SHOWN = 4;

    /** Masks at once: neither the name nor the number goes any further. */
    public static TicketHolder of(String name, String idNumber) {
        String number = idNumber.strip();
        return new TicketHolder(
                Masking.name(name), number.length() <= 2 * SHOWN ? "" : number.substring(number.length() - SHOWN));
    }
}
