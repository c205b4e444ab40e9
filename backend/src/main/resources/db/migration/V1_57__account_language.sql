-- The language notices to the holder are written in when nobody's request tells one: that of the first sign-in, then what
-- is chosen on the page. Null until then.
alter table account
    add column language text check (language in ('zh-CN', 'en-US'));
