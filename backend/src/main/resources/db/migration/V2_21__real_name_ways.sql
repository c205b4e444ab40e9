-- Steps of the verification through the legal representative, kept for a day; one encrypted JSON text.
create table realname_wizard (
    account_id uuid primary key references account (id) on delete cascade,
    content    bytea       not null,
    version    integer     not null,
    changed_at timestamptz not null
);
create index realname_wizard_changed_at on realname_wizard (changed_at);

-- Visits to banks that are to prove an organisation. What was to be proven is public register data.
create table realname_bank_visit (
    visit_id   uuid primary key,
    account_id uuid        not null references account (id) on delete cascade,
    bank_code  text        not null,
    org_name   text        not null,
    uscc       text        not null,
    org_code   text        not null,
    started_at timestamptz not null,
    settled_at timestamptz
);
create index realname_bank_visit_account on realname_bank_visit (account_id, started_at);
create index realname_bank_visit_open on realname_bank_visit (started_at) where settled_at is null;
