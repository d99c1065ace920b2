-- Identities that nobody reads without leave: each under a key of its own, which is kept under a master key outside of the database.
create table identity.sealed_identity (
    jurisdiction_id integer not null,
    subject_id uuid not null,
    suite text not null check (suite in ('AES_256_GCM', 'SM4_GCM')),
    master_key text not null,
    wrapped_key bytea not null,
    sealed bytea not null,
    primary key (jurisdiction_id, subject_id)
);
create index on identity.sealed_identity (master_key);
