-- Single sign-out. A session that was used in applications is marked, so that its end is noticed whatever ended it; the
-- index holds marked ones only.
alter table session add column end_to_tell boolean not null default false;
create index session_end_to_tell on session (ended_at) where end_to_tell;

-- Which applications a session was used in, and whether they know that it is over: an outbox of sign-outs.
create table openid_sign_on (
    session_id uuid        not null,
    client_id  text        not null,
    account_id uuid        not null references account (id),
    issuer     text        not null,
    entered_at timestamptz not null,
    due_at     timestamptz,
    attempts   integer     not null default 0,
    told_at    timestamptz,
    primary key (session_id, client_id)
);
create index openid_sign_on_due on openid_sign_on (due_at) where due_at is not null and told_at is null;
create index openid_sign_on_age on openid_sign_on (entered_at);
