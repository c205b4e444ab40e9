-- Card sign-ins that wait for an answer of the card's holder. What the card told is one encrypted JSON text.
create table signin_card_attempt (
    id_digest      bytea primary key,
    -- The browser, or the session, in which the card was presented.
    visitor_digest bytea       not null,
    card           bytea       not null,
    bound          boolean     not null,
    expires_at     timestamptz not null
);
create index signin_card_attempt_expiry on signin_card_attempt (expires_at);
