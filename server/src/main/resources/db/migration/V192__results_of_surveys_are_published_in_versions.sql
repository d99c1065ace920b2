CREATE TABLE surveys.result_version (
    jurisdiction_id integer     NOT NULL,
    survey_id       uuid        NOT NULL,
    version         integer     NOT NULL CHECK (version >= 1),
    without         text[]      NOT NULL,
    reason          text        CHECK (reason IS NOT NULL OR version = 1),
    invited         integer     NOT NULL,
    answered        integer     NOT NULL,
    least_answers   integer     NOT NULL,
    sha256          text        NOT NULL,
    account_id      uuid,
    published_at    timestamptz NOT NULL,
    PRIMARY KEY (jurisdiction_id, survey_id, version),
    FOREIGN KEY (jurisdiction_id, survey_id) REFERENCES surveys.survey (jurisdiction_id, survey_id)
);
COMMENT ON TABLE surveys.result_version IS 'Results as they were published, each for good; a correction is a further version with its reason';

CREATE TABLE surveys.result_line (
    jurisdiction_id integer NOT NULL,
    survey_id       uuid    NOT NULL,
    version         integer NOT NULL,
    line            integer NOT NULL,
    kind            text    NOT NULL CHECK (kind IN ('TOPIC', 'CHOICE', 'NUMBER')),
    unit_id         uuid,
    code            text    NOT NULL,
    choice          text,
    zh              text    NOT NULL,
    en              text    NOT NULL,
    value           numeric(15, 2),
    standard_error  numeric(15, 2),
    low             numeric(15, 2),
    high            numeric(15, 2),
    answers         integer,
    PRIMARY KEY (jurisdiction_id, survey_id, version, line),
    FOREIGN KEY (jurisdiction_id, survey_id, version)
        REFERENCES surveys.result_version (jurisdiction_id, survey_id, version)
);
COMMENT ON COLUMN surveys.result_line.value IS 'Null where fewer answered than are published';

-- Scores by topic for other modules: of each survey the latest version, and only what is published. unit_id is null for the city.
CREATE VIEW surveys.published_results AS
SELECT v.jurisdiction_id,
       v.survey_id,
       s.title,
       s.period_start,
       s.period_end,
       l.unit_id,
       l.code           AS topic,
       l.value          AS score,
       l.standard_error,
       l.low,
       l.high,
       l.answers,
       v.invited,
       l.zh             AS topic_zh,
       l.en             AS topic_en,
       v.version,
       v.published_at
FROM surveys.result_version v
JOIN surveys.survey s
    ON s.jurisdiction_id = v.jurisdiction_id
   AND s.survey_id = v.survey_id
JOIN surveys.result_line l
    ON l.jurisdiction_id = v.jurisdiction_id
   AND l.survey_id = v.survey_id
   AND l.version = v.version
WHERE l.kind = 'TOPIC'
  AND l.value IS NOT NULL
  AND NOT EXISTS (
      SELECT 1
      FROM surveys.result_version later
      WHERE later.jurisdiction_id = v.jurisdiction_id
        AND later.survey_id = v.survey_id
        AND later.version > v.version);
