-- Answers get lost. Whoever asks again gets what was made then: of which preparation or document a sealed one was made,
-- and in which line of the use log. Once only, whoever else tries at the same time.
alter table sealing_document
    add column made_from uuid unique,
    add column use_id    uuid;
