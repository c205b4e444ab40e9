-- Checks of organisations and persons asked of services outside; what was asked only as a keyed digest.
create table verification_check (
    id        uuid primary key,
    purpose   text        not null,
    data      bytea       not null,
    outcome   text        not null
        check (outcome in ('PENDING', 'MATCH', 'MISMATCH', 'DATE_MISMATCH', 'NOT_FOUND', 'UNKNOWN')),
    reference text,
    asked_at  timestamptz not null,
    ended_at  timestamptz
);
create index verification_check_matched on verification_check (data, asked_at) where outcome = 'MATCH';
create index verification_check_asked_at on verification_check (asked_at);

-- Whose wrong checks are counted.
create table verification_subject (
    check_id uuid        not null references verification_check on delete cascade,
    subject  bytea       not null,
    asked_at timestamptz not null,
    primary key (subject, asked_at, check_id)
);
create index verification_subject_check on verification_subject (check_id);
