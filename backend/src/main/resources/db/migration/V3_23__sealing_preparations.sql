-- Of a document the session prepared before, the former preparation is replaced.
alter table sealing_preparation
    add column document_id uuid,
    -- Emptied when its time is over: the row stays a while for those who come late, the file does not.
    alter column content drop not null;
