-- Recoveries under way, of user names and of passwords; the state is one encrypted JSON text of the capability.
create table recovery_flow (
    token_digest bytea primary key,
    id           uuid        not null unique,
    kind         text        not null,
    state        bytea       not null,
    version      integer     not null,
    expires_at   timestamptz not null
);
create index recovery_flow_expiry on recovery_flow (expires_at);

-- Failed attempts by target, which is kept as digest only; one under way counts until it is known to be none.
create table recovery_attempt (
    id     uuid        not null,
    target bytea       not null,
    at     timestamptz not null,
    primary key (target, id)
);
create index recovery_attempt_id on recovery_attempt (id);
create index recovery_attempt_at on recovery_attempt (at);

-- Requests a person has to decide on; the same id as the flow they come from.
create table recovery_request (
    id             uuid primary key,
    kind           text        not null,
    account_digest bytea       not null,
    phone_digest   bytea       not null,
    client_digest  bytea       not null,
    request        bytea       not null,
    state          text        not null check (state in ('OPEN', 'APPROVED', 'REFUSED', 'CLOSED')),
    task_no        text        not null,
    submitted_at   timestamptz not null,
    decided_at     timestamptz
);
create unique index recovery_request_one_open on recovery_request (kind, account_digest) where state = 'OPEN';
create index recovery_request_account on recovery_request (account_digest, submitted_at);
create index recovery_request_phone on recovery_request (phone_digest, submitted_at);
create index recovery_request_client on recovery_request (client_digest, submitted_at);

-- "This was not me": what a holder may answer to the notice of a recovery (RCP-15).
create table recovery_objection (
    token_digest bytea primary key,
    flow_id      uuid        not null,
    account_id   uuid        not null,
    expires_at   timestamptz not null
);
create index recovery_objection_expiry on recovery_objection (expires_at);
