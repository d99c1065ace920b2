-- A clock knew only how many steps of the ladder were done, which means nothing once the ladder is another one.
alter table assignments.clock add column taken text[] not null default '{}';
update assignments.clock c
set taken = (
    select coalesce(array_agg(distinct s.step), '{}')
    from assignments.chase s
    where s.jurisdiction_id = c.jurisdiction_id
      and s.matter_id = c.matter_id
      and s.clock_kind = c.kind
      and s.assignment_id is not distinct from c.assignment_id
      and s.due = c.due
      and s.automatic)
where c.rung > 0;
alter table assignments.clock alter column taken drop default, drop column rung;
comment on column assignments.clock.taken is 'Steps of the ladder that are done, or were over already, for this due time';

-- Two clocks of a kind may be due at the same moment: feedback given twice a day.
alter table assignments.chase add column clock_no integer;
drop index assignments.chase_once;
create unique index chase_once on assignments.chase
    (jurisdiction_id, matter_id, clock_kind, assignment_id, clock_no, due, step) nulls not distinct where automatic;

create table assignments.sweep_failure (
    jurisdiction_id integer not null,
    matter_id uuid not null,
    failures integer not null check (failures > 0),
    at timestamptz not null,
    cause text not null,
    primary key (jurisdiction_id, matter_id),
    foreign key (jurisdiction_id, matter_id) references assignments.matter
);
comment on table assignments.sweep_failure is 'Matters that the sweep could not move the last time, and how often in a row; cause is the kind of error';
