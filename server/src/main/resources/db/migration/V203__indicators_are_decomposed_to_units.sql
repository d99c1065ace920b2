create table indicators.decomposition (
    jurisdiction_id integer not null,
    sheet_id uuid not null,
    indicator text not null,
    version integer not null check (version >= 1),
    lines jsonb not null,
    reason text check (reason is not null or version = 1),
    account_id uuid not null,
    decided_at timestamptz not null,
    primary key (jurisdiction_id, sheet_id, indicator, version),
    foreign key (jurisdiction_id, sheet_id) references indicators.sheet
);
comment on table indicators.decomposition is 'Who is responsible for which share of an indicator, each version for good; shares total 100';
