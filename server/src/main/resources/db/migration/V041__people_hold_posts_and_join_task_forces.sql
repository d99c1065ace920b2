CREATE TABLE organisation.post (
    jurisdiction_id integer NOT NULL,
    id              uuid    NOT NULL,
    unit_id         uuid    NOT NULL,
    title           text    NOT NULL CHECK (length(title) <= 100),
    duties          text    NOT NULL CHECK (length(duties) <= 2000),
    PRIMARY KEY (jurisdiction_id, id),
    UNIQUE (jurisdiction_id, unit_id, title),
    FOREIGN KEY (jurisdiction_id, unit_id) REFERENCES organisation.unit (jurisdiction_id, id)
);

CREATE TABLE organisation.person (
    jurisdiction_id integer NOT NULL,
    id              uuid    NOT NULL,
    name            text    NOT NULL CHECK (length(name) <= 60),
    PRIMARY KEY (jurisdiction_id, id)
);
CREATE INDEX person_by_name ON organisation.person (jurisdiction_id, name COLLATE "C", id);

CREATE TABLE organisation.posting (
    jurisdiction_id integer NOT NULL,
    person_id       uuid    NOT NULL,
    post_id         uuid    NOT NULL,
    held_from       date    NOT NULL,
    held_until      date    CHECK (held_until >= held_from),
    PRIMARY KEY (jurisdiction_id, person_id, post_id, held_from),
    FOREIGN KEY (jurisdiction_id, person_id) REFERENCES organisation.person (jurisdiction_id, id),
    FOREIGN KEY (jurisdiction_id, post_id) REFERENCES organisation.post (jurisdiction_id, id)
);
CREATE UNIQUE INDEX posting_held_once ON organisation.posting (jurisdiction_id, person_id, post_id) WHERE held_until IS NULL;
CREATE INDEX posting_by_post ON organisation.posting (jurisdiction_id, post_id);

CREATE TABLE organisation.task_force (
    jurisdiction_id integer NOT NULL,
    id              uuid    NOT NULL,
    name            text    NOT NULL CHECK (length(name) <= 100),
    kind            text    NOT NULL CHECK (kind IN ('LEADING_GROUP', 'OFFICE', 'TASK_FORCE', 'SUB_FORCE')),
    parent_id       uuid,
    lead_unit_id    uuid    NOT NULL,
    duties          text    NOT NULL CHECK (length(duties) <= 2000),
    active_from     date    NOT NULL,
    active_until    date    CHECK (active_until >= active_from),
    PRIMARY KEY (jurisdiction_id, id),
    FOREIGN KEY (jurisdiction_id, parent_id) REFERENCES organisation.task_force (jurisdiction_id, id),
    FOREIGN KEY (jurisdiction_id, lead_unit_id) REFERENCES organisation.unit (jurisdiction_id, id)
);

CREATE TABLE organisation.task_force_member (
    jurisdiction_id integer NOT NULL,
    task_force_id   uuid    NOT NULL,
    person_id       uuid    NOT NULL,
    duty            text    NOT NULL CHECK (length(duty) <= 200),
    member_from     date    NOT NULL,
    member_until    date    CHECK (member_until >= member_from),
    PRIMARY KEY (jurisdiction_id, task_force_id, person_id, member_from),
    FOREIGN KEY (jurisdiction_id, task_force_id) REFERENCES organisation.task_force (jurisdiction_id, id),
    FOREIGN KEY (jurisdiction_id, person_id) REFERENCES organisation.person (jurisdiction_id, id)
);
CREATE UNIQUE INDEX task_force_member_once ON organisation.task_force_member (jurisdiction_id, task_force_id, person_id) WHERE member_until IS NULL;

CREATE TABLE organisation.task_force_report (
    jurisdiction_id integer NOT NULL,
    task_force_id   uuid    NOT NULL,
    due             date    NOT NULL,
    delivered       date,
    PRIMARY KEY (jurisdiction_id, task_force_id, due),
    FOREIGN KEY (jurisdiction_id, task_force_id) REFERENCES organisation.task_force (jurisdiction_id, id)
);
