package org.hallkiosk.platform.kit;

import java.util.Locale;

/** What a platform promises by the contract, each tried by itself. */
public enum Rule {
    SAYS_THAT_IT_IS_THERE,
    CLOCK_IS_RIGHT,
    UNSIGNED_IS_REFUSED,
    CHANGED_BODY_IS_REFUSED,
    REPLAY_IS_REFUSED,
    WRONG_CLOCK_IS_TOLD_THE_TIME,
    UNKNOWN_PATH_IS_A_PROBLEM,
    NONSENSE_IS_MALFORMED,
    SUBMISSION_IS_ACCEPTED,
    SENT_AGAIN_IS_THE_SAME_CASE,
    SENT_AT_ONCE_IS_ONE_CASE,
    NEW_FIELDS_ARE_PASSED_OVER,
    OTHER_CONTENT_IS_A_CONFLICT,
    PATH_AND_BODY_AGREE,
    SEEN_BY_RECEIPT,
    SEEN_BY_CARD,
    NOT_SEEN_BY_ANOTHER,
    FEE_IS_TOLD,
    ACCESS_IS_ONE_OF_TWO,
    UNKNOWN_RESULT_IS_NOT_FOUND,
    UNKNOWN_SUPPLEMENT_IS_NOT_FOUND,
    SHARED_FACTS_WITHIN_CONSENT,
    SHARED_FACTS_BEYOND_CONSENT,
    LICENCES_WITHIN_CONSENT,
    LICENCES_BEYOND_CONSENT,
    UNKNOWN_LICENCE_IS_NOT_FOUND,
    RATING_IS_TAKEN,
    OTHER_RATING_IS_A_CONFLICT;

    /** How reports and texts call it. */
    public String keyword() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
