-- The registered address, as the administrator states it (ACC-26).
alter table organisation add column address text;

-- The organisation an individual states; it gives no rights (ACC-33, ACC-34). Names and codes are public register data.
create table account_stated_organisation (
    account_id     uuid primary key references account (id),
    uscc           text        not null,
    org_code       text        not null,
    name           text        not null,
    legal_rep_name bytea       not null,
    checked_at     timestamptz not null,
    version        integer     not null
);

-- Sessions whose holder has proven to be there and may bind another phone (ACC-40, ACC-41); each serves once.
create table ownaccount_phone_proof (
    session_id uuid primary key references session (id) on delete cascade,
    proven_at  timestamptz not null
);
