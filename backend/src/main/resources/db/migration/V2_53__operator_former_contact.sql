-- Where an operator could be reached before the administrator entered another mobile or e-mail: told for a while of what
-- the administrator does (OPR-22). One encrypted JSON text.
create table operator_former_contact (
    account_id uuid primary key references account (id),
    contact    bytea       not null,
    expires_at timestamptz not null
);
create index operator_former_contact_expiry on operator_former_contact (expires_at);
