create table account (
    id                   uuid primary key,
    kind                 text        not null,
    username             text        not null,
    username_origin      text        not null check (username_origin in ('CHOSEN', 'CARD')),
    organisation_id      uuid references organisation (id),
    holder_name          bytea,
    holder_id_type       text,
    holder_id_number     bytea,
    holder_id_index      bytea,
    holder_id_valid_from date,
    holder_id_valid_to   date,
    mobile               bytea,
    mobile_index         bytea,
    mobile_verified      boolean     not null,
    email                bytea,
    email_index          bytea,
    email_verified       boolean     not null,
    password_hash        text,
    password_changed_at  timestamptz,
    must_change_password boolean     not null,
    phone_login          boolean     not null,
    state                text        not null check (state in ('NOT_ACTIVATED', 'ACTIVE', 'DISABLED', 'DELETED')),
    origin               text        not null,
    created_at           timestamptz not null,
    version              integer     not null
);

-- Unique ignoring case, also over deleted accounts: a name is never given again (F-USERNAME).
create unique index account_username_any_case on account (lower(username));
-- Sign-in compares exactly.
create index account_username on account (username);
-- At most one administrator, also when two registrations run at the same time (GEN-07).
create unique index account_one_administrator on account (organisation_id)
    where kind = 'ENT_ADMIN' and state <> 'DELETED';
-- Within an organisation no two operators with the same document (GEN-09).
create unique index account_operator_document on account (organisation_id, holder_id_type, holder_id_index)
    where kind = 'ENT_OPERATOR' and state <> 'DELETED';
create index account_organisation on account (organisation_id);
create index account_mobile on account (mobile_index);
create index account_email on account (email_index);

-- Names spoken for by registrations that are not finished (REG-09).
create table account_username_reservation (
    username_lower text primary key,
    holder         uuid        not null,
    expires_at     timestamptz not null
);
create index account_username_reservation_expiry on account_username_reservation (expires_at);

-- Wrong passwords in a row per name, whether or not an account has that name (SGN-08, GEN-35).
create table account_password_failure (
    name_index   bytea primary key,
    failures     integer     not null,
    locked_until timestamptz,
    last_at      timestamptz not null
);
create index account_password_failure_last on account_password_failure (last_at);
