-- Derived from the text of the issues, can be thrown away and made again; see docs/duplicates.md.
CREATE SCHEMA IF NOT EXISTS issues;

-- A gram is one number: two neighbouring Chinese characters, or the hash of one word. Both arrays ascend without repetition.
CREATE TABLE issues.fingerprint (
    jurisdiction_id integer NOT NULL,
    issue_id        uuid    NOT NULL,
    grams           integer[] NOT NULL,
    title_grams     integer[] NOT NULL,
    PRIMARY KEY (jurisdiction_id, issue_id)
);

CREATE INDEX fingerprint_by_gram ON issues.fingerprint USING gin (jurisdiction_id, grams);

-- Issues whose grams are not yet in gram_frequency: counting at once would make every registration wait for every other.
CREATE TABLE issues.uncounted_fingerprint (
    jurisdiction_id integer NOT NULL,
    issue_id        uuid    NOT NULL,
    PRIMARY KEY (jurisdiction_id, issue_id)
);

CREATE TABLE issues.gram_frequency (
    jurisdiction_id integer NOT NULL,
    gram            integer NOT NULL,
    issues          integer NOT NULL CHECK (issues > 0),
    PRIMARY KEY (jurisdiction_id, gram)
) WITH (fillfactor = 70);

CREATE TABLE issues.counted_fingerprints (
    jurisdiction_id integer NOT NULL,
    issues          bigint  NOT NULL CHECK (issues >= 0),
    PRIMARY KEY (jurisdiction_id)
);
