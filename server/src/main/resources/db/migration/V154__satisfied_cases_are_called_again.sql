create table issues.recall_draw (
    jurisdiction_id integer not null,
    draw_id uuid not null,
    period text not null,
    size integer not null check (size between 1 and 200),
    account_id uuid not null,
    announced_at timestamptz not null,
    seed text,
    candidates integer,
    drawn_at timestamptz,
    primary key (jurisdiction_id, draw_id),
    check ((seed is null) = (drawn_at is null))
);
comment on table issues.recall_draw is 'Draws of satisfied cases; the seed is the chain hash of the seal that covers the announcement';
create index on issues.recall_draw (jurisdiction_id, announced_at);

create table issues.recall_case (
    jurisdiction_id integer not null,
    draw_id uuid not null,
    place integer not null,
    issue_id uuid not null,
    result text,
    words text,
    account_id uuid,
    at timestamptz,
    primary key (jurisdiction_id, draw_id, place),
    unique (jurisdiction_id, draw_id, issue_id),
    foreign key (jurisdiction_id, draw_id) references issues.recall_draw,
    foreign key (jurisdiction_id, issue_id) references issues.issue
);
