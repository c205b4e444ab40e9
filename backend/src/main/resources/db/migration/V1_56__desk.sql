-- Tasks of the review desk (spec 27 section 3). Content stays with the capability whose request it is.
create sequence desk_task_no;
create table desk_task (
    id                uuid primary key,
    task_no           text        not null unique,
    queue             text        not null,
    kind              text        not null,
    object_id         uuid        not null,
    round             integer     not null,
    applicant_masked  text        not null,
    submitted_at      timestamptz not null,
    remind_at         timestamptz not null,
    due_at            timestamptz not null,
    reminded_at       timestamptz,
    escalated_at      timestamptz,
    priority          text        not null check (priority in ('NORMAL', 'HIGH')),
    state             text        not null check (state in ('WAITING', 'CLAIMED', 'CONFIRMING', 'DECIDED', 'CLOSED')),
    claimed_by        uuid,
    claimed_at        timestamptz,
    acted_at          timestamptz,
    related_orgs      text[]      not null,
    related_documents text[]      not null,
    decision          text,
    opinion           bytea,
    reason            bytea,
    checklist         text        not null,
    marks             bytea,
    chosen            text[]      not null,
    proposed_at       timestamptz,
    second_by         uuid,
    second_opinion    bytea,
    decided_at        timestamptz,
    closed_reason     text,
    version           integer     not null
);

-- One open task for a request (RVW-07).
create unique index desk_task_one_open on desk_task (kind, object_id)
    where state in ('WAITING', 'CLAIMED', 'CONFIRMING');
create index desk_task_object on desk_task (kind, object_id, submitted_at desc);
-- Lists and clocks look at open tasks only, of which there are few however many were ever decided.
create index desk_task_open on desk_task (queue, due_at) where state in ('WAITING', 'CLAIMED', 'CONFIRMING');
create index desk_task_claimed on desk_task (claimed_by) where state in ('CLAIMED', 'CONFIRMING');
create index desk_task_submitted on desk_task (queue, submitted_at desc);

-- Notes among staff; the applicant never sees them (RVW-26, RVW-30).
create table desk_note (
    id        uuid primary key,
    task_id   uuid        not null references desk_task (id),
    staff_id  uuid,
    kind      text        not null check (kind in ('NOTE', 'ADVICE_ASKED', 'ADVICE', 'RELEASED', 'ASSIGNED', 'PRIORITY', 'SENT_BACK')),
    asked     uuid,
    text      bytea       not null,
    at        timestamptz not null
);
create index desk_note_task on desk_note (task_id, at);

-- Every answer of a provider, with its time (RVW-28).
create table desk_check (
    id           uuid primary key,
    task_id      uuid        not null references desk_task (id),
    name         text        not null,
    result       text        not null,
    wrong_fields text[]      not null,
    reference    text,
    asked_by     uuid,
    at           timestamptz not null
);
create index desk_check_task on desk_check (task_id, at);

-- Who has looked at which picture (RVW-34).
create table desk_picture_view (
    task_id    uuid        not null references desk_task (id),
    staff_id   uuid        not null,
    picture_id uuid        not null,
    at         timestamptz not null,
    primary key (task_id, staff_id, picture_id)
);

-- Ready-made opinions (RVW-23).
create table desk_phrase (
    id       uuid primary key,
    decision text    not null,
    zh       text    not null,
    en       text    not null,
    position integer not null
);
insert into desk_phrase (id, decision, zh, en, position) values
    ('01980000-0000-7000-8000-000000000001', 'REFUSE', '上传的证件图片不清晰，请重新拍摄后再次提交。', 'The pictures of the papers are not legible; please take them again and submit anew.', 1),
    ('01980000-0000-7000-8000-000000000002', 'REFUSE', '填写的信息与证件图片不一致，请核对后重新提交。', 'What was entered differs from the papers; please check it and submit anew.', 2),
    ('01980000-0000-7000-8000-000000000003', 'REFUSE', '未能证明申请人有权使用该账号，不予通过。', 'It was not proven that the applicant is entitled to the account.', 3),
    ('01980000-0000-7000-8000-000000000004', 'REFUSE', '上传的营业执照与登记信息不一致，请上传最新的营业执照。', 'The business licence differs from the register; please upload the present one.', 4),
    ('01980000-0000-7000-8000-000000000005', 'APPROVE', '材料齐全，核验一致，同意。', 'Papers are complete and checks agree; approved.', 1);

-- Days that are not as their day of the week (RVW-37).
create table desk_day (
    day     date primary key,
    working boolean not null,
    note    text    not null
);
