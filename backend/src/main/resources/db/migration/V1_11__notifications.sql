-- The outbox: written with the change a message tells of, emptied by the workers.
-- Receiver and content are ciphertext, and gone once the message is done with.
create table notification_message (
    id              uuid primary key,
    channel         text        not null check (channel in ('SMS', 'EMAIL')),
    template        text        not null,
    receiver        bytea,
    receiver_masked text        not null,
    content         bytea,
    state           text        not null check (state in ('WAITING', 'SENT', 'EXPIRED', 'REFUSED', 'DEAD')),
    attempts        integer     not null default 0,
    created_at      timestamptz not null,
    next_at         timestamptz not null,
    give_up_at      timestamptz not null,
    expires_at      timestamptz,
    done_at         timestamptz,
    lease           uuid,
    error           text,
    check (state not in ('WAITING', 'DEAD') or (receiver is not null and content is not null))
);

-- Small however many messages were ever sent: only what is still to be done.
create index notification_message_waiting on notification_message (channel, next_at) where state = 'WAITING';
create index notification_message_expiring on notification_message (expires_at) where state in ('WAITING', 'DEAD');
create index notification_message_dead on notification_message (done_at) where state = 'DEAD';
create index notification_message_done on notification_message (done_at) where state in ('SENT', 'EXPIRED', 'REFUSED');

-- Rows change twice and are then left alone: room for the second version on the same page keeps the indexes small.
alter table notification_message set (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02);
