create table indicators.sheet (
    jurisdiction_id integer not null,
    sheet_id uuid not null,
    system_code text not null,
    system_version text not null,
    period text not null,
    peer_group text not null check (peer_group in ('DEPARTMENTS', 'COUNTIES', 'OTHERS')),
    subjects jsonb not null,
    revision integer not null default 0,
    opened_at timestamptz not null,
    changed_at timestamptz not null,
    primary key (jurisdiction_id, sheet_id),
    unique (jurisdiction_id, system_code, system_version, peer_group, period),
    foreign key (jurisdiction_id, system_code, system_version) references indicators.system
);
comment on table indicators.sheet is 'Tables of figures: one per system, period and peer group';
comment on column indicators.sheet.subjects is 'who is measured, in the order of the arrays in indicators.sheet_column; only ever longer';
comment on column indicators.sheet.revision is 'counts the changes';

create table indicators.figure (
    jurisdiction_id integer not null,
    sheet_id uuid not null,
    indicator text not null,
    subject text not null,
    revision integer not null,
    value double precision,
    word text check (word is null or value is null),
    target double precision,
    error double precision check (error >= 0),
    origin text not null check (origin in ('ENTRY', 'IMPORT', 'MEASURE', 'SURVEY')),
    source jsonb not null,
    reason text,
    account_id uuid,
    recorded_at timestamptz not null,
    primary key (jurisdiction_id, sheet_id, indicator, subject, revision),
    foreign key (jurisdiction_id, sheet_id) references indicators.sheet
);
comment on table indicators.figure is 'Raw figures, each version of each for good; the one of the highest revision holds';
comment on column indicators.figure.source is 'where it comes from: the case counts of a measure, the line of a file, the submission of a unit';
comment on column indicators.figure.reason is 'why it replaced another';

create table indicators.sheet_column (
    jurisdiction_id integer not null,
    sheet_id uuid not null,
    indicator text not null,
    figures double precision[] not null,
    words text[],
    targets double precision[],
    errors double precision[],
    filled integer not null,
    primary key (jurisdiction_id, sheet_id, indicator),
    foreign key (jurisdiction_id, sheet_id) references indicators.sheet
);
comment on table indicators.sheet_column is 'The figures that hold, by indicator, in the order of the subjects: taken from indicators.figure, for scoring';
