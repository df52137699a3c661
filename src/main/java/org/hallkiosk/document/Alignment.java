package org.hallkiosk.document;

/** Where something stands in the width that it is given. */
public enum Alignment {
    LEFT,
    CENTER,
    RIGHT;

    float offset(float room) {
        return switch (this) {
            case LEFT -> 0;
            case CENTER -> room / 2;
            case RIGHT -> room;
        };
    }
}
