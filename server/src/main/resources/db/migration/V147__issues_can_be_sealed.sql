alter table issues.issue add column sealed boolean not null default false;
alter table issues.issue add column screened boolean not null default true;
comment on column issues.issue.screened is 'Whether it may go to a unit; a sealed one only once a dispatcher has confirmed its words';
comment on column issues.issue.sealed is 'Who says it stands in identity.sealed_identity; enterprise_name is a pseudonym, title and text are screened';

create table issues.seal (
    jurisdiction_id integer not null,
    issue_id uuid not null,
    pseudonym text not null,
    masked integer not null,
    screened_at timestamptz,
    released uuid[] not null default '{}',
    primary key (jurisdiction_id, issue_id),
    foreign key (jurisdiction_id, issue_id) references issues.issue
);
comment on table issues.seal is 'Screening of sealed issues: no unit gets one before screened_at; units see released files only';

create table issues.unsealing (
    jurisdiction_id integer not null,
    unsealing_id uuid not null,
    issue_id uuid not null,
    account_id uuid not null,
    unit_id uuid not null,
    reason text not null,
    hours integer not null check (hours between 1 and 72),
    requested_at timestamptz not null,
    decided_by uuid check (decided_by <> account_id),
    decided_unit uuid,
    granted boolean,
    decided_at timestamptz,
    decision text,
    expires_at timestamptz,
    primary key (jurisdiction_id, unsealing_id),
    foreign key (jurisdiction_id, issue_id) references issues.issue,
    check ((decided_at is null) = (granted is null))
);
create index on issues.unsealing (jurisdiction_id, issue_id);
create index on issues.unsealing (jurisdiction_id, requested_at) where decided_at is null;

create table issues.identity_reading (
    jurisdiction_id integer not null,
    unsealing_id uuid not null,
    at timestamptz not null,
    primary key (jurisdiction_id, unsealing_id, at),
    foreign key (jurisdiction_id, unsealing_id) references issues.unsealing
);

create table issues.sealed_reading (
    jurisdiction_id integer not null,
    issue_id uuid not null,
    account_id uuid not null,
    at timestamptz not null,
    primary key (jurisdiction_id, issue_id, account_id),
    foreign key (jurisdiction_id, issue_id) references issues.issue
);
comment on table issues.sealed_reading is 'When an official last looked at a sealed issue, so that the ledger hears of it once in ten minutes';
