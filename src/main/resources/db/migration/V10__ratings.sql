-- What applicants think of a service. Nothing here is personal or leads to a person: the id is random, and only the day is
-- kept, for the minute would name the application that was handed in just before.
CREATE TABLE rating (
    id         TEXT PRIMARY KEY,
    service_id TEXT NOT NULL,
    day        TEXT NOT NULL,
    level      TEXT NOT NULL CHECK (level IN ('VERY_SATISFIED', 'SATISFIED', 'FAIR', 'DISSATISFIED', 'VERY_DISSATISFIED')),
    reason     TEXT CHECK (reason IN ('WAITED_LONG', 'HARD_TO_USE', 'NOT_DONE', 'MACHINE_TROUBLE', 'OTHER')),
    state      TEXT NOT NULL CHECK (state IN ('HELD', 'WAITING', 'ACCEPTED', 'REFUSED'))
) STRICT, WITHOUT ROWID;

CREATE INDEX rating_by_state ON rating (state);
