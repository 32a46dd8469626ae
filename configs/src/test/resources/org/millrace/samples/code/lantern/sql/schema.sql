-- What was seen and what was done about it.
CREATE TABLE folder (
    id    INTEGER PRIMARY KEY,
    path  TEXT NOT NULL UNIQUE
);

CREATE TABLE change (
    id         INTEGER PRIMARY KEY,
    folder_id  INTEGER NOT NULL REFERENCES folder (id),
    name       TEXT NOT NULL,
    kind       TEXT NOT NULL CHECK (kind IN ('new', 'changed', 'gone')),
    seen_at    TIMESTAMP NOT NULL,
    exit_code  INTEGER
);

CREATE INDEX change_by_time ON change (seen_at);
