package org.hallkiosk.service;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The kinds of card by which a service may let people say who they are. */
public enum CardKind {
    RESIDENT,
    HONG_KONG_MACAO_TAIWAN,
    FOREIGN_RESIDENT,
    SOCIAL_SECURITY,
    TRAVEL_DOCUMENT,
    FOREIGN_ID_CARD;

    /** What the resident ID card reader of every hall reads; a service that says nothing else takes these. */
    public static final Set<CardKind> USUAL =
            Collections.unmodifiableSet(EnumSet.of(RESIDENT, HONG_KONG_MACAO_TAIWAN, FOREIGN_RESIDENT));
}
