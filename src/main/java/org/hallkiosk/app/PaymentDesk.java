package org.hallkiosk.app;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.hallkiosk.journey.Effect;
import org.hallkiosk.journey.JourneyEvent;
import org.hallkiosk.payment.Cashier;
import org.hallkiosk.payment.HttpPayments;
import org.hallkiosk.payment.PaymentAnswer;
import org.hallkiosk.payment.PaymentAnswer.State;
import org.hallkiosk.store.PaymentEntry;
import org.hallkiosk.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has fees paid while an applicant waits, and gives back what was paid for nothing. */
final class PaymentDesk implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(PaymentDesk.class);
    private static final Duration ASK_EVERY = Duration.ofSeconds(1);

    private final StoreKeeper keeper;
    private final Optional<HttpPayments> provider;
    private final Optional<Cashier> cashier;
    private final List<String> orders = new ArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();

    PaymentDesk(Optional<URI> address, StoreKeeper keeper) {
        this.keeper = keeper;
        this.provider = address.map(HttpPayments::new);
        this.cashier = provider.map(at -> new Cashier(keeper::store, at));
    }

    /** Ends what the last run left open. Blocks for as long as the provider takes. */
    void start() {
        if (cashier.isPresent()) {
            try {
                warn(cashier.get().settle());
            } catch (StoreException e) {
                log.warn("payment: not settled: {}", e.trouble().keyword());
            }
        }
    }

    /** Opens the order, then asks until it is paid, over, or not wanted any more. */
    void take(Effect.OrderPayment order, Consumer<JourneyEvent> answer) {
        if (cashier.isEmpty()) {
            answer.accept(new JourneyEvent.PaymentMoved(new PaymentAnswer.Unknown()));
            return;
        }
        int mine = turn.incrementAndGet();
        synchronized (orders) {
            orders.add(order.orderId());
        }
        try {
            PaymentAnswer now = cashier.get().order(order.orderId(), order.applicationId(), order.amountFen());
            answer.accept(new JourneyEvent.PaymentMoved(now));
            while (!isOver(now) && turn.get() == mine) {
                Thread.sleep(ASK_EVERY);
                PaymentAnswer next = now instanceof PaymentAnswer.Unknown
                        // The provider may not have heard of it; with the same id it opens it once.
                        ? cashier.get().order(order.orderId(), order.applicationId(), order.amountFen())
                        : cashier.get().ask(order.orderId());
                if (!next.equals(now) && turn.get() == mine) {
                    answer.accept(new JourneyEvent.PaymentMoved(next));
                }
                now = next;
            }
        } catch (StoreException e) {
            log.error("payment: {}", e.trouble().keyword());
            answer.accept(new JourneyEvent.PaymentMoved(new PaymentAnswer.Unknown()));
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isOver(PaymentAnswer answer) {
        return answer instanceof PaymentAnswer.Known(State state, var ignored) && state != State.WAITING;
    }

    /** What is handed in costs nothing after all: what was paid for it goes back. */
    void free(String applicationId) throws StoreException {
        Optional<PaymentEntry> paid = keeper.store().payments().paidFor(applicationId);
        if (cashier.isPresent() && paid.isPresent()) {
            cashier.get().giveBack(paid.get().orderId());
        }
    }

    /** What is paid for this application, in fen; 0 where nothing is. */
    long paidFen(String applicationId) throws StoreException {
        return keeper.store()
                .payments()
                .paidFor(applicationId)
                .map(PaymentEntry::amountFen)
                .orElse(0L);
    }

    /** The applicant is gone: what was not handed in is not paid. */
    void sessionEnded() {
        turn.incrementAndGet();
        List<String> left;
        synchronized (orders) {
            left = List.copyOf(orders);
            orders.clear();
        }
        if (cashier.isEmpty() || left.isEmpty()) {
            return;
        }
        try {
            for (String order : left) {
                cashier.get().giveBack(order);
            }
            warn(cashier.get().takeBackRest());
        } catch (StoreException e) {
            log.warn("payment: not given back yet: {}", e.trouble().keyword());
        }
    }

    private static void warn(int open) {
        if (open > 0) {
            log.warn("payment: {} orders are still open, because the provider does not answer", open);
        }
    }

    @Override
    public void close() {
        turn.incrementAndGet();
        provider.ifPresent(HttpPayments::close);
    }
}
