-- What happened, in one gapless chain: each record holds the digest of the one before.
create table audit_record (
    seq            bigint primary key,
    at             timestamptz not null,
    account_id     uuid,
    actor          text        not null,
    client_address text        not null,
    method         text,
    action         text        not null,
    subject        text,
    details        text        not null,
    result         text        not null,
    reference      text        not null,
    prev_hash      bytea       not null,
    hash           bytea       not null
);
create index audit_record_account on audit_record (account_id, at desc, seq desc);

-- A value with its length before it: no two different records are written alike. Absent values have length -1.
create function audit_field(value text) returns bytea
    language sql immutable parallel safe
    return case
        when value is null then int4send(-1)
        else int4send(octet_length(convert_to(value, 'UTF8'))) || convert_to(value, 'UTF8')
    end;

-- The digest of a record, given its predecessor's. io.yinxin.audit.AuditChain computes the same from outside.
create function audit_digest(r audit_record) returns bytea
    language sql stable
    return sha256(
        int8send(r.seq)
        || int8send((extract(epoch from r.at) * 1000000)::bigint)
        || audit_field(r.account_id::text)
        || audit_field(r.actor)
        || audit_field(r.client_address)
        || audit_field(r.method)
        || audit_field(r.action)
        || audit_field(r.subject)
        || audit_field(r.details)
        || audit_field(r.result)
        || audit_field(r.reference)
        || r.prev_hash);

-- One writer at a time, until it commits: else two records could follow the same one.
create function audit_chain() returns trigger
    language plpgsql as
$$
declare
    last record;
begin
    perform pg_advisory_xact_lock(hashtext('audit_record'));
    select seq, hash into last from audit_record order by seq desc limit 1;
    new.seq := coalesce(last.seq, 0) + 1;
    new.prev_hash := coalesce(last.hash, decode(repeat('00', 32), 'hex'));
    new.hash := audit_digest(new);
    return new;
end
$$;
create trigger audit_record_chain
    before insert on audit_record
    for each row execute function audit_chain();

create function audit_refuse() returns trigger
    language plpgsql as
$$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end
$$;
create trigger audit_record_append_only
    before update or delete or truncate on audit_record
    for each statement execute function audit_refuse();

-- Heads of the chain noted from time to time: what was cut off at the end is missed. Also written to the server's log,
-- where who can write to the database cannot reach.
create table audit_anchor (
    seq  bigint primary key,
    hash bytea       not null,
    at   timestamptz not null
);
create trigger audit_anchor_append_only
    before update or delete or truncate on audit_anchor
    for each statement execute function audit_refuse();
