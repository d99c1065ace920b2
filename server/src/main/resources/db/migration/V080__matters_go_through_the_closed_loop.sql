create schema if not exists assignments;

create table assignments.matter (
    jurisdiction_id integer not null,
    id uuid not null,
    version integer not null check (version > 0),
    source text not null check (length(source) between 1 and 40),
    number text not null check (length(number) between 1 and 40),
    enterprise_id uuid,
    bureau_id uuid not null,
    opened_at timestamptz not null,
    stage text not null,
    category text,
    redos integer not null,
    returns integer not null,
    lead_named boolean not null,
    standstill_from timestamptz,
    standstill_until timestamptz,
    standstill_kind text,
    standstill_unit_id uuid,
    folded_into uuid,
    verdict text,
    ended_at timestamptz,
    clocks integer not null,
    holdings integer not null,
    lead_unit_id uuid,
    holder_kind text,
    holder_unit_id uuid,
    due timestamptz,
    provisional boolean not null,
    next_check_at timestamptz,
    primary key (jurisdiction_id, id),
    check ((ended_at is null) = (holder_kind is not null)),
    check ((ended_at is null) = (due is not null))
);
create index matter_to_check on assignments.matter (jurisdiction_id, next_check_at) where next_check_at is not null;
create index matter_of_enterprise on assignments.matter (jurisdiction_id, enterprise_id) where enterprise_id is not null;
create index matter_by_due on assignments.matter (jurisdiction_id, due, id) where due is not null;
comment on column assignments.matter.next_check_at is 'When the sweep must look; null where nothing can happen by itself';

create table assignments.assignment (
    jurisdiction_id integer not null,
    id uuid not null,
    matter_id uuid not null,
    no integer not null,
    unit_id uuid not null,
    lead boolean not null,
    state text not null,
    category text,
    dispatched_at timestamptz not null,
    signed_at timestamptz,
    contacted_at timestamptz,
    answered_at timestamptz,
    asked_to_return boolean not null,
    ended_at timestamptz,
    due timestamptz,
    primary key (jurisdiction_id, id),
    foreign key (jurisdiction_id, matter_id) references assignments.matter
);
create index assignment_of_matter on assignments.assignment (jurisdiction_id, matter_id);
create index assignment_of_unit on assignments.assignment (jurisdiction_id, unit_id, dispatched_at);
create index assignment_open_of_unit on assignments.assignment (jurisdiction_id, unit_id, due, id) where due is not null;
create index assignment_of_category on assignments.assignment (jurisdiction_id, category, dispatched_at) where lead;
comment on column assignments.assignment.due is 'Of its most urgent running clock';

create table assignments.clock (
    jurisdiction_id integer not null,
    matter_id uuid not null,
    no integer not null,
    kind text not null,
    assignment_id uuid,
    unit_id uuid,
    cycle integer not null,
    started_at timestamptz not null,
    allowance_days integer,
    allowance_seconds bigint,
    calendar_version integer not null,
    pauses jsonb not null,
    due timestamptz not null,
    provisional boolean not null,
    stopped_at timestamptz,
    outcome text,
    rung integer not null,
    next_check_at timestamptz,
    primary key (jurisdiction_id, matter_id, no),
    foreign key (jurisdiction_id, matter_id) references assignments.matter,
    check ((allowance_days is null) <> (allowance_seconds is null)),
    check ((stopped_at is null) = (outcome is null))
);
create index clock_of_calendar on assignments.clock (jurisdiction_id, calendar_version, matter_id) where stopped_at is null;
create index clock_of_unit on assignments.clock (jurisdiction_id, unit_id, started_at);

create table assignments.holding (
    jurisdiction_id integer not null,
    matter_id uuid not null,
    no integer not null,
    holder_kind text not null,
    unit_id uuid,
    from_at timestamptz not null,
    counted_until timestamptz not null,
    to_at timestamptz,
    working_seconds bigint,
    primary key (jurisdiction_id, matter_id, no),
    foreign key (jurisdiction_id, matter_id) references assignments.matter,
    check ((to_at is null) = (working_seconds is null))
);
create index holding_open_of_unit on assignments.holding (jurisdiction_id, unit_id) where to_at is null;
create unique index holding_one_open on assignments.holding (jurisdiction_id, matter_id) where to_at is null;

create table assignments.overnight (
    jurisdiction_id integer not null,
    matter_id uuid not null,
    holding_no integer not null,
    first_night date not null,
    last_night date not null,
    holder_kind text not null,
    unit_id uuid not null,
    nights integer not null check (nights > 0),
    primary key (jurisdiction_id, matter_id, holding_no, first_night),
    foreign key (jurisdiction_id, matter_id, holding_no) references assignments.holding
);
create index overnight_of_period on assignments.overnight (jurisdiction_id, last_night, unit_id);

create table assignments.extension (
    jurisdiction_id integer not null,
    matter_id uuid not null,
    assignment_id uuid not null,
    level text not null,
    working_days integer not null,
    reason text not null check (length(reason) <= 2000),
    requested_by uuid,
    requested_at timestamptz not null,
    state text not null,
    decided_by uuid,
    decided_at timestamptz,
    decision text check (length(decision) <= 2000),
    primary key (jurisdiction_id, assignment_id, level),
    foreign key (jurisdiction_id, matter_id) references assignments.matter
);
create index extension_of_matter on assignments.extension (jurisdiction_id, matter_id);

create table assignments.pledge (
    jurisdiction_id integer not null,
    matter_id uuid not null,
    no integer not null,
    assignment_id uuid not null,
    until date not null,
    feedback_every_working_days integer not null,
    reason text not null check (length(reason) <= 2000),
    requested_by uuid,
    requested_at timestamptz not null,
    state text not null,
    decided_by uuid,
    decided_at timestamptz,
    decision text check (length(decision) <= 2000),
    primary key (jurisdiction_id, matter_id, no),
    foreign key (jurisdiction_id, matter_id) references assignments.matter
);

create table assignments.step (
    jurisdiction_id integer not null,
    matter_id uuid not null,
    version integer not null,
    kind text not null,
    at timestamptz not null,
    actor_kind text not null,
    actor_account_id uuid,
    actor_unit_id uuid,
    assignment_id uuid,
    unit_id uuid,
    detail jsonb not null,
    primary key (jurisdiction_id, matter_id, version),
    foreign key (jurisdiction_id, matter_id) references assignments.matter
);
create index step_of_kind on assignments.step (jurisdiction_id, kind, at);
comment on table assignments.step is 'One event of a matter each; version follows version without a gap';

create table assignments.text (
    jurisdiction_id integer not null,
    matter_id uuid not null,
    version integer not null,
    body text not null check (length(body) <= 20000),
    primary key (jurisdiction_id, matter_id, version),
    foreign key (jurisdiction_id, matter_id, version) references assignments.step
);
comment on table assignments.text is 'Texts that the ledger knows by digest only: answers, contact notes, reports, chasing papers';

create table assignments.chase (
    jurisdiction_id integer not null,
    matter_id uuid not null,
    version integer not null,
    assignment_id uuid,
    unit_id uuid not null,
    clock_kind text not null,
    step text not null,
    due timestamptz not null,
    at timestamptz not null,
    automatic boolean not null,
    number text,
    primary key (jurisdiction_id, matter_id, version),
    foreign key (jurisdiction_id, matter_id, version) references assignments.step
);
create unique index chase_once on assignments.chase
    (jurisdiction_id, matter_id, clock_kind, assignment_id, due, step) nulls not distinct where automatic;
create index chase_of_unit on assignments.chase (jurisdiction_id, unit_id, at);

create table assignments.chase_number (
    jurisdiction_id integer not null,
    year integer not null,
    last integer not null,
    primary key (jurisdiction_id, year)
);

create table assignments.precedent (
    jurisdiction_id integer not null,
    category text not null,
    at timestamptz not null,
    matter_id uuid not null,
    unit_id uuid not null,
    ruling text not null check (length(ruling) <= 2000),
    primary key (jurisdiction_id, category, at, matter_id),
    foreign key (jurisdiction_id, matter_id) references assignments.matter
);
