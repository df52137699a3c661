package org.hallkiosk.service;

import java.util.Locale;

/** What happens in people's lives, by which they look for a service. The words are texts under {@code life-event.}. */
public enum LifeEvent {
    BIRTH,
    SCHOOL,
    WORK,
    BUSINESS,
    MOVING,
    MARRIAGE,
    HEALTH,
    DISABILITY,
    RETIREMENT,
    OLD_AGE,
    BEREAVEMENT,
    PROOF;

    /** As it stands in the keys of texts. */
    public String keyword() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
