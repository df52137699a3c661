package org.hallkiosk.service;

/** How the applicant gets the result (送达方式). */
public enum DeliveryWay {
    PRINTED_HERE,
    AT_WINDOW,
    BY_COURIER,
    ELECTRONIC
}
