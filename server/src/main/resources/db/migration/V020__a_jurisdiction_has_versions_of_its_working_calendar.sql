create schema if not exists calendar;

create table calendar.version (
    jurisdiction_id integer not null,
    version integer not null check (version > 0),
    id uuid not null,
    adopted_at timestamptz not null,
    adopted_by uuid,
    reason text not null check (length(reason) <= 500),
    primary key (jurisdiction_id, version)
);
comment on table calendar.version is 'Versions of a working calendar; the highest is in force. Each keeps below only what it changed.';
comment on column calendar.version.id is 'Differs where a version was rolled back and made again, for the caches';

create table calendar.office_session (
    jurisdiction_id integer not null,
    version integer not null,
    session smallint not null,
    opens time not null,
    closes time not null check (closes > opens),
    primary key (jurisdiction_id, version, session),
    foreign key (jurisdiction_id, version) references calendar.version
);

create table calendar.decision (
    jurisdiction_id integer not null,
    version integer not null,
    year integer not null,
    papers text[] not null,
    primary key (jurisdiction_id, version, year),
    foreign key (jurisdiction_id, version) references calendar.version
);
comment on table calendar.decision is 'What the State Council decided for a year; of several versions the highest up to the one asked for holds';

create table calendar.special_day (
    jurisdiction_id integer not null,
    version integer not null,
    year integer not null,
    day date not null,
    name text not null check (length(name) between 1 and 40),
    off boolean not null,
    primary key (jurisdiction_id, version, year, day),
    foreign key (jurisdiction_id, version, year) references calendar.decision
);

create table calendar.working_day (
    jurisdiction_id integer not null,
    day date not null,
    version integer not null,
    is_working boolean not null,
    ordinal integer not null,
    closes_at timestamptz not null,
    primary key (jurisdiction_id, day),
    foreign key (jurisdiction_id, version) references calendar.version
);
comment on table calendar.working_day is 'The version in force, day by day from 2006 to 2035, for counting in SQL';
comment on column calendar.working_day.ordinal is 'Running number of working days up to this day, itself included';

create view calendar.published_working_day as
select jurisdiction_id, version, day, is_working, ordinal, closes_at
from calendar.working_day;

create view calendar.published_current as
select jurisdiction_id, max(version) as version
from calendar.version
group by jurisdiction_id;
