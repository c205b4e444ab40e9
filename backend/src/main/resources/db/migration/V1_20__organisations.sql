-- Organisations. Names and codes are public register data; the legal representative is not.
create table organisation (
    id                        uuid primary key,
    kind                      text        not null check (kind in ('ENTERPRISE', 'PUBLIC_INSTITUTION')),
    org_code                  text        not null unique,
    uscc                      text        not null unique,
    name                      text        not null,
    legal_rep_name            bytea       not null,
    legal_rep_id_type         text        not null,
    legal_rep_id_number       bytea       not null,
    legal_rep_id_number_index bytea       not null,
    legal_rep_id_valid_from   date,
    legal_rep_id_valid_to     date,
    real_name_level           text        not null check (real_name_level in ('NONE', 'MEDIUM', 'HIGH')),
    real_name_methods         text[]      not null,
    real_name_verified_at     timestamptz,
    created_at                timestamptz not null,
    version                   integer     not null
);
