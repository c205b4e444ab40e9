-- What kind of account the consequences were told of (ACC-75); those of another kind are others. Older ones do not know.
alter table ownrights_closing add column kind text;
