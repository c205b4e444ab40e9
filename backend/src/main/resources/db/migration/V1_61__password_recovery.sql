-- Since when the password opens nothing: the holder has objected to a recovery (RCP-15).
alter table account add column password_barred_at timestamptz;

-- New passwords that are not in force yet: chosen with a request a person decides about (RCP-27), or after a proof by
-- knowledge alone where a delay is set (RCP-15). Gone once used or void.
create table passwordrecovery_chosen (
    recovery_id   uuid primary key,
    account_id    uuid,
    method        text        not null,
    password_hash text        not null,
    chosen_at     timestamptz not null,
    effective_at  timestamptz
);
create index passwordrecovery_chosen_account on passwordrecovery_chosen (account_id);
create index passwordrecovery_chosen_effective on passwordrecovery_chosen (effective_at);
