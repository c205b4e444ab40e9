-- Corrections by papers (ACC-21). What is asked for is one encrypted JSON text; a draft has only its pictures so far.
create table ownorganisation_correction (
    id           uuid primary key,
    account_id   uuid        not null references account (id),
    request      bytea,
    state        text        not null check (state in ('DRAFT', 'OPEN', 'APPROVED', 'REFUSED')),
    created_at   timestamptz not null,
    submitted_at timestamptz,
    decided_at   timestamptz,
    check ((state = 'DRAFT') = (request is null))
);
create unique index ownorganisation_correction_one on ownorganisation_correction (account_id)
    where state in ('DRAFT', 'OPEN');
create index ownorganisation_correction_account on ownorganisation_correction (account_id, created_at desc);
