-- Captchas waiting for their answer; taking one deletes it.
create table code_captcha (
    id         uuid primary key,
    kind       text        not null,
    digest     bytea       not null,
    expires_at timestamptz not null
);
create index code_captcha_expires_at on code_captcha (expires_at);

-- The code last sent per form, binding and receiver; all three only inside the keyed digests.
create table code_one_time (
    id         uuid        not null unique,
    slot       bytea primary key,
    digest     bytea       not null,
    sent_at    timestamptz not null,
    expires_at timestamptz not null,
    wrong      integer     not null default 0,
    used_at    timestamptz
);
create index code_one_time_expires_at on code_one_time (expires_at);

-- Every code sent in the last day, for the limits per receiver and client address.
create table code_sending (
    id       uuid primary key,
    receiver bytea       not null,
    address  bytea       not null,
    sent_at  timestamptz not null
);
create index code_sending_receiver on code_sending (receiver, sent_at desc);
create index code_sending_address on code_sending (address, sent_at desc);
create index code_sending_sent_at on code_sending (sent_at);
