create table assessment.round (
    jurisdiction_id integer not null,
    round_id uuid not null,
    period text not null,
    first_day date not null,
    last_day date not null,
    state text not null,
    edits integer not null default 0,
    opened_at timestamptz not null,
    objections_from timestamptz,
    objection_days integer,
    calendar_version integer,
    objections_until timestamptz,
    correction_reason text,
    primary key (jurisdiction_id, round_id),
    unique (jurisdiction_id, period),
    check ((objections_from is null) = (objections_until is null))
);
comment on table assessment.round is 'Rounds of assessment, one per period';
comment on column assessment.round.edits is 'counts what must be followed by a new calculation: points, and objections that were right';

create table assessment.calculation (
    jurisdiction_id integer not null,
    round_id uuid not null,
    number integer not null check (number >= 1),
    content text not null,
    summary text not null,
    sha256 text not null,
    reason text check (reason is not null or number = 1),
    edits integer not null,
    account_id uuid not null,
    calculated_at timestamptz not null,
    primary key (jurisdiction_id, round_id, number),
    foreign key (jurisdiction_id, round_id) references assessment.round
);
comment on table assessment.calculation is 'Each calculation with all of its input, for good';
comment on column assessment.calculation.content is 'canonical JSON of schemes, raw figures and scores; sha256 is its digest';
comment on column assessment.calculation.summary is 'the same without raw figures, for pages';

create table assessment.score (
    jurisdiction_id integer not null,
    round_id uuid not null,
    number integer not null,
    unit_id uuid not null,
    peer_group text not null,
    total double precision,
    rank integer,
    primary key (jurisdiction_id, round_id, number, unit_id),
    foreign key (jurisdiction_id, round_id, number) references assessment.calculation
);
comment on table assessment.score is 'What came out, taken from the calculation so that periods can be compared';
create index on assessment.score (jurisdiction_id, unit_id);

create table assessment.frozen (
    jurisdiction_id integer not null,
    round_id uuid not null,
    version integer not null check (version >= 1),
    number integer not null,
    reason text check (reason is not null or version = 1),
    account_id uuid not null,
    frozen_at timestamptz not null,
    publisher_id uuid,
    published_at timestamptz,
    primary key (jurisdiction_id, round_id, version),
    foreign key (jurisdiction_id, round_id, number) references assessment.calculation,
    check ((publisher_id is null) = (published_at is null))
);
comment on table assessment.frozen is 'Frozen versions of a result; a correction is a further version with its reason';
