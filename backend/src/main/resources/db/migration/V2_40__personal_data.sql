-- Whose message it was, as the digest under which accounts keep that mobile or address: its holder may ask which messages
-- were sent (ACC-71). Older ones have none.
alter table notification_message add column receiver_digest bytea;
create index notification_message_receiver on notification_message (receiver_digest, created_at desc)
    where receiver_digest is not null;
