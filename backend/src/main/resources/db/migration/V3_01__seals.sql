-- The certificate a card was last presented with: a seal holds its operator's. Null until the card is presented next.
alter table card_binding
    add column certificate bytea;

-- Who makes the seals where no key is given from outside: a small CA of our own.
create table seal_maker (
    position          integer primary key check (position = 1),
    algorithm         text        not null check (algorithm in ('SM2SM3', 'ES256')),
    root_key          bytea       not null,
    maker_key         bytea       not null,
    root_certificate  text        not null,
    maker_certificate text        not null,
    created_at        timestamptz not null
);

-- Seals of organisations. Deleted ones stay, without picture and object.
create table seal (
    id               uuid primary key,
    organisation_id  uuid        not null references organisation (id),
    operator_account uuid        not null references account (id),
    legal            boolean     not null,
    operator_card    text        not null,
    number           text        not null unique,
    name             text        not null check (name <> ''),
    kind             text        not null check (kind in ('COMPANY', 'CONTRACT', 'FINANCE', 'INVOICE')),
    way              text        not null check (way in ('STANDARD', 'IMAGE')),
    issuing_org      text        not null,
    valid_from       date        not null,
    valid_to         date        not null,
    valid_start      timestamptz not null,
    valid_end        timestamptz not null,
    state            text        not null check (state in ('DISABLED', 'ENABLED', 'DELETED')),
    disabled_for     text,
    note             text,
    width_mm         integer     not null,
    height_mm        integer     not null,
    card_no          text        not null, -- masked; of the legal card that confirmed it
    certificate      text        not null, -- SHA-256 of the operator's, hex
    certificate_from timestamptz not null,
    certificate_to   timestamptz not null,
    predecessor_id   uuid references seal (id),
    superseded       boolean     not null default false,
    made_at          timestamptz not null,
    made_by          uuid        not null,
    -- The nearest warning of the end that was sent, in days.
    warned_days      integer,
    version          integer     not null,
    check (valid_from < valid_to),
    check (state <> 'ENABLED' or disabled_for is null)
);
-- They are chosen by name (SEL-15). One that was re-issued leaves its name to its successor.
create unique index seal_name on seal (organisation_id, name) where state <> 'DELETED' and not superseded;
create index seal_organisation on seal (organisation_id, made_at);
create index seal_operator on seal (operator_account);
create index seal_enabled on seal (id) where state = 'ENABLED';

-- What is large, encrypted: lists do not read it.
create table seal_content (
    seal_id      uuid primary key references seal (id),
    object       bytea not null,
    picture      bytea not null,
    thumbnail    bytea not null,
    confirmation bytea not null
);

-- Pictures of handwritten signatures.
create table seal_signature (
    id              uuid primary key,
    organisation_id uuid        not null references organisation (id),
    account_id      uuid        not null references account (id),
    running         integer     not null,
    name            bytea       not null,
    state           text        not null check (state in ('DISABLED', 'ENABLED', 'DELETED')),
    disabled_for    text,
    note            text,
    width_mm        integer     not null,
    height_mm       integer     not null,
    card_no         text        not null,
    made_at         timestamptz not null,
    made_by         uuid        not null,
    version         integer     not null,
    unique (account_id, running)
);
create unique index seal_signature_enabled on seal_signature (account_id) where state = 'ENABLED';
create index seal_signature_organisation on seal_signature (organisation_id, made_at);

create table seal_signature_content (
    signature_id uuid primary key references seal_signature (id) on delete cascade,
    picture      bytea not null,
    thumbnail    bytea not null,
    confirmation bytea not null
);

-- Pictures drawn or extracted that no seal or signature has yet.
create table seal_picture (
    id         uuid primary key,
    account_id uuid        not null,
    purpose    text        not null check (purpose in ('STANDARD', 'IMAGE', 'SIGNATURE')),
    kind       text,
    text       text,
    picture    bytea       not null,
    width_mm   integer     not null,
    height_mm  integer     not null,
    acceptable boolean     not null,
    expires_at timestamptz not null
);
create index seal_picture_expires_at on seal_picture (expires_at);

-- What waits for the legal card's signature.
create table seal_preparation (
    id         uuid primary key,
    account_id uuid        not null,
    session_id uuid        not null,
    content    bytea       not null,
    expires_at timestamptz not null
);
create index seal_preparation_expires_at on seal_preparation (expires_at);
