-- The catalogue of connected applications, menu entries of additional modules, announcements. Texts shown to people are
-- kept in every language: {"zh-CN": …, "en-US": …}.
create table application_group (
    code     text    primary key,
    name     jsonb   not null check (name ->> 'zh-CN' <> '' and name ->> 'en-US' <> ''),
    position integer not null
);

create table application_entry (
    code         text    primary key,
    group_code   text    not null references application_group (code),
    name         jsonb   not null check (name ->> 'zh-CN' <> '' and name ->> 'en-US' <> ''),
    url          text    not null check (url like 'https://%' or url like 'http://%'),
    kinds        text[]  not null check (kinds <@ array ['ENT_ADMIN', 'ENT_OPERATOR', 'INDIVIDUAL', 'OVERSEAS', 'DEPARTMENT']),
    business     boolean not null,
    needs_medium boolean not null,
    position     integer not null
);

create table application_module (
    code     text    primary key,
    label    jsonb   not null check (label ->> 'zh-CN' <> '' and label ->> 'en-US' <> ''),
    path     text    not null check (path like '/%'),
    icon     text    not null,
    kinds    text[]  not null check (kinds <@ array ['ENT_ADMIN', 'ENT_OPERATOR', 'INDIVIDUAL', 'OVERSEAS', 'DEPARTMENT']),
    position integer not null
);

create table application_announcement (
    id           uuid        primary key,
    title        jsonb       not null check (title ->> 'zh-CN' <> '' and title ->> 'en-US' <> ''),
    text         jsonb       not null check (text ->> 'zh-CN' <> '' and text ->> 'en-US' <> ''),
    kinds        text[]      not null check (kinds <@ array ['ENT_ADMIN', 'ENT_OPERATOR', 'INDIVIDUAL', 'OVERSEAS', 'DEPARTMENT']),
    published_at timestamptz not null,
    shown_until  timestamptz check (shown_until > published_at)
);
create index application_announcement_published on application_announcement (published_at desc);

-- Samples for a local run and for tests (yinxin.sample-data); a real installation starts with an empty catalogue.
-- Addresses under .example are reserved by RFC 2606 and lead nowhere.
insert into application_group (code, name, position)
select code, name::jsonb, position
from (values ('declaration', '{"zh-CN": "申报业务", "en-US": "Declarations"}', 1),
             ('enquiry', '{"zh-CN": "查询服务", "en-US": "Enquiries"}', 2)) as sample (code, name, position)
where '${sample}' = 'true';

insert into application_entry (code, group_code, name, url, kinds, business, needs_medium, position)
select code, group_code, name::jsonb, url, kinds::text[], business, needs_medium, position
from (values
    ('goods-declaration', 'declaration', '{"zh-CN": "货物申报", "en-US": "Goods declaration"}',
     'https://goods.sample.example/', '{ENT_OPERATOR}', true, true, 1),
    ('licence-application', 'declaration', '{"zh-CN": "许可证申请", "en-US": "Licence applications"}',
     'https://licence.sample.example/', '{ENT_OPERATOR,OVERSEAS}', true, false, 2),
    ('personal-declaration', 'declaration', '{"zh-CN": "个人物品申报", "en-US": "Personal declaration"}',
     'https://personal.sample.example/', '{INDIVIDUAL}', true, false, 3),
    ('status-enquiry', 'enquiry', '{"zh-CN": "办理进度查询", "en-US": "Status enquiry"}',
     'https://status.sample.example/', '{ENT_ADMIN,ENT_OPERATOR}', false, false, 1),
    ('statistics', 'enquiry', '{"zh-CN": "统计查询", "en-US": "Statistics"}',
     'https://statistics.sample.example/', '{ENT_ADMIN,ENT_OPERATOR,DEPARTMENT}', false, false, 2))
    as sample (code, group_code, name, url, kinds, business, needs_medium, position)
where '${sample}' = 'true';

insert into application_module (code, label, path, icon, kinds, position)
select 'documents', '{"zh-CN": "文档中心", "en-US": "Documents"}'::jsonb, '/console/documents', 'folder',
       '{ENT_ADMIN,ENT_OPERATOR}'::text[], 1
where '${sample}' = 'true';

insert into application_announcement (id, title, text, kinds, published_at)
select '01900000-0000-7000-8000-000000000001',
       '{"zh-CN": "欢迎使用本地试用环境", "en-US": "Welcome to this local trial"}'::jsonb,
       '{"zh-CN": "这是随本地试用环境提供的示例公告。\n\n短信和邮件不会真正发出，可在收件箱页面查看。",
         "en-US": "This is a sample announcement of the local trial.\n\nText messages and mails do not leave this machine; see the inbox page."}'::jsonb,
       '{ENT_ADMIN,ENT_OPERATOR,INDIVIDUAL,OVERSEAS,DEPARTMENT}'::text[], now()
where '${sample}' = 'true';
