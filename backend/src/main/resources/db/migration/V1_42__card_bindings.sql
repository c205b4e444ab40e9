-- The card an account is bound to, with what it told when it was last presented. One card per account, one account per
-- card (CRD-12).
create table card_binding (
    account_id       uuid primary key references account (id),
    card_no          text        not null unique,
    kind             text        not null check (kind in ('LEGAL', 'OPERATOR')),
    medium           text        not null,
    holder_name      bytea       not null,
    holder_id_type   text        not null,
    holder_id_number bytea       not null,
    org_name         text        not null,
    uscc             text        not null,
    org_code         text        not null,
    cert_serial      text        not null,
    issuer           text        not null,
    valid_from       timestamptz not null,
    valid_to         timestamptz not null,
    bound_at         timestamptz not null,
    -- The nearest warning of expiry that was sent, in days; cleared when the card comes with a new certificate.
    warned_days      integer,
    version          integer     not null
);
create index card_binding_expiry on card_binding (valid_to);

-- Legal cards whose holder was asked whether to overwrite the administrator's account, and kept it (SGN-40).
create table card_kept (
    card_no    text        not null,
    account_id uuid        not null references account (id),
    kept_at    timestamptz not null,
    primary key (card_no, account_id)
);

-- An operator's card tells of an organisation, but not who its legal representative is (SGN-33).
alter table organisation
    alter column legal_rep_name drop not null,
    alter column legal_rep_id_type drop not null,
    alter column legal_rep_id_number drop not null,
    alter column legal_rep_id_number_index drop not null;

-- Operators and individuals are verified for themselves, administrators with their organisation (spec 10).
alter table account
    add column real_name_level       text   not null default 'NONE' check (real_name_level in ('NONE', 'MEDIUM', 'HIGH')),
    add column real_name_methods     text[] not null default '{}',
    add column real_name_verified_at timestamptz;
