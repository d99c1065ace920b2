create view assignments.published_matter as
select jurisdiction_id, id as matter_id, version, source, number, enterprise_id, bureau_id, stage, category,
       lead_unit_id, holder_kind, holder_unit_id, due, provisional, opened_at, ended_at, redos, returns, lead_named,
       verdict, folded_into
from assignments.matter;
comment on view assignments.published_matter is
    'One row per matter: stage as in Stage, holder_kind as in Holder.Kind (null once ended), due by when the holder must act, verdict the last one given';

create view assignments.published_assignment as
select jurisdiction_id, matter_id, id as assignment_id, no, unit_id, lead, state, dispatched_at, signed_at, contacted_at,
       answered_at, ended_at, asked_to_return, due
from assignments.assignment;
comment on view assignments.published_assignment is
    'One row per part of a unit, of every unit that has or had one; state as in AssignmentState; answered_at is the last answer; due of its most urgent running clock';

create view assignments.published_clock as
select jurisdiction_id, matter_id, no, kind, assignment_id, unit_id, cycle, started_at, due, provisional, calendar_version,
       stopped_at, outcome
from assignments.clock;
comment on view assignments.published_clock is
    'One row per clock: kind as in ClockKind; unit_id who must act, null for the enterprise; cycle 0 for the first handling, then the redo; outcome IN_TIME, LATE, VOID (not counted), null while it runs (late once due is past)';

create view assignments.published_holding as
select jurisdiction_id, matter_id, no, holder_kind, unit_id, from_at, counted_until, to_at, working_seconds
from assignments.holding;
comment on view assignments.published_holding is
    'Who had the matter when, without gap or overlap while it is open; working_seconds null while it lasts; nights that end after counted_until of an open holding are not yet in published_overnight';

create view assignments.published_chase as
select jurisdiction_id, matter_id, version, assignment_id, unit_id, clock_kind, step, due, at, automatic, number
from assignments.chase;
comment on view assignments.published_chase is 'One row per step of the ladder: step as in ChaseStep, unit_id who was chased';

create view assignments.published_return as
select asked.jurisdiction_id, asked.matter_id, asked.version, asked.assignment_id, asked.unit_id, part.lead, asked.at,
       asked.detail ->> 'reason' as reason,
       ruling.kind as ruling, ruling.at as ruled_at
from assignments.step asked
join assignments.assignment part on part.jurisdiction_id = asked.jurisdiction_id and part.id = asked.assignment_id
left join assignments.step ruling
    on ruling.jurisdiction_id = asked.jurisdiction_id
   and ruling.matter_id = asked.matter_id
   and ruling.assignment_id = asked.assignment_id
   and ruling.kind in ('ReturnGranted', 'ReturnDenied', 'ConsultationCalled')
where asked.kind = 'ReturnRequested';
comment on view assignments.published_return is 'One row per request to give back: ruling ReturnGranted, ReturnDenied, ConsultationCalled or null';

create view assignments.published_verdict as
select jurisdiction_id, matter_id, version, at, actor_kind, actor_unit_id, detail ->> 'verdict' as verdict
from assignments.step
where kind = 'VerdictGiven';
comment on view assignments.published_verdict is 'One row per verdict, as in Verdict; every UNSOLVED began a redo';

create view assignments.published_overnight as
select jurisdiction_id, matter_id, holding_no, holder_kind, unit_id, first_night, last_night, nights
from assignments.overnight
union all
select h.jurisdiction_id, h.matter_id, h.no, h.holder_kind, h.unit_id, w.first_night, w.last_night, w.nights
from assignments.holding h
cross join lateral (
    select min(day) as first_night, max(day) as last_night, count(*)::integer as nights
    from calendar.published_working_day d
    where d.jurisdiction_id = h.jurisdiction_id
      and d.is_working
      and d.day >= (h.counted_until at time zone 'Asia/Shanghai')::date
      and d.closes_at > h.counted_until
      and d.closes_at <= nullif(current_setting('bihuan.now', true), '')::timestamptz
) w
where h.to_at is null
  and h.unit_id is not null
  and w.nights > 0;
comment on view assignments.published_overnight is
    'Nights (过夜) per holding as spans of working days from first_night to last_night, both included, each of which counts. Spans of open holdings are computed live up to the moment in the setting bihuan.now (set_config(''bihuan.now'', …, true)), and left out if that is not set';
