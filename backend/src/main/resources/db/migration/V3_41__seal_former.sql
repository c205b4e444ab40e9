-- What a seal was before it was changed or deleted: documents go on carrying that object, and the legal card has
-- confirmed it. By number: each change gives another one.
create table seal_former (
    number          text primary key,
    seal_id         uuid        not null references seal (id),
    organisation_id uuid        not null references organisation (id),
    object          bytea       not null,
    confirmation    bytea       not null,
    made_at         timestamptz not null
);
create index seal_former_seal on seal_former (seal_id);
