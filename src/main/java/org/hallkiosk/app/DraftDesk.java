package org.hallkiosk.app;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hallkiosk.journey.Effect;
import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.store.Draft;
import org.hallkiosk.store.DraftSeal;
import org.hallkiosk.store.QueueTicket;
import org.hallkiosk.store.SealedDraft;
import org.hallkiosk.store.StoreException;
import org.hallkiosk.store.TicketState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps drafts and finds them again. Every call blocks until the place of the drafts has answered or failed. */
final class DraftDesk {
    private static final Logger log = LoggerFactory.getLogger(DraftDesk.class);
    /** Crockford's base 32, in which nothing is mistaken for something else; 80 random bits that nobody can guess. */
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final Pattern CODE = Pattern.compile("DR(-[0-9A-HJKMNP-TV-Z]{4}){4}");

    private final SecureRandom random = new SecureRandom();
    private final StoreKeeper keeper;
    private final HallDrafts hall;

    DraftDesk(StoreKeeper keeper, HallDrafts hall) {
        this.keeper = keeper;
        this.hall = hall;
    }

    /** Whether a scanned text can be a code for coming back. */
    static boolean looksLikeOne(String text) {
        return CODE.matcher(text.strip()).matches();
    }

    JourneyEvent keep(Effect.KeepDraft keep) {
        try {
            Draft draft = keep.codeWanted() && keep.draft().code().isEmpty()
                    ? keep.draft().withCode(newCode())
                    : keep.draft();
            hall.place().keep(hall.seal().seal(draft, keep.idNumber()));
            return new JourneyEvent.DraftKept(draft, hall.reachAllTerminals());
        } catch (StoreException e) {
            log.error("drafts: not kept: {}", e.trouble().keyword());
            return new JourneyEvent.DraftNotKept();
        }
    }

    JourneyEvent find(Effect.FindDraft find) {
        return find(seal -> seal.finderOfPerson(find.serviceId(), find.idNumber()));
    }

    JourneyEvent open(Effect.OpenDraft open) {
        return find(seal -> seal.finderOfCode(open.code()));
    }

    private interface Finding {
        String by(DraftSeal seal);
    }

    private JourneyEvent find(Finding finding) {
        try {
            DraftSeal seal = hall.seal();
            String finder = finding.by(seal);
            Optional<SealedDraft> sealed = hall.place().find(finder);
            if (sealed.isEmpty()) {
                return new JourneyEvent.DraftNotFound(true);
            }
            Draft draft = seal.open(sealed.get());
            if (accepted(draft)) {
                hall.place().forget(finder);
                return new JourneyEvent.DraftNotFound(true);
            }
            return new JourneyEvent.DraftFound(draft);
        } catch (StoreException e) {
            log.error("drafts: not found: {}", e.trouble().keyword());
            return new JourneyEvent.DraftNotFound(false);
        }
    }

    /** A number that was served here is an application that a window has accepted. */
    private boolean accepted(Draft draft) throws StoreException {
        if (draft.handedIn().flatMap(Draft.HandedIn::ticket).isEmpty()) {
            return false;
        }
        Draft.HandedIn handedIn = draft.handedIn().orElseThrow();
        Optional<QueueTicket> ticket =
                keeper.store().tickets().find(handedIn.day(), handedIn.ticket().orElseThrow());
        return ticket.map(known -> known.state() == TicketState.SERVED).orElse(false);
    }

    void forget(Effect.ForgetDraft forget) {
        try {
            DraftSeal seal = hall.seal();
            if (forget.idNumber().isPresent()) {
                hall.place()
                        .forget(seal.finderOfPerson(
                                forget.serviceId(), forget.idNumber().get()));
            }
            if (forget.code().isPresent()) {
                hall.place().forget(seal.finderOfCode(forget.code().get()));
            }
        } catch (StoreException e) {
            // The sweep deletes it on its day.
            log.error("drafts: not deleted yet: {}", e.trouble().keyword());
        }
    }

    private String newCode() {
        StringBuilder code = new StringBuilder("DR");
        for (int i = 0; i < 16; i++) {
            code.append(i % 4 == 0 ? "-" : "").append(DIGITS.charAt(random.nextInt(DIGITS.length())));
        }
        return code.toString();
    }
}
