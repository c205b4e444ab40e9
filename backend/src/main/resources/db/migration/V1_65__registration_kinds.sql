-- Registrations are of several kinds now, each with data of its own. Those under way live for half an hour at most; who
-- is in the middle of one begins again.
delete from registration_draft;
alter table registration_draft rename column organisation to content;
alter table registration_draft add column kind text not null
    check (kind in ('ENTERPRISE', 'PUBLIC_INSTITUTION', 'INDIVIDUAL', 'OVERSEAS'));
-- The partner site whose signature began it (REG-12); null for our own pages.
alter table registration_draft add column partner text;
-- Whether a captcha was solved and a code sent: before that nothing is told about user names.
alter table registration_draft add column code_sent boolean not null default false;

-- Scans of electronic licences by browsers that register (REG-47).
create table registration_licence (
    token_digest bytea primary key,
    visit_id     uuid        not null,
    expires_at   timestamptz not null
);
create index registration_licence_expiry on registration_licence (expires_at);

-- The site an account of origin PARTNER came from (REG-12).
alter table account add column partner_site text;
create index account_document on account (holder_id_type, holder_id_index);

-- What an overseas organisation says of itself (spec 01 table 2.5). Its registration number is public.
create table account_overseas (
    account_id     uuid primary key references account (id),
    country        text  not null,
    reg_no         text,
    -- The number as it is compared: two spellings of one number are one organisation (REG-44).
    reg_no_key     text,
    name           text  not null,
    department     bytea,
    job_title      bytea,
    contact_name   bytea not null,
    contact_phone  bytea not null,
    contact_fax    bytea,
    contact_mobile bytea,
    address        bytea not null,
    notes          bytea,
    version        integer not null
);
create unique index account_overseas_reg_no on account_overseas (country, reg_no_key);

-- Signed requests of partner sites that were taken; each serves once.
create table partner_nonce (
    site       text        not null,
    nonce      text        not null,
    expires_at timestamptz not null,
    primary key (site, nonce)
);
create index partner_nonce_expiry on partner_nonce (expires_at);
