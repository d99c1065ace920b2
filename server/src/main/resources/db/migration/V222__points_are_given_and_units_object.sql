create table assessment.points (
    jurisdiction_id integer not null,
    point_id uuid not null,
    round_id uuid not null,
    kind text not null check (kind in ('INSPECTION', 'POLICY_DELIVERY', 'THIRD_PARTY', 'BONUS', 'DEDUCTION')),
    unit_id uuid not null,
    points double precision not null check (points between 0 and 100),
    reason text not null,
    evidence text check (evidence is not null or kind not in ('BONUS', 'DEDUCTION')),
    account_id uuid not null,
    entered_at timestamptz not null,
    withdrawn_at timestamptz,
    withdrawn_by uuid,
    withdrawal_reason text,
    primary key (jurisdiction_id, point_id),
    foreign key (jurisdiction_id, round_id) references assessment.round,
    check ((withdrawn_at is null) = (withdrawal_reason is null))
);
comment on table assessment.points is 'Points that people gave or took, each with its reason; the latest of a person for a unit counts';
create index on assessment.points (jurisdiction_id, round_id, entered_at);

create table assessment.objection (
    jurisdiction_id integer not null,
    objection_id uuid not null,
    round_id uuid not null,
    unit_id uuid not null,
    part text,
    words text not null,
    evidence text,
    account_id uuid not null,
    raised_at timestamptz not null,
    upheld boolean,
    decision text,
    decided_by uuid,
    decided_at timestamptz,
    primary key (jurisdiction_id, objection_id),
    foreign key (jurisdiction_id, round_id) references assessment.round,
    check ((upheld is null) = (decision is null) and (upheld is null) = (decided_at is null))
);
comment on table assessment.objection is 'Objections of units to their results, and how each was decided';
create unique index objection_waiting on assessment.objection (jurisdiction_id, round_id, unit_id, coalesce(part, ''))
    where upheld is null;
create index on assessment.objection (jurisdiction_id, round_id, raised_at);
