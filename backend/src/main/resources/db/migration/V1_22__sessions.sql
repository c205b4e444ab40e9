-- First-party sessions. Only the digest of the token is kept; what a session needs of its account is copied here, so
-- that checking a request reads one row.
create table session (
    id                   uuid primary key,
    token_digest         bytea       not null unique,
    account_id           uuid        not null references account (id),
    kind                 text        not null,
    organisation_id      uuid,
    method               text        not null,
    must_change_password boolean     not null,
    opened_at            timestamptz not null,
    last_seen_at         timestamptz not null,
    expires_at           timestamptz not null,
    ended_at             timestamptz,
    end_reason           text,
    client_address       text        not null,
    user_agent           text        not null
);
create index session_account on session (account_id, opened_at desc);
create index session_expiry on session (expires_at);
