package org.hallkiosk.ui.component;

/** Where a shown value comes from; each has its own colour. */
public enum Provenance {
    CARD("from-card"),
    CODE("from-code"),
    SHARED("from-shared"),
    YOU("from-you");

    private final String styleClass;

    Provenance(String styleClass) {
        this.styleClass = styleClass;
    }

    String styleClass() {
        return styleClass;
    }
}
