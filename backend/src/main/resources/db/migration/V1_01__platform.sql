-- Counts per subject and window; the subject only as a keyed digest.
create table platform_throttle (
    bucket       bytea       not null,
    window_start timestamptz not null,
    window_end   timestamptz not null,
    events       integer     not null,
    primary key (bucket, window_start)
);
create index platform_throttle_window_end on platform_throttle (window_end);

-- First answers to requests with an idempotency key.
create table platform_idempotency (
    key        bytea primary key,
    content    bytea       not null,
    claimed_at timestamptz not null,
    status     integer,
    answer     bytea
);
create index platform_idempotency_claimed_at on platform_idempotency (claimed_at);
