-- Roots we trust, each with the intermediates we know, what it is trusted for, where its certificates carry which fact,
-- and how revocation is asked. Filled by import; the document as it was imported is kept whole.
create table certificate_anchor (
    id         uuid primary key,
    name       text        not null unique check (name <> ''),
    trial      boolean     not null,
    document   jsonb       not null,
    digest     text        not null,
    enabled    boolean     not null default true,
    changed_at timestamptz not null
);

-- Revocation lists, checked, as they were fetched.
create table certificate_crl (
    url         text        not null,
    issuer      bytea       not null, -- SHA-256 of the issuing certificate
    der         bytea       not null,
    this_update timestamptz not null,
    next_update timestamptz not null,
    fetched_at  timestamptz not null,
    primary key (url, issuer)
);

-- What OCSP responders said, checked.
create table certificate_ocsp (
    issuer       bytea       not null,
    serial       text        not null,
    status       text        not null check (status in ('GOOD', 'REVOKED')),
    this_update  timestamptz not null,
    usable_until timestamptz not null,
    primary key (issuer, serial)
);
create index certificate_ocsp_usable_until on certificate_ocsp (usable_until);
