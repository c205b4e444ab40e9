-- Individuals who want to become operators of an organisation, keeping their account (OPR-38 to OPR-44).
create table upgrade (
    id              uuid primary key,
    account_id      uuid        not null references account (id),
    organisation_id uuid        not null references organisation (id),
    state           text        not null check (state in ('APPLIED', 'CONFIRMED', 'REFUSED', 'LAPSED', 'WITHDRAWN')),
    applied_at      timestamptz not null,
    ended_at        timestamptz,
    -- The administrator's words, encrypted.
    reason          bytea,
    version         integer     not null
);
create unique index upgrade_one_open on upgrade (account_id) where state = 'APPLIED';
create index upgrade_of_account on upgrade (account_id, applied_at desc);
create index upgrade_waiting on upgrade (organisation_id, applied_at) where state = 'APPLIED';
create index upgrade_lapsing on upgrade (applied_at) where state = 'APPLIED';
