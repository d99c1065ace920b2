create table identity.second_factor (
    jurisdiction_id integer not null,
    account_id uuid not null,
    pending uuid,
    secret uuid,
    last_step bigint not null default -1,
    confirmed_at timestamptz,
    primary key (jurisdiction_id, account_id),
    foreign key (jurisdiction_id, account_id) references identity.account (jurisdiction_id, id)
);
comment on table identity.second_factor is 'pending and secret name envelopes in identity.sealed_identity; last_step is the last one whose code was taken';
