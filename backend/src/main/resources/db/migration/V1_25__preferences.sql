create table preference (
    account_id uuid        not null references account (id),
    key        text        not null,
    value      jsonb       not null,
    changed_at timestamptz not null,
    primary key (account_id, key)
);
