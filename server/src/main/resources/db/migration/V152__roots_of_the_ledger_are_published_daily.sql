create table ledger.daily_root (
    jurisdiction_id integer not null,
    day date not null,
    seal_no bigint not null,
    chain text not null,
    statement text not null,
    signature text not null,
    public_key text not null,
    published_at timestamptz not null,
    primary key (jurisdiction_id, day)
);
comment on table ledger.daily_root is 'The chain hash of the latest seal, once a day, signed with Ed25519 and open to everybody';
