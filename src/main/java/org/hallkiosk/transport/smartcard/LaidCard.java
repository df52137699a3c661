package org.hallkiosk.transport.smartcard;

/**
 * A card that lies on a reader.
 *
 * @param slot the reader's name, as PC/SC gives it
 * @param laying counts the layings and liftings on that reader, so that a card that was lifted and laid down again
 *     between two looks is not taken for one that stayed
 */
public record LaidCard(String slot, int laying) {}
