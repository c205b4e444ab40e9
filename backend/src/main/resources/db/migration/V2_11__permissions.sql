-- What can be done in an application, each permitted by itself (OPR-30). An application without any has one, "use".
create table application_function (
    application_code text    not null references application_entry (code) on delete cascade,
    code             text    not null check (code ~ '^[a-z][a-z0-9-]{0,39}$'),
    name             jsonb   not null check (name ->> 'zh-CN' <> '' and name ->> 'en-US' <> ''),
    position         integer not null,
    primary key (application_code, code)
);

-- Applications that staff have closed to one organisation (OPR-37).
create table application_withdrawal (
    organisation_id  uuid        not null references organisation (id),
    application_code text        not null references application_entry (code) on delete cascade,
    withdrawn_at     timestamptz not null,
    primary key (organisation_id, application_code)
);

-- Named sets of permissions of an organisation (OPR-33). A permission is written "application:function".
create table permission_role (
    id              uuid primary key,
    organisation_id uuid        not null references organisation (id),
    name            text        not null,
    permissions     text[]      not null,
    created_at      timestamptz not null,
    version         integer     not null
);
create unique index permission_role_name on permission_role (organisation_id, lower(name));

-- Operators whose permissions somebody has set; all others have the default set (OPR-31). Roles are ids.
create table permission_grant (
    account_id      uuid primary key references account (id),
    organisation_id uuid    not null references organisation (id),
    permissions     text[]  not null,
    roles           text[]  not null,
    version         integer not null
);
create index permission_grant_organisation on permission_grant (organisation_id);

insert into application_function (application_code, code, name, position)
select application_code, code, name::jsonb, position
from (values
    ('goods-declaration', 'enter', '{"zh-CN": "录入", "en-US": "Enter"}', 1),
    ('goods-declaration', 'declare', '{"zh-CN": "申报", "en-US": "Declare"}', 2),
    ('goods-declaration', 'query', '{"zh-CN": "查询", "en-US": "Query"}', 3),
    ('licence-application', 'apply', '{"zh-CN": "申请", "en-US": "Apply"}', 1),
    ('licence-application', 'query', '{"zh-CN": "查询", "en-US": "Query"}', 2))
    as sample (application_code, code, name, position)
where '${sample}' = 'true';
