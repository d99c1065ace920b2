alter table assignments.assignment add column handler_account_id uuid;
comment on column assignments.assignment.handler_account_id is 'Who of the unit handles it: whoever signed, unless somebody else was named';
