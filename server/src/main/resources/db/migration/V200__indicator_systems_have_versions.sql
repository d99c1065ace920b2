create schema indicators;

create table indicators.system (
    jurisdiction_id integer not null,
    code text not null,
    version text not null,
    name text not null,
    content text not null,
    sha256 text not null,
    indicators integer not null,
    account_id uuid,
    changed_at timestamptz not null,
    published_at timestamptz,
    primary key (jurisdiction_id, code, version)
);
comment on table indicators.system is 'Indicator systems; a published version is never changed';
comment on column indicators.system.content is 'canonical JSON, so that equal systems are equal texts; sha256 is its digest';
