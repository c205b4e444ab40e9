-- Challenges not signed yet; taking one deletes it. Bound to a session, or to the cookie of somebody not signed in.
create table card_challenge (
    id         uuid primary key,
    binding    bytea       not null,
    account_id uuid,
    purpose    text        not null,
    challenge  text        not null,
    expires_at timestamptz not null
);
create index card_challenge_binding on card_challenge (binding, purpose);
create index card_challenge_expires_at on card_challenge (expires_at);

-- Cards and certificates shut out by us, whatever their issuer says.
create table card_block (
    id          uuid primary key,
    card_no     text unique,
    certificate text unique, -- SHA-256, hex
    reason      text        not null check (reason <> ''),
    blocked_by  text        not null,
    blocked_at  timestamptz not null,
    check (num_nonnulls(card_no, certificate) = 1)
);
