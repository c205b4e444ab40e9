-- Registrations between step 1 and the confirmation. The organisation's data are one encrypted JSON text.
create table registration_draft (
    token_digest bytea primary key,
    id           uuid        not null unique,
    organisation bytea       not null,
    expires_at   timestamptz not null
);
create index registration_draft_expiry on registration_draft (expires_at);
