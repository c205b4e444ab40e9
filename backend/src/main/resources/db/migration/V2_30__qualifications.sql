-- Qualifications (spec 08). The catalogue of tabs and fields is one document a version: a former one stays as it was, so
-- that what was kept under it can be read as it was meant.
create table qualification_catalogue (
    version    integer     primary key check (version > 0),
    tabs       text        not null check (tabs is json array),
    lists      text        not null check (lists is json array),
    changed_by uuid,
    changed_at timestamptz not null
);

-- What an organisation has filed: a JSON object of value, source and date by field; people and their phones are among it.
create table qualification_record (
    organisation_id uuid        primary key references organisation (id),
    version         integer     not null check (version > 0),
    content         bytea       not null,
    changed_at      timestamptz not null
);

-- Each change: JSON list of field, before and after (QLF-11).
create table qualification_version (
    id                uuid        primary key,
    organisation_id   uuid        not null references organisation (id),
    version           integer     not null check (version > 0),
    catalogue_version integer     not null references qualification_catalogue (version),
    source            text        not null,
    account_id        uuid,
    changes           bytea       not null,
    changed_at        timestamptz not null,
    unique (organisation_id, version)
);

-- Questions to authorities. The answer is kept, encrypted, only while it waits for its confirmation (QLF-17).
create table qualification_synchronisation (
    id              uuid        primary key,
    organisation_id uuid        not null references organisation (id),
    source          text        not null,
    result          text        not null check (result in
        ('PENDING', 'CHANGED', 'UNCHANGED', 'TO_CONFIRM', 'LAPSED', 'NOT_FOUND', 'UNKNOWN')),
    answer          bytea,
    asked_at        timestamptz not null,
    ended_at        timestamptz
);
create index qualification_synchronisation_last
    on qualification_synchronisation (organisation_id, source, asked_at desc);
create index qualification_synchronisation_asked_at on qualification_synchronisation (asked_at);

-- Offices are no real ones: a real installation starts without any, its catalogue administrators name theirs.
insert into qualification_catalogue (version, changed_at, tabs, lists)
select 1, now(), $catalogue$[
  {"code": "CUSTOMS", "label": {"zh": "海关", "en": "Customs"}, "fields": [
    {"code": "customsRegNo", "label": {"zh": "海关注册号", "en": "Customs registration number"}, "type": "LETTERS_DIGITS", "min": 10, "max": 10, "required": false, "editable": false, "sources": ["CARD"]},
    {"code": "customsOffice", "label": {"zh": "主管海关", "en": "Customs office"}, "type": "CODE", "list": "CUSTOMS_OFFICES", "required": false, "editable": true, "sources": []},
    {"code": "customsKind", "label": {"zh": "经营类别", "en": "Business category"}, "type": "CODE", "list": "CUSTOMS_KINDS", "required": false, "editable": true, "sources": []},
    {"code": "customsValidTo", "label": {"zh": "注册有效期", "en": "Registration valid to"}, "type": "DATE", "required": false, "editable": true, "sources": []}]},
  {"code": "TRADE_OPERATOR", "label": {"zh": "对外贸易经营者备案", "en": "Foreign trade operator filing"}, "fields": [
    {"code": "tradeFilingNo", "label": {"zh": "备案登记表编号", "en": "Filing form number"}, "type": "LETTERS_DIGITS", "max": 20, "required": false, "editable": true, "sources": ["COMMERCE"]},
    {"code": "tradeOperatorCode", "label": {"zh": "经营者代码", "en": "Operator code"}, "type": "LETTERS_DIGITS", "max": 18, "required": false, "editable": true, "sources": ["COMMERCE"]},
    {"code": "englishName", "label": {"zh": "英文名称", "en": "English name"}, "type": "TEXT", "max": 200, "required": false, "editable": true, "sources": ["COMMERCE"]},
    {"code": "tradeFilingDate", "label": {"zh": "备案日期", "en": "Filing date"}, "type": "PAST_DATE", "required": false, "editable": true, "sources": ["COMMERCE"]},
    {"code": "tradeAddress", "label": {"zh": "经营场所", "en": "Place of business"}, "type": "TEXT", "max": 200, "required": false, "editable": true, "sources": ["COMMERCE"]},
    {"code": "tradePhone", "label": {"zh": "联系电话", "en": "Phone"}, "type": "PHONE", "min": 5, "max": 30, "required": false, "editable": true, "sources": ["COMMERCE"]},
    {"code": "tradeScope", "label": {"zh": "经营范围", "en": "Scope"}, "type": "CODES", "list": "TRADE_SCOPES", "required": false, "editable": true, "sources": ["COMMERCE"]}]},
  {"code": "INSPECTION", "label": {"zh": "报检资质备案（报检）", "en": "Inspection qualification filing"}, "fields": [
    {"code": "inspectionRegNo", "label": {"zh": "报检单位登记号", "en": "Declaring unit number"}, "type": "DIGITS", "min": 10, "max": 10, "required": false, "editable": true, "sources": []},
    {"code": "selfDeclare", "label": {"zh": "自理报检", "en": "Declares for itself"}, "type": "TICK", "required": false, "editable": true, "sources": []},
    {"code": "agentDeclare", "label": {"zh": "代理报检", "en": "Declares as agent"}, "type": "TICK", "required": false, "editable": true, "sources": []},
    {"code": "inspectionOffice", "label": {"zh": "所属机构", "en": "Office in charge"}, "type": "CODE", "list": "INSPECTION_OFFICES", "required": false, "editable": true, "sources": []},
    {"code": "inspectionContact", "label": {"zh": "联系人", "en": "Contact"}, "type": "PERSON", "required": false, "editable": true, "sources": []},
    {"code": "inspectionPhone", "label": {"zh": "联系电话", "en": "Phone"}, "type": "PHONE", "min": 5, "max": 30, "required": false, "editable": true, "sources": []}]},
  {"code": "QUALITY", "label": {"zh": "质检", "en": "Quality supervision"}, "fields": [
    {"code": "producerRegNo", "label": {"zh": "生产企业注册号", "en": "Producer number"}, "type": "TEXT", "max": 30, "required": false, "editable": true, "sources": []},
    {"code": "productScope", "label": {"zh": "产品范围", "en": "Products"}, "type": "TEXT", "max": 500, "required": false, "editable": true, "sources": []},
    {"code": "qualityValidTo", "label": {"zh": "有效期", "en": "Valid to"}, "type": "DATE", "required": false, "editable": true, "sources": []}]},
  {"code": "MARKET", "label": {"zh": "市场监管登记", "en": "Market registration"}, "fields": [
    {"code": "companyKind", "label": {"zh": "企业类型", "en": "Kind of company"}, "type": "TEXT", "max": 100, "required": false, "editable": false, "sources": ["MARKET"]},
    {"code": "registeredCapital", "label": {"zh": "注册资本", "en": "Registered capital"}, "type": "AMOUNT", "required": false, "editable": false, "sources": ["MARKET"]},
    {"code": "establishedOn", "label": {"zh": "成立日期", "en": "Founded"}, "type": "DATE", "required": false, "editable": false, "sources": ["MARKET"]},
    {"code": "businessTerm", "label": {"zh": "营业期限", "en": "Business term"}, "type": "TERM", "required": false, "editable": false, "sources": ["MARKET"]},
    {"code": "businessScope", "label": {"zh": "经营范围", "en": "Business scope"}, "type": "TEXT", "max": 2000, "required": false, "editable": false, "sources": ["MARKET"]},
    {"code": "registrar", "label": {"zh": "登记机关", "en": "Registrar"}, "type": "TEXT", "max": 100, "required": false, "editable": false, "sources": ["MARKET"]},
    {"code": "marketStatus", "label": {"zh": "登记状态", "en": "Status"}, "type": "TEXT", "max": 50, "required": false, "editable": false, "sources": ["MARKET"]}]}]$catalogue$,
case when '${sample}' = 'true' then $catalogue$[
  {"code": "CUSTOMS_OFFICES", "choices": [{"code": "S001", "label": {"zh": "样例海关", "en": "Sample customs"}, "active": true}, {"code": "S002", "label": {"zh": "样例新区海关", "en": "Sample new area customs"}, "active": true}]},
  {"code": "CUSTOMS_KINDS", "choices": [{"code": "CONSIGNEE", "label": {"zh": "进出口货物收发货人", "en": "Importer or exporter"}, "active": true}, {"code": "BROKER", "label": {"zh": "报关企业", "en": "Customs broker"}, "active": true}, {"code": "PROCESSOR", "label": {"zh": "加工生产企业", "en": "Processing enterprise"}, "active": true}, {"code": "TEMPORARY", "label": {"zh": "临时注册登记单位", "en": "Temporarily registered unit"}, "active": true}]},
  {"code": "TRADE_SCOPES", "choices": [{"code": "GOODS", "label": {"zh": "货物进出口", "en": "Import and export of goods"}, "active": true}, {"code": "TECHNOLOGY", "label": {"zh": "技术进出口", "en": "Import and export of technology"}, "active": true}, {"code": "AGENCY", "label": {"zh": "进出口代理", "en": "Import and export agency"}, "active": true}, {"code": "SERVICES", "label": {"zh": "服务贸易", "en": "Trade in services"}, "active": true}]},
  {"code": "INSPECTION_OFFICES", "choices": [{"code": "S101", "label": {"zh": "样例检验检疫机构", "en": "Sample inspection office"}, "active": true}, {"code": "S102", "label": {"zh": "样例口岸检验检疫机构", "en": "Sample port inspection office"}, "active": true}]}]$catalogue$
else $catalogue$[
  {"code": "CUSTOMS_OFFICES", "choices": []},
  {"code": "CUSTOMS_KINDS", "choices": [{"code": "CONSIGNEE", "label": {"zh": "进出口货物收发货人", "en": "Importer or exporter"}, "active": true}, {"code": "BROKER", "label": {"zh": "报关企业", "en": "Customs broker"}, "active": true}, {"code": "PROCESSOR", "label": {"zh": "加工生产企业", "en": "Processing enterprise"}, "active": true}, {"code": "TEMPORARY", "label": {"zh": "临时注册登记单位", "en": "Temporarily registered unit"}, "active": true}]},
  {"code": "TRADE_SCOPES", "choices": [{"code": "GOODS", "label": {"zh": "货物进出口", "en": "Import and export of goods"}, "active": true}, {"code": "TECHNOLOGY", "label": {"zh": "技术进出口", "en": "Import and export of technology"}, "active": true}, {"code": "AGENCY", "label": {"zh": "进出口代理", "en": "Import and export agency"}, "active": true}, {"code": "SERVICES", "label": {"zh": "服务贸易", "en": "Trade in services"}, "active": true}]},
  {"code": "INSPECTION_OFFICES", "choices": []}]$catalogue$ end;
