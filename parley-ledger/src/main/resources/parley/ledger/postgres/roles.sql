-- Runs once in a new database, as the administrator, before the migrations: the roles, of which there
-- is one set for all databases of a server, and the schema.

do $$
begin
  if not exists (select from pg_roles where rolname = 'parley_owner') then
    create role parley_owner nologin;
  end if;
  if not exists (select from pg_roles where rolname = 'parley_teller') then
    create role parley_teller nologin;
  end if;
  if not exists (select from pg_roles where rolname = 'parley_app') then
    create role parley_app nologin;
  end if;
  if not exists (select from pg_roles where rolname = 'parley_clerk') then
    create role parley_clerk nologin;
  end if;
end
$$;

grant parley_owner, parley_teller to current_user with inherit true, set true;

create schema parley authorization parley_owner;

-- A superuser can also take from everybody every function of the system whose answer depends on what
-- is in the database or on what happens on the server: sizes, statistics, locks, counters of
-- transactions, other sessions. A function that is called immutable depends on its arguments alone.
do $$
declare
  call text;
begin
  if not (select rolsuper from pg_roles where rolname = current_user) then
    return;
  end if;
  for call in
    select p.oid::regprocedure::text
    from pg_proc p
    where p.pronamespace in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
      and p.provolatile <> 'i'
      and has_function_privilege('public', p.oid, 'execute')
  loop
    execute format('grant execute on routine %s to parley_owner, parley_teller', call);
    execute format('revoke execute on routine %s from public', call);
  end loop;
  revoke usage on language plpgsql, sql from public;
  grant usage on language plpgsql, sql to parley_owner;
end
$$;
