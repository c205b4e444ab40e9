-- People who work for the platform (spec 27 sections 1.1 and 2.1). Nobody's customers: no table of accounts knows them.
create table staff (
    id                   uuid primary key,
    username             text        not null,
    name                 text        not null,
    id_number            bytea       not null,
    id_index             bytea       not null,
    email                bytea,
    password_hash        text        not null,
    must_change_password boolean     not null,
    password_expires_at  timestamptz,
    totp_secret          bytea,
    totp_last_step       bigint      not null,
    state                text        not null check (state in ('ACTIVE', 'DISABLED')),
    related_orgs         text[]      not null,
    created_at           timestamptz not null,
    created_by           uuid,
    version              integer     not null
);
create unique index staff_username_any_case on staff (lower(username));
create index staff_document on staff (id_index);

-- Duties in force.
create table staff_duty (
    staff_id    uuid    not null references staff (id),
    duty        text    not null,
    may_confirm boolean not null,
    primary key (staff_id, duty)
);

-- Giving and taking of duties: proposed by one administrator, approved by another (RVW-05). By whom is empty where it
-- was done with the operator's command.
create table staff_grant (
    id          uuid primary key,
    staff_id    uuid        not null references staff (id),
    duty        text        not null,
    may_confirm boolean     not null,
    withdraw    boolean     not null,
    state       text        not null check (state in ('PROPOSED', 'APPROVED', 'REFUSED')),
    proposed_by uuid,
    proposed_at timestamptz not null,
    judged_by   uuid,
    judged_at   timestamptz
);
create unique index staff_grant_one_open on staff_grant (staff_id, duty) where state = 'PROPOSED';

create table staff_session (
    id             uuid primary key,
    token_digest   bytea       not null unique,
    staff_id       uuid        not null references staff (id),
    opened_at      timestamptz not null,
    last_seen_at   timestamptz not null,
    expires_at     timestamptz not null,
    ended_at       timestamptz,
    end_reason     text,
    client_address text        not null,
    user_agent     text        not null
);
create index staff_session_staff on staff_session (staff_id, opened_at desc);
create index staff_session_expiry on staff_session (expires_at);

-- Sign-ins between password and code.
create table staff_attempt (
    token_digest bytea primary key,
    staff_id     uuid        not null references staff (id),
    secret       bytea,
    failures     integer     not null,
    expires_at   timestamptz not null
);
create index staff_attempt_expiry on staff_attempt (expires_at);
