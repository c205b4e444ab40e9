-- An administrator names the next one, who has to accept (ACC-83). What came of it is in the audit, too.
create table changeover_nomination (
    id              uuid primary key,
    organisation_id uuid        not null references organisation (id),
    -- The administrator's, and the operator's that is to be the next administrator's.
    account_id      uuid        not null references account (id),
    nominee_id      uuid        not null references account (id),
    way             text        not null check (way in ('ADMINISTRATOR', 'LEGAL_CARD')),
    state           text        not null check (state in ('OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'LAPSED')),
    named_at        timestamptz not null,
    expires_at      timestamptz not null,
    ended_at        timestamptz
);
create unique index changeover_nomination_one_open on changeover_nomination (organisation_id) where state = 'OPEN';
create index changeover_nomination_nominee on changeover_nomination (nominee_id, named_at desc);
create index changeover_nomination_account on changeover_nomination (account_id, named_at desc);
create index changeover_nomination_open on changeover_nomination (expires_at) where state = 'OPEN';
