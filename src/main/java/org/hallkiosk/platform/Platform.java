package org.hallkiosk.platform;

import org.hallkiosk.device.Deadline;
import org.hallkiosk.platform.contract.Acceptance;
import org.hallkiosk.platform.contract.Case;
import org.hallkiosk.platform.contract.CaseAccess;
import org.hallkiosk.platform.contract.Cases;
import org.hallkiosk.platform.contract.GivenRating;
import org.hallkiosk.platform.contract.HandedInApplication;
import org.hallkiosk.platform.contract.LicencePaperQuery;
import org.hallkiosk.platform.contract.Licences;
import org.hallkiosk.platform.contract.LicencesQuery;
import org.hallkiosk.platform.contract.Paper;
import org.hallkiosk.platform.contract.Payment;
import org.hallkiosk.platform.contract.PlatformHealth;
import org.hallkiosk.platform.contract.RatingReceived;
import org.hallkiosk.platform.contract.SharedFacts;
import org.hallkiosk.platform.contract.SharedFactsQuery;
import org.hallkiosk.platform.contract.SupplementAnswer;

/**
 * The government platform, seen from the terminal. Another platform than ours is one class that implements this; {@code
 * docs/platform.md} says what it promises. Every call blocks until it is answered, the deadline passes, or the thread is
 * interrupted (it stays interrupted, and the answer is {@link PlatformAnswer.Unavailable}); trouble is an answer and no
 * exception. Safe for use by many threads.
 */
public interface Platform {

    PlatformAnswer<PlatformHealth> health(Deadline deadline);

    /** What the authorities know of a person, as far as the person agreed. */
    PlatformAnswer<SharedFacts> sharedFacts(SharedFactsQuery query, Deadline deadline);

    PlatformAnswer<Licences> licences(LicencesQuery query, Deadline deadline);

    PlatformAnswer<Paper> licencePaper(String licenceId, LicencePaperQuery query, Deadline deadline);

    /**
     * Hands an application over. May be called any number of times with the same application, whatever came back before:
     * the platform has it once.
     */
    PlatformAnswer<Acceptance> submit(HandedInApplication application, Deadline deadline);

    /** The cases of a receipt (one at most) or of a person. */
    PlatformAnswer<Cases> cases(CaseAccess access, Deadline deadline);

    PlatformAnswer<Paper> result(String caseNumber, String resultId, CaseAccess access, Deadline deadline);

    /** Answers a supplement request; like {@link #submit}, as often as it takes. Answered with the case as it is then. */
    PlatformAnswer<Case> answerSupplement(
            String caseNumber, String supplementId, SupplementAnswer answer, Deadline deadline);

    PlatformAnswer<Payment> payment(String caseNumber, CaseAccess access, Deadline deadline);

    /** Gives a rating; like {@link #submit}, as often as it takes. A platform that takes none refuses with NOT_FOUND. */
    PlatformAnswer<RatingReceived> rate(GivenRating rating, Deadline deadline);
}
