-- Verifications, past ones included, with what they rest on and why they ended (spec 10). The level that counts stands
-- beside the account or organisation.
create table account_real_name (
    id              uuid primary key,
    account_id      uuid        not null references account (id),
    -- Of an enterprise's verification.
    organisation_id uuid references organisation (id),
    method          text        not null,
    level           text        not null check (level in ('NONE', 'MEDIUM', 'HIGH')),
    proven_at       timestamptz not null,
    card_no         text,
    cert_serial     text,
    card_valid_to   timestamptz,
    bank_name       text,
    last4           text,
    reference       text,
    document_ends   date,
    warned_at       timestamptz,
    ended_at        timestamptz,
    end_cause       text,
    version         integer     not null,
    check ((ended_at is null) = (end_cause is null))
);
create index account_real_name_account on account_real_name (account_id, proven_at);
create index account_real_name_organisation on account_real_name (organisation_id, proven_at)
    where organisation_id is not null;
create index account_real_name_document on account_real_name (document_ends)
    where ended_at is null and document_ends is not null;
create index account_real_name_card on account_real_name (id)
    where ended_at is null and card_no is not null;

-- What counts already. Registration rests on both persons' ID cards, a card on the bound one.
insert into account_real_name (id, account_id, organisation_id, method, level, proven_at, card_no, cert_serial,
                               card_valid_to, document_ends, version)
select gen_random_uuid(), a.id, o.id, m.method,
       case m.method when 'REGISTRATION' then 'MEDIUM' else 'HIGH' end,
       coalesce(o.real_name_verified_at, o.created_at),
       case m.method when 'CARD' then c.card_no end,
       case m.method when 'CARD' then c.cert_serial end,
       case m.method when 'CARD' then c.valid_to end,
       case m.method when 'REGISTRATION' then least(o.legal_rep_id_valid_to, a.holder_id_valid_to) end,
       0
from organisation o
cross join lateral unnest(o.real_name_methods) as m (method)
join account a on a.organisation_id = o.id and a.kind = 'ENT_ADMIN' and a.state <> 'DELETED'
left join card_binding c on c.account_id = a.id;

insert into account_real_name (id, account_id, method, level, proven_at, card_no, cert_serial, card_valid_to, version)
select gen_random_uuid(), a.id, m.method,
       case m.method when 'REGISTRATION' then 'MEDIUM' else 'HIGH' end,
       coalesce(a.real_name_verified_at, a.created_at),
       c.card_no, c.cert_serial, c.valid_to, 0
from account a
cross join lateral unnest(a.real_name_methods) as m (method)
left join card_binding c on c.account_id = a.id
where a.kind <> 'ENT_ADMIN';
