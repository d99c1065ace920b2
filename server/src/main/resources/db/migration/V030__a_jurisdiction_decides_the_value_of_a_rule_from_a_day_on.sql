create schema if not exists rulebook;

create table rulebook.decision (
    jurisdiction_id integer not null,
    key text not null check (length(key) <= 120),
    number integer not null check (number > 0),
    effective_from date not null,
    value jsonb not null,
    reason text not null check (length(reason) between 1 and 500),
    decided_by uuid,
    decided_at timestamptz not null,
    primary key (jurisdiction_id, key, number)
);
comment on table rulebook.decision is 'Only added to; for a day the decision with the latest effective_from up to it holds, of several the highest number';

create table rulebook.edition (
    jurisdiction_id integer not null,
    edition bigint not null,
    primary key (jurisdiction_id)
);
comment on table rulebook.edition is 'Counts the decisions of a jurisdiction, so that nodes notice that their memory is old';
