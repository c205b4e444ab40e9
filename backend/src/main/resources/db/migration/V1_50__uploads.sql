-- Pictures people hand in, as encoded anew by us and encrypted. One per slot of its owner.
create table upload_picture (
    id             uuid primary key,
    owner_kind     text        not null,
    owner_id       uuid        not null,
    slot           text        not null,
    width          integer     not null,
    height         integer     not null,
    size           integer     not null,
    picture_sha256 bytea       not null,
    content        bytea       not null,
    taken_at       timestamptz not null,
    erase_after    timestamptz not null,
    unique (owner_kind, owner_id, slot)
);
-- Pictures do not get smaller; trying costs time.
alter table upload_picture alter column content set storage external;
create index upload_picture_erase_after on upload_picture (erase_after);
