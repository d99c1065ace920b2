create table indicators.request (
    jurisdiction_id integer not null,
    request_id uuid not null,
    number text not null,
    sheet_id uuid not null,
    unit_id uuid not null,
    indicators text[] not null,
    subjects text[] not null,
    note text,
    account_id uuid not null,
    asked_at timestamptz not null,
    primary key (jurisdiction_id, request_id),
    unique (jurisdiction_id, number),
    foreign key (jurisdiction_id, sheet_id) references indicators.sheet
);
comment on table indicators.request is 'Data submissions that units owe; request_id is the matter in assignments, which has the deadline';
create index on indicators.request (jurisdiction_id, sheet_id);

create table indicators.submission (
    jurisdiction_id integer not null,
    request_id uuid not null,
    number integer not null check (number >= 1),
    figures jsonb not null,
    evidence text not null,
    account_id uuid not null,
    submitted_at timestamptz not null,
    endorsed boolean,
    endorsed_by uuid,
    accepted boolean,
    accepted_by uuid,
    decision text,
    decided_at timestamptz,
    primary key (jurisdiction_id, request_id, number),
    foreign key (jurisdiction_id, request_id) references indicators.request
);
comment on table indicators.submission is 'What a unit submitted, each time anew after a no; endorsed by its leader, then accepted by the bureau';
