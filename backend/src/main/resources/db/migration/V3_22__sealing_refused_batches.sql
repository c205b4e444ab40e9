-- A batch that is refused as a whole is one line, of no document in particular; positions say how many they were.
alter table sealing_use
    alter column format drop not null,
    alter column title drop not null,
    alter column digest drop not null;
