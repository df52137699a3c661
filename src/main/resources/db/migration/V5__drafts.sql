-- What applicants left half done, sealed under the hall's key, which no data folder holds. A finder is a keyed hash of
-- a person and a service, or of a code for coming back.
CREATE TABLE draft (
    id         INTEGER PRIMARY KEY,
    expires_at INTEGER NOT NULL,
    content    BLOB NOT NULL -- sealed
) STRICT;

CREATE INDEX draft_by_age ON draft (expires_at);

CREATE TABLE draft_finder (
    finder TEXT PRIMARY KEY,
    draft  INTEGER NOT NULL REFERENCES draft (id) ON DELETE CASCADE
) STRICT;

CREATE INDEX draft_finder_by_draft ON draft_finder (draft);
