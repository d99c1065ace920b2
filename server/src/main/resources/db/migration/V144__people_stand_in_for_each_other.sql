create table identity.delegation (
    jurisdiction_id integer not null,
    id uuid not null,
    from_account_id uuid not null,
    to_account_id uuid not null,
    begins date not null,
    ends date not null check (ends >= begins),
    reason text not null check (length(reason) between 1 and 200),
    ended_at timestamptz,
    primary key (jurisdiction_id, id),
    foreign key (jurisdiction_id, from_account_id) references identity.account (jurisdiction_id, id),
    foreign key (jurisdiction_id, to_account_id) references identity.account (jurisdiction_id, id),
    check (from_account_id <> to_account_id)
);
comment on table identity.delegation is 'Who stands in for whom, from the first to the last day';
create index on identity.delegation (jurisdiction_id, to_account_id, ends);
create index on identity.delegation (jurisdiction_id, from_account_id, ends);
