-- Orders of fees, written down before the payment provider hears of them. Nothing here is personal.
CREATE TABLE payment (
    order_id       TEXT PRIMARY KEY,
    application_id TEXT NOT NULL,
    amount_fen     INTEGER NOT NULL,
    state          TEXT NOT NULL CHECK (state IN ('ORDERED', 'PAID', 'GIVING_BACK', 'CLOSED')),
    changed_at     INTEGER NOT NULL
) STRICT;

CREATE INDEX payment_by_application ON payment (application_id);
CREATE INDEX payment_by_state ON payment (state);
