package org.hallkiosk.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a line of the trail tells of. The words in the file are the constants in lower case with hyphens. */
public enum TrailStep {
    SESSION_BEGUN,
    LANGUAGE_CHOSEN,
    SERVICE_CHOSEN,
    QUESTION_ANSWERED,
    CONSENT_GIVEN,
    CONSENT_REFUSED,
    CARD_READ,
    CODE_READ,
    FACTS_MERGED,
    FACT_TYPED,
    /** Sources say different things of a fact. */
    CONFLICT_FOUND,
    CONFLICT_DECIDED,
    SIGNED,
    DOCUMENT_MADE,
    SUBMITTED,
    NOT_SUBMITTED,
    DOCUMENT_PRINTED,
    TICKET_PRINTED,
    CHECKLIST_PRINTED,
    DRAFT_KEPT,
    DRAFT_TAKEN_UP,
    /** The applicant began anew. */
    DRAFT_DELETED,
    /** How far a person's or a receipt's cases have come was shown. */
    CASES_SHOWN,
    CALLED_FOR_HELP,
    /** A member of staff began or ended to help; from here to there two people were at the screen. */
    HELPED_BY_STAFF,
    SESSION_ENDED,
    /** The program began to write the trail; a session without an end before it was cut off. */
    TRAIL_OPENED,
    /** The end of the last line was lost with the power or a kill; what had been written of it was taken away. */
    TORN_LINE_CLEARED,
    /** Steps that could not be written, for want of disk space or of the key. */
    STEPS_LOST,
    /** Where the trail begins and ends was not known any more at a start: what was missing then cannot be told. */
    ENDS_REBUILT,
    /** Old days were deleted as the configuration says. */
    DAYS_DELETED;

    public String keyword() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<TrailStep> named(String keyword) {
        return Arrays.stream(values())
                .filter(step -> step.keyword().equals(keyword))
                .findFirst();
    }
}
