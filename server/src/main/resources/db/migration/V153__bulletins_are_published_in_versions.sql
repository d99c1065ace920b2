create table issues.publication (
    jurisdiction_id integer not null,
    period text not null,
    version integer not null check (version >= 1),
    content text not null,
    sha256 text not null,
    reason text check (reason is not null or version = 1),
    account_id uuid not null,
    published_at timestamptz not null,
    primary key (jurisdiction_id, period, version)
);
comment on table issues.publication is 'Bulletins as they were published, each for good; a correction is a further version with its reason';
