-- The last sending of an account's data to the government directory (ACC-64). What was sent is not kept.
create table directory_sync (
    account_id   uuid primary key references account (id),
    state        text        not null check (state in ('ACCEPTED', 'REJECTED', 'WAITING', 'FAILED')),
    reason       text,
    consented_at timestamptz not null,
    asked_at     timestamptz not null,
    attempts     integer     not null,
    next_at      timestamptz
);
create index directory_sync_due on directory_sync (next_at) where state = 'WAITING';
