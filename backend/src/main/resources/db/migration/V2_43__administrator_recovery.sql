-- What a recovery is that a holder objects to: each has an answer of its own (RCP-15, ACC-91).
alter table recovery_objection add column kind text not null default 'PASSWORD';
alter table recovery_objection alter column kind drop default;

-- Who wants to become administrator without the present one's help (ACC-86); gone once in force or void. The request
-- itself is a recovery_request of the same id.
create table administratorrecovery_claim (
    id              uuid primary key,
    -- Null where nobody here knows the organisation, or nobody administers it.
    organisation_id uuid references organisation (id),
    -- The administrator who was told of it, and could object.
    account_id      uuid references account (id),
    password_hash   text        not null,
    claimed_at      timestamptz not null,
    -- Null until a reviewer has approved it.
    effective_at    timestamptz
);
create index administratorrecovery_claim_account on administratorrecovery_claim (account_id);
create index administratorrecovery_claim_effective on administratorrecovery_claim (effective_at);
create index administratorrecovery_claim_claimed on administratorrecovery_claim (claimed_at) where effective_at is null;
