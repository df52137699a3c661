package org.hallkiosk.payment;

import java.time.Duration;
import java.util.Optional;
import org.hallkiosk.device.Deadline;
import org.hallkiosk.payment.PaymentAnswer.State;
import org.hallkiosk.store.KioskStore;
import org.hallkiosk.store.PaymentEntry;
import org.hallkiosk.store.PaymentState;
import org.hallkiosk.store.StoreException;

/**
 * Takes the fee of an application, and gives back what belongs to none. Each order is written down before the provider hears
 * of it; whatever happens in between, {@link #settle} ends it: kept where its application was handed in, taken back where it
 * was not. Blocking; any thread.
 */
public final class Cashier {
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);

    private final Stores stores;
    private final PaymentProvider provider;

    public Cashier(Stores stores, PaymentProvider provider) {
        this.stores = stores;
        this.provider = provider;
    }

    /** Where the journal is; throws while the store cannot be opened. */
    public interface Stores {
        KioskStore store() throws StoreException;
    }

    /**
     * Opens the order, or tells how it stands. An application whose fee is paid already is not asked to pay again, whatever
     * the order's id.
     */
    public PaymentAnswer order(String orderId, String applicationId, long amountFen) throws StoreException {
        Optional<PaymentEntry> paid = stores.store().payments().paidFor(applicationId);
        if (paid.isPresent()) {
            return new PaymentAnswer.Known(State.PAID, Optional.empty());
        }
        PaymentEntry entry = stores.store().payments().begin(orderId, applicationId, amountFen);
        return entry.state() == PaymentState.ORDERED
                ? noted(orderId, provider.order(orderId, amountFen, Deadline.after(ANSWER_WITHIN)))
                : known(entry.state());
    }

    /** How an order stands that was opened before. */
    public PaymentAnswer ask(String orderId) throws StoreException {
        Optional<PaymentEntry> entry = stores.store().payments().find(orderId);
        if (entry.isPresent() && entry.get().state() != PaymentState.ORDERED) {
            return known(entry.get().state());
        }
        return noted(orderId, provider.ask(orderId, Deadline.after(ANSWER_WITHIN)));
    }

    /** The order is not wanted any more: written down first, so that it is taken back also after a crash. */
    public void giveBack(String orderId) throws StoreException {
        stores.store().payments().giveBack(orderId);
        takeBack(orderId);
    }

    /**
     * Ends what was left open by a crash or a power cut; for the start, when whoever had ordered is gone.
     *
     * @return how many are still open, because the provider did not answer
     */
    public int settle() throws StoreException {
        for (PaymentEntry entry : stores.store().payments().unsettled()) {
            // Who paid and was gone before handing in gets it back; what was handed in keeps its fee.
            stores.store().payments().giveBack(entry.orderId());
        }
        return takeBackRest();
    }

    /**
     * Tells the provider again of every order that is to be taken back and that it has not answered for.
     *
     * @return how many are still open
     */
    public int takeBackRest() throws StoreException {
        int open = 0;
        for (PaymentEntry entry : stores.store().payments().unsettled()) {
            open += takeBack(entry.orderId()) ? 0 : 1;
        }
        return open;
    }

    private boolean takeBack(String orderId) throws StoreException {
        Optional<PaymentEntry> entry = stores.store().payments().find(orderId);
        if (entry.isEmpty() || entry.get().state() != PaymentState.GIVING_BACK) {
            return true;
        }
        PaymentAnswer answer = provider.cancel(orderId, Deadline.after(ANSWER_WITHIN));
        if (answer instanceof PaymentAnswer.Known(State state, var ignored)
                && state != State.WAITING
                && state != State.PAID) {
            stores.store().payments().closed(orderId);
            return true;
        }
        return false;
    }

    private PaymentAnswer noted(String orderId, PaymentAnswer answer) throws StoreException {
        if (answer instanceof PaymentAnswer.Known(State state, var ignored)) {
            switch (state) {
                case PAID -> {
                    // Given up meanwhile: what counts is what was written down.
                    if (stores.store().payments().paid(orderId) == PaymentState.GIVING_BACK) {
                        takeBack(orderId);
                        return new PaymentAnswer.Known(State.CLOSED, Optional.empty());
                    }
                }
                case REFUSED, EXPIRED, CLOSED, REFUNDED ->
                    stores.store().payments().closed(orderId);
                case WAITING -> {}
            }
        }
        return answer;
    }

    private static PaymentAnswer known(PaymentState state) {
        return switch (state) {
            case ORDERED -> new PaymentAnswer.Unknown();
            case PAID -> new PaymentAnswer.Known(State.PAID, Optional.empty());
            case GIVING_BACK, CLOSED -> new PaymentAnswer.Known(State.CLOSED, Optional.empty());
        };
    }
}
