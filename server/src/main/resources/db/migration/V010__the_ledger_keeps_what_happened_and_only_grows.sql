-- No foreign keys between the three tables: checking one would lock, and so rewrite, the row of every entry that is sealed.
-- Verification finds what a foreign key would have prevented, and also what the owner of the database could do behind its back.
create schema ledger;

create table ledger.entry (
    jurisdiction_id integer not null,
    entry_id uuid not null,
    -- the transaction that wrote it: what the sealer goes by, since ids are given out before their transactions commit
    xid xid8 not null default pg_current_xact_id(),
    subject text not null,
    type text not null,
    happened_at timestamptz not null,
    body text not null,
    key_id text not null,
    mac bytea not null,
    primary key (jurisdiction_id, entry_id)
);
create index entry_by_transaction on ledger.entry (jurisdiction_id, xid);
create index entry_by_subject on ledger.entry (jurisdiction_id, subject, entry_id);

create table ledger.leaf (
    jurisdiction_id integer not null,
    seal_no bigint not null,
    position bigint not null,
    entry_id uuid not null,
    xid xid8 not null,
    hash bytea not null,
    primary key (jurisdiction_id, seal_no, position),
    unique (jurisdiction_id, entry_id)
);

create table ledger.seal (
    jurisdiction_id integer not null,
    seal_no bigint not null,
    sealed_at timestamptz not null,
    algorithm text not null,
    size bigint not null,
    root bytea not null,
    -- a hash over the xid of each leaf
    transactions bytea not null,
    previous bytea not null,
    -- every entry whose transaction is older than this, in this database cluster, has its leaf in this seal or before
    horizon xid8 not null,
    system_identifier bigint not null,
    chain bytea not null,
    key_id text not null,
    mac bytea not null,
    primary key (jurisdiction_id, seal_no)
);

create function ledger.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'The ledger only grows: % on %.% is refused', tg_op, tg_table_schema, tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;

create trigger entry_only_grows before update or delete or truncate on ledger.entry
    for each statement execute function ledger.refuse_change();
create trigger leaf_only_grows before update or delete or truncate on ledger.leaf
    for each statement execute function ledger.refuse_change();
create trigger seal_only_grows before update or delete or truncate on ledger.seal
    for each statement execute function ledger.refuse_change();

-- also where triggers are silenced by session_replication_role
alter table ledger.entry enable always trigger entry_only_grows;
alter table ledger.leaf enable always trigger leaf_only_grows;
alter table ledger.seal enable always trigger seal_only_grows;
