create table assignments.answer_template (
    jurisdiction_id integer not null,
    template_id uuid not null,
    unit_id uuid not null,
    name text not null check (length(name) between 1 and 40),
    body text not null check (length(body) <= 20000),
    primary key (jurisdiction_id, template_id),
    unique (jurisdiction_id, unit_id, name)
);
comment on table assignments.answer_template is 'Words that a unit uses again in its answers';
