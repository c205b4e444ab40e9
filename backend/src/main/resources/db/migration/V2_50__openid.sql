-- Yinxin as OpenID provider. Signing keys: published some time before they sign, and some time after. The private half
-- is encrypted like personal data.
create table openid_key (
    kid         text        primary key,
    position    integer     not null unique,
    public_key  text        not null,
    private_key bytea       not null,
    created_at  timestamptz not null,
    signs_from  timestamptz not null
);

-- A sign-on: the code an application exchanges once, bound to everything it was asked for with. The row outlives the
-- code, so that a code presented again is recognised and what came of it is withdrawn.
create table openid_grant (
    id           uuid        primary key,
    code_digest  bytea       not null unique,
    client_id    text        not null,
    account_id   uuid        not null references account (id),
    session_id   uuid        not null,
    redirect_uri text        not null,
    challenge    text        not null,
    nonce        text,
    scope        text        not null,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    used_at      timestamptz,
    withdrawn_at timestamptz
);
create index openid_grant_age on openid_grant (created_at);

-- Assertions by which applications prove who they are serve once (RFC 7523 section 3).
create table openid_assertion (
    digest     bytea       primary key,
    expires_at timestamptz not null
);
create index openid_assertion_age on openid_assertion (expires_at);
