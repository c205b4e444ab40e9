-- What is older than the log's time is looked for every ten minutes, in a table that only grows at its end: a summary of its
-- blocks is enough to see that there is nothing.
create index sealing_use_used_at on sealing_use using brin (used_at);
