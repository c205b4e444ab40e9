-- The e-mail address as a name to sign in with (SGN-51), beside the phone.
alter table account add column email_login boolean not null default false;
-- A number or address that signs in tells which account is meant (SGN-13, ACC-61); the database has the last word.
create unique index account_phone_login on account (mobile_index) where phone_login and state <> 'DELETED';
create unique index account_email_login on account (email_index) where email_login and state <> 'DELETED';

-- Whose failures these are, where somebody has the name: an account may have several (GEN-35).
alter table account_password_failure add column account_id uuid;
create index account_password_failure_account on account_password_failure (account_id);

-- When the holder proved the mobile in a session that has to change an initial password (SGN-17).
alter table session add column first_proof_at timestamptz;
