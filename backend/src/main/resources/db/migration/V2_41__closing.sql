-- Accounts whose holder has asked to close them, until that happens or is taken back (ACC-76). Of that user name: a legal
-- card that overwrites the account meanwhile gives it another, and another holder.
create table ownrights_closing (
    account_id   uuid primary key references account (id),
    username     text        not null,
    language     text        not null,
    requested_at timestamptz not null,
    effective_at timestamptz not null
);
create index ownrights_closing_effective on ownrights_closing (effective_at);

-- Since when an account is closed or deleted: what is kept of it is kept from then on (ACC-80).
alter table account add column closed_at timestamptz;
-- When nothing of a person was left in it.
alter table account add column erased_at timestamptz;
create index account_closed on account (closed_at) where state = 'DELETED' and erased_at is null;
