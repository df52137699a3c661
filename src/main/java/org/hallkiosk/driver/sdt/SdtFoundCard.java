package org.hallkiosk.driver.sdt;

import java.util.Optional;
import org.hallkiosk.device.CardPhoto;
import org.hallkiosk.device.CardReading;
import org.hallkiosk.device.CardReading.CardRead;
import org.hallkiosk.device.CardReading.CardTrouble;
import org.hallkiosk.device.CardReading.Problem;
import org.hallkiosk.device.CardReading.ReaderTrouble;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.device.IdCard;
import org.hallkiosk.device.Reason;
import org.hallkiosk.driver.sdt.SdtNewestAddress.CardGone;
import org.hallkiosk.driver.sdt.SdtNewestAddress.Known;
import org.hallkiosk.driver.sdt.SdtNewestAddress.Lost;
import org.hallkiosk.driver.sdt.SdtNewestAddress.NoAnswer;
import org.hallkiosk.driver.sdt.SdtNewestAddress.None;
import org.hallkiosk.driver.sdt.SdtWire.Reply;
import org.hallkiosk.transport.TransportException;

/**
 * The questions about a card that was just found: selecting it, reading it, and its newest address where that is asked
 * for. Keeps nothing of one card for the next; fingerprints, and the photo without a decoder for it, are dropped with
 * the answer that brought them.
 */
final class SdtFoundCard {
    private final SdtWire wire;
    private final boolean asksNewestAddress;
    private final PhotoDecoding photos;

    SdtFoundCard(SdtWire wire, boolean asksNewestAddress, PhotoDecoding photos) {
        this.wire = wire;
        this.asksNewestAddress = asksNewestAddress;
        this.photos = photos;
    }

    CardReading read(Deadline deadline) throws TransportException, InterruptedException {
        Reply selected = wire.ask(SdtCommand.SELECT_CARD, deadline);
        if (!isDone(selected) && !deadline.passed()) {
            // Once more from the start: the card may have been settling, or the answer was lost on the line.
            Reply found = wire.ask(SdtCommand.FIND_CARD, deadline);
            if (found instanceof Reply.Answered(SdtAnswer answer) && answer.status() == SdtStatus.NO_CARD) {
                return liftedTooSoon();
            }
            selected = wire.ask(SdtCommand.SELECT_CARD, deadline);
        }
        if (!isDone(selected)) {
            return notSelected(selected, deadline);
        }
        Reply first = wire.ask(SdtCommand.READ_TEXT_AND_PHOTO, deadline);
        return switch (first) {
            case Reply.Unreadable unreadable when !deadline.passed() -> readAgain(unreadable.torn(), deadline);
            case Reply.Silent _ when !deadline.passed() -> afterSilence(deadline);
            default -> outcomeOf(first, deadline);
        };
    }

    private CardReading notSelected(Reply selected, Deadline deadline) throws TransportException, InterruptedException {
        if (selected instanceof Reply.Answered(SdtAnswer answer) && answer.status() == SdtStatus.SELECT_FAILED) {
            return new CardTrouble(Problem.UNREADABLE, answer.status().meaning());
        }
        return outcomeOf(selected, deadline);
    }

    /** A card that goes at the wrong moment can leave a module without an answer; one that is dead never has one. */
    private CardReading afterSilence(Deadline deadline) throws TransportException, InterruptedException {
        Reply found = wire.ask(SdtCommand.FIND_CARD, deadline);
        if (found instanceof Reply.Answered(SdtAnswer answer)) {
            return answer.status() == SdtStatus.NO_CARD
                    ? liftedTooSoon()
                    : new CardTrouble(Problem.UNREADABLE, "no answer while the card was read");
        }
        return outcomeOf(found, deadline);
    }

    /** The answer was lost on the line, or the card was taken away under it: a second answer tells which. */
    private CardReading readAgain(boolean torn, Deadline deadline) throws TransportException, InterruptedException {
        Reply second = wire.ask(SdtCommand.READ_TEXT_AND_PHOTO, deadline);
        boolean noCardAnyMore = second instanceof Reply.Silent
                || (second instanceof Reply.Answered(SdtAnswer answer) && answer.status() != SdtStatus.DONE);
        return torn && noCardAnyMore ? liftedTooSoon() : outcomeOf(second, deadline);
    }

    private CardReading outcomeOf(Reply reply, Deadline deadline) throws TransportException, InterruptedException {
        return switch (reply) {
            case Reply.Answered(SdtAnswer answer) ->
                answer.status() == SdtStatus.DONE ? understood(answer, deadline) : refused(answer.status(), deadline);
            case Reply.Unreadable _, Reply.Silent _
            when deadline.passed() -> new CardTrouble(Problem.UNREADABLE, "the time ran out while the card was read");
            case Reply.Unreadable unreadable -> new ReaderTrouble(Reason.ANSWER_UNREADABLE, unreadable.detail());
            case Reply.Silent _ -> new ReaderTrouble(Reason.NOT_RESPONDING, "no answer while reading a card");
        };
    }

    private CardReading refused(SdtStatus status, Deadline deadline) throws TransportException, InterruptedException {
        if (status.wantsReset()) {
            // Whatever it answers: what is told is what became of this card, and the next question shows how it is now.
            wire.ask(SdtCommand.RESET, deadline);
        }
        return SdtTroubles.of(status);
    }

    private CardReading understood(SdtAnswer answer, Deadline deadline)
            throws TransportException, InterruptedException {
        return switch (SdtCardText.parse(SdtCommand.textOf(answer))) {
            case SdtCardText.Parsed.Card(IdCard card) -> {
                Optional<CardPhoto> photo = photos.decode(answer);
                yield asksNewestAddress ? withNewestAddress(card, photo, deadline) : new CardRead(card, photo);
            }
            case SdtCardText.Parsed.Refused(Problem problem, String detail) -> new CardTrouble(problem, detail);
        };
    }

    /**
     * Asked once more when no answer came or none that can be believed. When an answer began and was lost, or the card can
     * suddenly not be read, the printed address may be an old one: the card is asked for again. A reader that is silent
     * both times does not know the question.
     */
    private CardReading withNewestAddress(IdCard card, Optional<CardPhoto> photo, Deadline deadline)
            throws TransportException, InterruptedException {
        if (!mayHaveNewestAddress(card)) {
            return new CardRead(card, photo);
        }
        SdtNewestAddress newest = askNewestAddress(deadline);
        if ((newest instanceof Lost || newest instanceof NoAnswer) && !deadline.passed()) {
            SdtNewestAddress second = askNewestAddress(deadline);
            newest = second instanceof NoAnswer ? newest : second;
        }
        return switch (newest) {
            case Known(String address) -> new CardRead(with(card, address), photo);
            case None _, NoAnswer _ -> new CardRead(card, photo);
            case Lost _, CardGone _ -> liftedTooSoon();
        };
    }

    private SdtNewestAddress askNewestAddress(Deadline deadline) throws TransportException, InterruptedException {
        return SdtNewestAddress.of(wire.ask(SdtCommand.READ_NEWEST_ADDRESS, deadline));
    }

    private static boolean mayHaveNewestAddress(IdCard card) {
        return switch (card) {
            case IdCard.ResidentCard _, IdCard.HongKongMacaoTaiwanPermit _ -> true;
            case IdCard.ForeignerCard2017 _, IdCard.ForeignerCard2023 _ -> false;
            case IdCard.SocialSecurityCard _, IdCard.TravelDocument _, IdCard.ForeignIdCard _ -> false;
        };
    }

    private static IdCard with(IdCard card, String newest) {
        return switch (card) {
            case IdCard.ResidentCard resident -> resident.withNewestAddress(newest);
            case IdCard.HongKongMacaoTaiwanPermit permit -> permit.withNewestAddress(newest);
            case IdCard.ForeignerCard2017 _, IdCard.ForeignerCard2023 _ -> card;
            case IdCard.SocialSecurityCard _, IdCard.TravelDocument _, IdCard.ForeignIdCard _ -> card;
        };
    }

    private static boolean isDone(Reply reply) {
        return reply instanceof Reply.Answered(SdtAnswer answer) && answer.status() == SdtStatus.DONE;
    }

    private static CardReading liftedTooSoon() {
        return new CardTrouble(Problem.LIFTED_TOO_SOON, "the card left while it was read");
    }
}
