create view assessment.published_result as
select f.jurisdiction_id,
       f.round_id,
       r.period,
       r.first_day,
       r.last_day,
       f.version,
       f.published_at,
       s.peer_group,
       s.unit_id,
       s.total,
       s.rank
from assessment.frozen f
join assessment.round r on r.jurisdiction_id = f.jurisdiction_id and r.round_id = f.round_id
join assessment.score s on s.jurisdiction_id = f.jurisdiction_id and s.round_id = f.round_id and s.number = f.number
where f.published_at is not null
  and not exists (
      select 1
      from assessment.frozen later
      where later.jurisdiction_id = f.jurisdiction_id
        and later.round_id = f.round_id
        and later.version > f.version
        and later.published_at is not null);
comment on view assessment.published_result is 'The score of each unit in the latest published version of each round';
