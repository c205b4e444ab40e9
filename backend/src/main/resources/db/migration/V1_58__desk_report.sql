-- Days whose overdue tasks have been reported (RVW-39).
create table desk_report (
    day date primary key
);

-- For auditors: what one person did, what was done to one object.
create index audit_record_actor on audit_record (actor, seq desc);
create index audit_record_subject on audit_record (subject, seq desc) where subject is not null;
