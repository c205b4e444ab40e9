-- The list of an organisation's operators costs what the organisation has, not what all of them have (OPR-02, OPR-03).
create index account_operators_newest on account (organisation_id, created_at desc, id desc)
    where kind = 'ENT_OPERATOR' and state <> 'DELETED';
create index account_operators_username on account (organisation_id, lower(username), id)
    where kind = 'ENT_OPERATOR' and state <> 'DELETED';
-- Whether any operator is bound is asked before each change (OPR-28).
create index card_binding_org_code on card_binding (org_code);

-- Somebody else has entered the mobile: the next sign-in by password asks for a code sent to it (OPR-22).
alter table account
    add column mobile_proof_required boolean not null default false;
