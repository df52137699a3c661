-- Moments are milliseconds since 1970-01-01T00:00Z; days are ISO 8601 in the hall's time zone.
-- Columns marked "sealed" hold AES-256-GCM ciphertext; person_hash is a keyed hash. Nothing else is personal.

CREATE TABLE encryption_key (
    version     INTEGER PRIMARY KEY,
    check_value TEXT NOT NULL
) STRICT;

CREATE TABLE application (
    id               TEXT PRIMARY KEY,
    service_id       TEXT NOT NULL,
    receipt_number   TEXT NOT NULL UNIQUE,
    created_at       INTEGER NOT NULL,
    state            TEXT NOT NULL CHECK (state IN ('SUBMITTED', 'FORGOTTEN')),
    person_hash      TEXT,
    facts            BLOB, -- sealed
    document         BLOB, -- sealed
    signature_digest TEXT
) STRICT;

CREATE INDEX application_by_age ON application (created_at);

CREATE TABLE queue_ticket (
    ordinal       INTEGER PRIMARY KEY, -- the order in which tickets were taken
    day           TEXT NOT NULL,
    number        TEXT NOT NULL,
    prefix        TEXT NOT NULL,
    sequence      INTEGER NOT NULL,
    service_id    TEXT NOT NULL,
    request_id    TEXT NOT NULL,
    person_hash   TEXT,
    follow_code   TEXT NOT NULL UNIQUE,
    state         TEXT NOT NULL CHECK (state IN ('OPEN', 'SERVED', 'CANCELLED')),
    reprints      INTEGER NOT NULL DEFAULT 0,
    taken_at      INTEGER NOT NULL,
    UNIQUE (day, number),
    UNIQUE (day, prefix, sequence)
) STRICT;

CREATE UNIQUE INDEX one_open_ticket_a_person_and_service
    ON queue_ticket (day, service_id, person_hash) WHERE state = 'OPEN';

CREATE UNIQUE INDEX one_open_ticket_a_request
    ON queue_ticket (day, service_id, request_id) WHERE state = 'OPEN';

CREATE INDEX open_tickets_of_a_queue
    ON queue_ticket (day, prefix, ordinal) WHERE state = 'OPEN';

CREATE TABLE print_job (
    id               TEXT PRIMARY KEY,
    kind             TEXT NOT NULL CHECK (kind IN ('QUEUE_TICKET', 'DOCUMENT', 'TEST_PAGE')),
    subject_id       TEXT NOT NULL,
    state            TEXT NOT NULL
        CHECK (state IN ('PREPARED', 'SENDING', 'PRINTED', 'SENT', 'FAILED', 'UNCERTAIN')),
    failure_reason   TEXT,
    may_have_printed INTEGER NOT NULL DEFAULT 0,
    attempts         INTEGER NOT NULL DEFAULT 0,
    prepared_at      INTEGER NOT NULL,
    changed_at       INTEGER NOT NULL
) STRICT;

CREATE INDEX print_job_by_state ON print_job (state, changed_at);
