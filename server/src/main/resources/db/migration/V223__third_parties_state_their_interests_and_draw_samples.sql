create table assessment.interest_statement (
    jurisdiction_id integer not null,
    round_id uuid not null,
    account_id uuid not null,
    conflicts uuid[] not null,
    words text not null,
    stated_at timestamptz not null,
    primary key (jurisdiction_id, round_id, account_id),
    foreign key (jurisdiction_id, round_id) references assessment.round
);
comment on table assessment.interest_statement is 'Where a third party says that it is not free, before it gives points';

create table assessment.sample (
    jurisdiction_id integer not null,
    sample_id uuid not null,
    round_id uuid not null,
    peer_group text not null,
    per_unit integer not null check (per_unit between 1 and 50),
    account_id uuid not null,
    announced_at timestamptz not null,
    seed text,
    candidates integer,
    drawn_at timestamptz,
    primary key (jurisdiction_id, sample_id),
    foreign key (jurisdiction_id, round_id) references assessment.round,
    check ((seed is null) = (drawn_at is null))
);
comment on table assessment.sample is 'Samples of cases; the seed is the chain hash of the seal that covers the announcement';
create index on assessment.sample (jurisdiction_id, round_id, announced_at);

create table assessment.sample_case (
    jurisdiction_id integer not null,
    sample_id uuid not null,
    unit_id uuid not null,
    place integer not null,
    issue_number text not null,
    primary key (jurisdiction_id, sample_id, unit_id, place),
    foreign key (jurisdiction_id, sample_id) references assessment.sample
);
