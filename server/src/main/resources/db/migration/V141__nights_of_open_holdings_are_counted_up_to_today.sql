-- The same nights as before. Without an upper bound the days up to 2035 were read for every holding that is open: eight seconds with
-- four thousand of them.
create or replace view assignments.published_overnight as
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
      and d.day <= (nullif(current_setting('bihuan.now', true), '')::timestamptz at time zone 'Asia/Shanghai')::date
      and d.closes_at > h.counted_until
      and d.closes_at <= nullif(current_setting('bihuan.now', true), '')::timestamptz
) w
where h.to_at is null
  and h.unit_id is not null
  and w.nights > 0;
