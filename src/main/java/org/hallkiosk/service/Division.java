package org.hallkiosk.service;

import org.hallkiosk.text.LocalizedText;

/**
 * A province, city, county, town or village.
 *
 * @param code of GB/T 2260: two digits each for province, city and county; a town has three more behind them (GB/T 10114),
 *     and a village three more behind those
 * @param name as it is written in an address, and in letters
 */
public record Division(String code, LocalizedText name) {}
