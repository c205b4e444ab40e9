-- Who else than its operator may use a seal, and within which limits; of an operator, the limits alone.
create table sealing_permission (
    id              uuid primary key,
    organisation_id uuid        not null references organisation (id),
    seal_id         uuid        not null references seal (id),
    account_id      uuid references account (id),
    client          text,
    ends_on         date,
    most_uses       integer check (most_uses > 0),
    used            integer     not null default 0,
    -- Separated by blanks: application, or application:kind. Empty: every document.
    documents       text        not null default '',
    granted_at      timestamptz not null,
    granted_by      uuid        not null,
    check ((account_id is null) <> (client is null)),
    unique (seal_id, account_id),
    unique (seal_id, client)
);
create index sealing_permission_account on sealing_permission (account_id);

-- Documents to be sealed, and sealed ones until they are fetched; encrypted, for an hour.
create table sealing_document (
    id         uuid primary key,
    account_id uuid,
    client     text,
    format     text        not null check (format in ('PDF', 'OFD')),
    digest     text        not null,
    sealed     boolean     not null,
    facts      bytea       not null,
    content    bytea       not null,
    expires_at timestamptz not null,
    check ((account_id is null) <> (client is null))
);
create index sealing_document_expires_at on sealing_document (expires_at);

-- What waits for the card's signature.
create table sealing_preparation (
    id         uuid primary key,
    account_id uuid        not null,
    session_id uuid        not null,
    facts      bytea       not null,
    content    bytea       not null,
    expires_at timestamptz not null
);
create index sealing_preparation_expires_at on sealing_preparation (expires_at);

-- What seals were used for, and what was refused. Not changed; kept for years.
create table sealing_use (
    id              uuid primary key,
    organisation_id uuid        not null references organisation (id),
    seal_id         uuid        not null references seal (id),
    seal_number     text        not null,
    seal_name       text        not null,
    account_id      uuid references account (id),
    client          text,
    key_kind        text        not null check (key_kind in ('CARD', 'SERVER')),
    card_no         text, -- masked
    application     text        not null,
    document_kind   text,
    format          text        not null,
    title           bytea       not null,
    digest          text        not null,
    sealed_digest   text,
    positions       text        not null,
    result          text        not null,
    time_stamped_at timestamptz,
    used_at         timestamptz not null
);
create index sealing_use_organisation on sealing_use (organisation_id, used_at);
create index sealing_use_account on sealing_use (account_id, used_at);

-- Signs the orders to the agent.
create table sealing_ticket_key (
    position    integer primary key check (position = 1),
    private_key bytea       not null,
    created_at  timestamptz not null
);

-- SHA-256 of the certificate of the organisation's key on the server that may seal with it, too; hex.
alter table seal
    add column organisation_key text;
