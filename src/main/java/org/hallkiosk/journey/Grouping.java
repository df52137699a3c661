package org.hallkiosk.journey;

/** By what services stand together. */
public enum Grouping {
    CATEGORY,
    LIFE_EVENT
}
