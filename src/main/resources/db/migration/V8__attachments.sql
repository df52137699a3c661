-- Pictures of papers that are handed in with an application; deleted as soon as the platform has them.
CREATE TABLE attachment (
    application_id TEXT NOT NULL REFERENCES application (id),
    material       TEXT NOT NULL,
    title_chinese  TEXT NOT NULL,
    title_english  TEXT NOT NULL,
    media_type     TEXT NOT NULL,
    content        BLOB NOT NULL, -- sealed
    PRIMARY KEY (application_id, material)
) STRICT;
