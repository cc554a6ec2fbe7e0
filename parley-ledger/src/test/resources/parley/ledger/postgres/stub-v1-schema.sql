create schema parley authorization parley_owner;

do $$
declare
  call text;
begin
  for call in
    select p.oid::regprocedure::text
    from pg_proc p
    where p.pronamespace = 'pg_catalog'::regnamespace
      and p.provolatile <> 'i'
      and has_function_privilege('public', p.oid, 'execute')
  loop
    execute format('grant execute on routine %s to parley_owner', call);
    execute format('revoke execute on routine %s from public', call);
  end loop;
  revoke usage on language plpgsql, sql from public;
  grant usage on language plpgsql, sql to parley_owner;
end
$$;

set role parley_owner;

alter default privileges revoke execute on functions from public;

create table parley.parties (
  id text primary key,
  place integer not null unique
);
insert into parley.parties values ('UNION', 1), ('EMPLOYER', 2);

create table parley.members (
  id text primary key,
  login text not null unique,
  name text not null,
  party text not null,
  role text not null check (role in ('lead', 'member', 'reader', 'conciliator')),
  password_hash text null,
  demonstration boolean not null,
  since timestamptz not null,
  removed_at timestamptz null
);

create table parley.passes (
  digest text primary key,
  member text not null references parley.members,
  kind text not null check (kind in ('session', 'token')),
  issued timestamptz not null,
  last_used timestamptz not null,
  expires timestamptz not null,
  idle_until timestamptz null
);

create function parley.refuse() returns void
language plpgsql set search_path = pg_catalog, pg_temp
as $$
begin
  raise exception 'The pass does not let do that.' using errcode = 'PY001';
end
$$;

grant usage on schema parley to parley_app;
