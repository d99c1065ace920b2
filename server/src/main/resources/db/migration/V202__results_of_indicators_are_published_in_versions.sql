create table indicators.result (
    jurisdiction_id integer not null,
    sheet_id uuid not null,
    version integer not null check (version >= 1),
    revision integer not null,
    content text not null,
    sha256 text not null,
    reason text check (reason is not null or version = 1),
    account_id uuid not null,
    published_at timestamptz not null,
    primary key (jurisdiction_id, sheet_id, version),
    foreign key (jurisdiction_id, sheet_id) references indicators.sheet
);
comment on table indicators.result is 'Results as they were published, each for good; a correction is a further version with its reason';
comment on column indicators.result.content is 'canonical JSON of the system, its figures and its marks, from which they can be computed again anywhere';
