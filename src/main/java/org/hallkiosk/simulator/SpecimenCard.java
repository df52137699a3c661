package org.hallkiosk.simulator;

import org.hallkiosk.device.IdCard;
import org.hallkiosk.text.LocalizedText;

/**
 * A card to lay on the simulated reader. Its holder is invented.
 *
 * @param number what a script or a button calls it, from 1
 * @param about what it is good for trying
 */
public record SpecimenCard(int number, LocalizedText about, IdCard card) {}
