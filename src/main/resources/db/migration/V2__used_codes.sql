-- A code fills one submission: its random id is remembered until it has expired.
CREATE TABLE used_code (
    id             TEXT PRIMARY KEY,
    application_id TEXT NOT NULL,
    expires_at     INTEGER NOT NULL
) STRICT;

CREATE INDEX used_code_by_age ON used_code (expires_at);
