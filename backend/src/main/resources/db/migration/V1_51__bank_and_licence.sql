-- Checks of bank cards have one more outcome.
alter table verification_check drop constraint verification_check_outcome_check;
alter table verification_check add constraint verification_check_outcome_check
    check (outcome in
        ('PENDING', 'MATCH', 'MISMATCH', 'DATE_MISMATCH', 'NOT_FOUND', 'UNSUPPORTED_BANK', 'UNKNOWN'));

-- Proofs of organisations by their banks. Organisation, purpose and where to return are one encrypted JSON text.
create table corporatebank_visit (
    id            uuid primary key,
    request_id    uuid        not null unique,
    bank_code     text        not null,
    request       bytea       not null,
    state         text        not null
        check (state in ('PENDING', 'VERIFIED', 'REFUSED', 'CANCELLED', 'EXPIRED')),
    reason        text,
    account_last4 text,
    reference     text,
    started_at    timestamptz not null,
    expires_at    timestamptz not null,
    asked_at      timestamptz,
    ended_at      timestamptz
);
create index corporatebank_visit_started_at on corporatebank_visit (started_at);

-- Scans of electronic business licences. What the licence tells is one encrypted JSON text.
create table elicence_visit (
    id         uuid primary key,
    request_id uuid        not null unique,
    purpose    text        not null,
    state      text        not null
        check (state in ('WAITING', 'SCANNED', 'CONFIRMED', 'CANCELLED', 'EXPIRED')),
    licence    bytea,
    started_at timestamptz not null,
    expires_at timestamptz not null,
    asked_at   timestamptz,
    ended_at   timestamptz
);
create index elicence_visit_started_at on elicence_visit (started_at);
