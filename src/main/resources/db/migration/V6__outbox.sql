-- What the government platform is to get: the order in which it was handed in, and how far each has come. The content
-- stays sealed in "application". "lane" is the person's keyed hash until the platform has it, then the application's id.
CREATE TABLE outbox (
    ordinal        INTEGER PRIMARY KEY AUTOINCREMENT,
    application_id TEXT NOT NULL UNIQUE REFERENCES application (id),
    lane           TEXT NOT NULL,
    state          TEXT NOT NULL CHECK (state IN ('HELD', 'WAITING', 'ACCEPTED', 'REFUSED')),
    queued_at      INTEGER NOT NULL,
    attempts       INTEGER NOT NULL DEFAULT 0,
    trouble        TEXT,
    case_number    TEXT,
    settled_at     INTEGER
) STRICT;

CREATE INDEX outbox_by_state ON outbox (state, ordinal);
CREATE INDEX outbox_by_lane ON outbox (lane, ordinal);
