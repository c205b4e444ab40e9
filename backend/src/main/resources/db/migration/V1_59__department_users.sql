-- Of a department user: where the person works (GEN-15).
alter table account add column department text;
