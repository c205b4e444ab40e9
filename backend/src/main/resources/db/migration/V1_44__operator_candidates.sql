-- Cards that administrators have presented for somebody who shall become an operator. What the card told is one
-- encrypted JSON text.
create table operator_candidate (
    id         uuid primary key,
    session_id uuid        not null,
    card       bytea       not null,
    expires_at timestamptz not null
);
create index operator_candidate_expiry on operator_candidate (expires_at);
