create schema assessment;

create table assessment.scheme (
    jurisdiction_id integer not null,
    peer_group text not null check (peer_group in ('DEPARTMENTS', 'COUNTIES')),
    version integer not null check (version >= 1),
    content text not null,
    reason text not null,
    account_id uuid not null,
    decided_at timestamptz not null,
    primary key (jurisdiction_id, peer_group, version)
);
comment on table assessment.scheme is 'Schemes of assessment, each version for good; the highest is in force';
comment on column assessment.scheme.content is 'canonical JSON, so that equal schemes are equal texts';
