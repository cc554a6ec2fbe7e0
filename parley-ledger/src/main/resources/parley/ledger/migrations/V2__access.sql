-- The door: invitations, sign-in, sessions, personal tokens, waits after failures, and the record of
-- it all. docs/room-access.md says what stands here and why. It runs as parley_owner, like V1.
--
-- The application's login touches no table here either. It gives digests of secrets, never secrets;
-- and a session is opened here alone, by whoever gives what only the right password comes to. So
-- nobody sits down by plain SQL. Time is the database's own, which the application cannot turn back.

alter table parley.passes
  add column id text unique,
  add column label text;

-- A link to a seat, good once. `first` is one made for whoever starts the room.
create table parley.invitations (
  digest text primary key check (digest ~ '^[0-9a-f]{64}$'),
  party text not null,
  role text not null check (role in ('lead', 'member', 'reader', 'conciliator')),
  demonstration boolean not null,
  first boolean not null,
  inviter text references parley.members,
  expires timestamptz not null,
  check ((party = 'conciliator') = (role = 'conciliator')),
  check (first = (inviter is null))
);

-- What happened at the door of a table. Tries with names that nobody has belong to no table: they are
-- written without the name, so that they take the time of the others, and are soon forgotten.
create table parley.door_audit (
  line bigint generated always as identity primary key,
  party text,
  at timestamptz not null,
  act text not null,
  name text not null,
  about text,
  client text not null
);
create index door_audit_of_table on parley.door_audit (party, line desc);

-- Failures by what they are counted for: an address, a name, or a name at an address.
create table parley.door_failures (
  key text primary key,
  failures double precision not null,
  last timestamptz not null,
  until timestamptz not null,
  told timestamptz
);

-- Addresses from which somebody of the room has signed in.
create table parley.door_addresses (
  address text primary key,
  last timestamptz not null
);

-- From which the salts of names come that nobody has. A random UUID carries 122 bits.
create table parley.door_key (
  sole boolean primary key default true check (sole),
  key bytea not null
);
insert into parley.door_key (key)
select sha256(convert_to(string_agg(gen_random_uuid()::text, ''), 'UTF8')) from generate_series(1, 4);

-- Vacuum would write the number of rows to where everybody reads it: how many sit in the room, and how
-- much happens at its door. These tables grow slowly, and pages clean themselves when they are read.
alter table parley.members set (autovacuum_enabled = false);
alter table parley.passes set (autovacuum_enabled = false, fillfactor = 70);
alter table parley.invitations set (autovacuum_enabled = false);
alter table parley.door_audit set (autovacuum_enabled = false);
alter table parley.door_addresses set (autovacuum_enabled = false);

create function parley.door_hash(text text) returns text
language sql immutable set search_path = pg_catalog, pg_temp
as $$ select encode(sha256(convert_to(text, 'UTF8')), 'hex') $$;

-- The address for which failures are counted: of IPv6 the first 64 bits, which one subscriber has.
create function parley.door_address(client text) returns text
language plpgsql immutable set search_path = pg_catalog, pg_temp
as $$
declare
  address inet;
begin
  address := regexp_replace(client, '^::ffff:(\d+\.\d+\.\d+\.\d+)$', '\1', 'i')::inet;
  return case
    when family(address) = 6 then network(set_masklen(address, 64))::text
    else host(address)
  end;
exception
  when others then return left(client, 100);
end
$$;

-- For what a try is counted: its address, then its name; from an address where somebody of the room
-- has signed in within 30 days the name is counted for that address alone. Which of the two it is
-- depends on nobody's name, so that it gives none away.
create function parley.door_keys(login text, client text) returns text[]
language sql stable set search_path = pg_catalog, pg_temp
as $$
  select array[
    'address ' || a.address,
    case
      when exists (
        select from parley.door_addresses k
        where k.address = a.address and k.last > clock_timestamp() - interval '30 days')
      then 'pair ' || parley.door_hash(a.address || ' ' || login)
      else 'name ' || parley.door_hash(login)
    end]
  from parley.door_address(client) as a (address)
$$;

-- One try after the other for what is counted together, always in the same order.
create function parley.door_lock(keys text[]) returns void
language plpgsql volatile set search_path = pg_catalog, pg_temp
as $$
begin
  for place in 1 .. cardinality(keys) loop
    perform pg_advisory_xact_lock(hashtextextended(keys[place], 0));
  end loop;
end
$$;

-- Until when no try is heard; null if it is heard now.
create function parley.door_until(keys text[]) returns timestamptz
language sql stable set search_path = pg_catalog, pg_temp
as $$
  select max(f.until) from parley.door_failures f
  where f.key = any (keys) and f.until > clock_timestamp()
$$;

-- Counts a failure. A name has to wait from the 5th on, an address from the 20th: 2 seconds, then
-- twice as long after each, at most 15 minutes. A name's failure is forgotten within an hour, an
-- address's within 3 minutes.
create function parley.door_count(keys text[]) returns void
language plpgsql volatile set search_path = pg_catalog, pg_temp
as $$
declare
  of_address boolean;
  free integer;
  forgotten_after double precision;
  count double precision;
begin
  delete from parley.door_failures f
  using (
    select x.key from parley.door_failures x
    where x.last < clock_timestamp() - interval '24 hours'
    for update skip locked) as old
  where f.key = old.key;
  for place in 1 .. cardinality(keys) loop
    of_address := keys[place] like 'address %';
    free := case when of_address then 20 else 5 end;
    forgotten_after := case when of_address then 180 else 3600 end;
    count := 1 + coalesce(
      (select
        greatest(0, f.failures - extract(epoch from clock_timestamp() - f.last) / forgotten_after)
      from parley.door_failures f
      where f.key = keys[place]),
      0);
    insert into parley.door_failures as f (key, failures, last, until)
    values (
      keys[place],
      count,
      clock_timestamp(),
      clock_timestamp()
        + case
            when round(count) < free then interval '0'
            else interval '1 second' * least(900, power(2, least(round(count) - free + 1, 10)))
          end)
    on conflict (key) do update
    set failures = excluded.failures, last = excluded.last, until = excluded.until;
  end loop;
end
$$;

create function parley.door_write(party text, act text, name text, about text, client text)
  returns void
language plpgsql volatile set search_path = pg_catalog, pg_temp
as $$
begin
  insert into parley.door_audit (party, at, act, name, about, client)
  values (party, clock_timestamp(), act, name, about, left(client, 100));
  delete from parley.door_audit d
  using (
    select x.line from parley.door_audit x
    where x.party is null and x.at < clock_timestamp() - interval '24 hours'
    for update skip locked) as old
  where d.line = old.line;
end
$$;

-- The name with which somebody signs in at their own table: what follows the table in the whole name.
create function parley.door_name(login text) returns text
language sql immutable set search_path = pg_catalog, pg_temp
as $$ select split_part(substr(login, strpos(login, '/') + 1), '#', 1) $$;

-- Tells a table, once for each wait, that a try was not heard.
create function parley.door_tell(keys text[], party text, login text, client text) returns void
language plpgsql volatile set search_path = pg_catalog, pg_temp
as $$
begin
  if exists (
    select from parley.door_failures f
    where f.key = any (keys) and f.until > clock_timestamp() and f.told is distinct from f.until)
  then
    update parley.door_failures f set told = f.until where f.key = any (keys);
    perform parley.door_write(
      door_tell.party,
      'throttled',
      case when door_tell.party is null then '' else parley.door_name(login) end,
      null,
      client);
  end if;
end
$$;

-- Who shows a pass; PY001 if nobody does.
create function parley.door_caller(pass text)
  returns table (
    member text, login text, name text, party text, role text, demonstration boolean, kind text,
    password_hash text)
language plpgsql stable set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
  return query
    select m.id, m.login, m.name, m.party, m.role, m.demonstration, p.kind, m.password_hash
    from parley.passes p join parley.members m on m.id = p.member
    where p.digest = door_caller.pass
      and p.expires > clock_timestamp()
      and (p.idle_until is null or p.idle_until > clock_timestamp())
      and m.removed_at is null;
  if not found then
    perform parley.refuse();
  end if;
end
$$;

-- The same for what a token does not let do.
create function parley.door_session(pass text)
  returns table (
    member text, login text, name text, party text, role text, demonstration boolean,
    password_hash text)
language plpgsql stable set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
  return query
    select c.member, c.login, c.name, c.party, c.role, c.demonstration, c.password_hash
    from parley.door_caller(door_session.pass) c
    where c.kind = 'session';
  if not found then
    perform parley.refuse();
  end if;
end
$$;

-- Opens a session: 12 hours at most, 30 minutes without use.
create function parley.door_open(member text, digest text) returns void
language plpgsql volatile set search_path = pg_catalog, pg_temp
as $$
begin
  delete from parley.passes p
  using (
    select x.digest from parley.passes x
    where x.expires < clock_timestamp() or x.idle_until < clock_timestamp()
    for update skip locked) as old
  where p.digest = old.digest;
  insert into parley.passes (digest, member, kind, issued, last_used, expires, idle_until)
  values (
    digest, member, 'session', clock_timestamp(), clock_timestamp(),
    clock_timestamp() + interval '12 hours', clock_timestamp() + interval '30 minutes');
end
$$;

-- Whether what Argon2id made of a password is what was kept: of that the SHA-256 digest is the last
-- part of the fourth field.
create function parley.door_fits(password_hash text, tag text) returns boolean
language sql immutable set search_path = pg_catalog, pg_temp
as $$ select coalesce(split_part(password_hash, '$', 4) = parley.door_hash(tag), false) $$;

-- Before a password is tried: until when no try is heard, and how Argon2id is to be run. For a name
-- that nobody has, the answer has the same form, and is the same each time.
create function parley.sign_in_recipe(login text, client text, form text)
  returns table (until timestamptz, recipe text)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  keys text[] := parley.door_keys(sign_in_recipe.login, sign_in_recipe.client);
  who parley.members;
begin
  select m.* into who from parley.members m
  where m.login = sign_in_recipe.login and m.password_hash is not null and m.removed_at is null;
  perform parley.door_tell(keys, who.party, sign_in_recipe.login, sign_in_recipe.client);
  return query
    select
      parley.door_until(keys),
      coalesce(
        substring(who.password_hash from '^[^$]*\$[^$]*\$[^$]*'),
        form || '$' || left(
          encode(
            sha256(k.key || convert_to(sign_in_recipe.login, 'UTF8')), 'hex'), 32))
    from parley.door_key k;
end
$$;

-- Tries what Argon2id made of a password. Outcome: in, refused or throttled.
create function parley.sign_in(login text, client text, tag text, digest text)
  returns table (
    outcome text, until timestamptz, member text, name text, party text, role text,
    demonstration boolean)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  keys text[] := parley.door_keys(sign_in.login, sign_in.client);
  wait timestamptz;
  who parley.members;
begin
  perform parley.door_lock(keys);
  select m.* into who from parley.members m
  where m.login = sign_in.login and m.password_hash is not null and m.removed_at is null;
  wait := parley.door_until(keys);
  if wait is not null then
    perform parley.door_tell(keys, who.party, sign_in.login, sign_in.client);
    return query
      select 'throttled', wait, null::text, null::text, null::text, null::text, null::boolean;
    return;
  end if;
  if not parley.door_fits(who.password_hash, sign_in.tag) then
    perform parley.door_count(keys);
    perform parley.door_write(
      who.party,
      'refused',
      case when who.party is null then '' else parley.door_name(who.login) end,
      null,
      sign_in.client);
    return query
      select
        'refused', null::timestamptz, null::text, null::text, null::text, null::text, null::boolean;
    return;
  end if;
  delete from parley.door_failures f where f.key = keys[2];
  perform parley.door_welcome(who.id, sign_in.client, sign_in.digest, 'signed in');
  return query
    select
      'in', null::timestamptz, who.id, who.name, who.party, who.role, who.demonstration;
end
$$;

-- Opens a session for somebody who has shown who they are.
create function parley.door_welcome(member text, client text, digest text, act text) returns void
language plpgsql volatile set search_path = pg_catalog, pg_temp
as $$
declare
  who parley.members;
begin
  select m.* into who from parley.members m where m.id = member;
  if not who.demonstration then
    insert into parley.door_addresses as a (address, last)
    values (parley.door_address(client), clock_timestamp())
    on conflict (address) do update set last = excluded.last;
    delete from parley.door_addresses a where a.last < clock_timestamp() - interval '30 days';
  end if;
  perform parley.door_write(who.party, act, who.name, null, client);
  perform parley.door_open(who.id, digest);
end
$$;

-- Takes a demonstration seat, which has no password; no row if there is none such.
create function parley.sign_in_to_demonstration(login text, client text, digest text)
  returns table (member text, name text, party text, role text, demonstration boolean)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  who parley.members;
begin
  select m.* into who from parley.members m
  where m.login = sign_in_to_demonstration.login
    and m.demonstration and m.password_hash is null and m.removed_at is null;
  if who.id is null then
    return;
  end if;
  perform parley.door_welcome(
    who.id, sign_in_to_demonstration.client, sign_in_to_demonstration.digest, 'signed in');
  return query select who.id, who.name, who.party, who.role, who.demonstration;
end
$$;

create function parley.demonstration_seats()
  returns table (
    member text, name text, party text, role text, demonstration boolean, login text,
    since timestamptz, removed boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select m.id, m.name, m.party, m.role, m.demonstration, m.login, m.since, false
  from parley.members m left join parley.parties p on p.id = m.party
  where m.demonstration and m.password_hash is null and m.removed_at is null
  order by p.place nulls last
$$;

-- Ends the demonstration: its seats, all who were invited from them, and what lets them in.
create function parley.end_demonstration() returns void
language plpgsql volatile set search_path = pg_catalog, pg_temp
as $$
begin
  delete from parley.passes p using parley.members m where m.id = p.member and m.demonstration;
  delete from parley.invitations i where i.demonstration;
  update parley.members m
  set removed_at = clock_timestamp(),
    login = case when m.password_hash is null then m.login else m.login || '#' || m.id end,
    password_hash = null
  where m.demonstration and m.removed_at is null;
end
$$;

-- Opens or ends the demonstration, when the room opens. Where anybody real has joined there is none:
-- a seat that everybody may take would show them what is private. For the owner alone.
create function parley.open_demonstration(wanted boolean) returns boolean
language plpgsql volatile set search_path = pg_catalog, pg_temp
as $$
begin
  if not wanted or exists (select from parley.members m where not m.demonstration) then
    perform parley.end_demonstration();
    return false;
  end if;
  insert into parley.members as m (id, login, name, party, role, demonstration, since)
  select
    gen_random_uuid()::text,
    t.party || '/demonstration',
    'Demonstration ' || t.role || case when t.role = 'lead' then ' of ' || t.party else '' end,
    t.party,
    t.role,
    true,
    clock_timestamp()
  from (
    select p.id, 'lead' from parley.parties p union all select 'conciliator', 'conciliator'
  ) as t (party, role)
  on conflict (login) do update set removed_at = null;
  return true;
end
$$;

-- Who sits there; no row if the pass is not good. Using a session puts off its idle end.
create function parley.seat_of(pass text)
  returns table (member text, name text, party text, role text, demonstration boolean)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  who parley.members;
begin
  select m.* into who
  from parley.passes p join parley.members m on m.id = p.member
  where p.digest = seat_of.pass
    and p.expires > clock_timestamp()
    and (p.idle_until is null or p.idle_until > clock_timestamp())
    and m.removed_at is null;
  if who.id is null then
    return;
  end if;
  update parley.passes p
  set last_used = clock_timestamp(),
    idle_until = case when p.kind = 'session' then clock_timestamp() + interval '30 minutes' end
  where p.digest = seat_of.pass
    and (p.last_used = p.issued or p.last_used < clock_timestamp() - interval '1 minute');
  return query select who.id, who.name, who.party, who.role, who.demonstration;
end
$$;

-- Whether somebody sits there; asking puts nothing off.
create function parley.is_seated(pass text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select exists (
    select
    from parley.passes p join parley.members m on m.id = p.member
    where p.digest = is_seated.pass
      and p.expires > clock_timestamp()
      and (p.idle_until is null or p.idle_until > clock_timestamp())
      and m.removed_at is null)
$$;

create function parley.sign_out(pass text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  who record;
begin
  select c.* into who from parley.door_session(pass) c;
  delete from parley.passes p where p.digest = pass;
  perform parley.door_write(who.party, 'signed out', who.name, null, '');
end
$$;

-- Invites somebody to the caller's own table. Outcome: invited, or full with 50 links open.
create function parley.invite(pass text, digest text, role text, client text)
  returns table (outcome text, party text, expires timestamptz)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  who record;
  ends timestamptz := clock_timestamp() + interval '7 days';
begin
  select c.* into who from parley.door_session(invite.pass) c;
  if who.role not in ('lead', 'conciliator')
    or (who.role = 'conciliator') <> (invite.role = 'conciliator')
  then
    perform parley.refuse();
  end if;
  perform parley.door_lock(array['table ' || who.party]);
  delete from parley.invitations i where i.expires < clock_timestamp();
  if (select count(*) from parley.invitations i where i.party = who.party) >= 50 then
    return query select 'full', who.party, ends;
    return;
  end if;
  insert into parley.invitations (digest, party, role, demonstration, first, inviter, expires)
  values (invite.digest, who.party, invite.role, who.demonstration, false, who.member, ends);
  perform parley.door_write(who.party, 'invited', who.name, invite.role, invite.client);
  return query select 'invited', who.party, ends;
end
$$;

-- The tables at which nobody real sits who may invite.
create function parley.tables_without_lead() returns table (party text, role text)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select t.party, t.role
  from (
    select p.id, 'lead', p.place from parley.parties p
    union all
    select 'conciliator', 'conciliator', null
  ) as t (party, role, place)
  where not exists (
    select from parley.members m
    where m.party = t.party
      and m.role in ('lead', 'conciliator')
      and not m.demonstration
      and m.removed_at is null)
  order by t.place nulls last
$$;

-- Invites to the first seat of such a table; no row if it is none. Links made before stay good.
create function parley.invite_first(place text, digest text)
  returns table (party text, role text, expires timestamptz)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  seat text;
  ends timestamptz := clock_timestamp() + interval '7 days';
begin
  select t.role into seat from parley.tables_without_lead() t where t.party = invite_first.place;
  if seat is null then
    return;
  end if;
  delete from parley.invitations i where i.expires < clock_timestamp();
  insert into parley.invitations (digest, party, role, demonstration, first, expires)
  values (invite_first.digest, invite_first.place, seat, false, true, ends);
  return query select invite_first.place, seat, ends;
end
$$;

-- The invitation behind a link; no row if it was taken, has expired, or never was.
create function parley.find_invitation(digest text)
  returns table (party text, role text, expires timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select i.party, i.role, i.expires
  from parley.invitations i
  where i.digest = find_invitation.digest and i.expires > clock_timestamp()
$$;

-- Takes an invitation up. Outcome: in, gone or taken (the name, at this table). When the first real
-- person joins, the demonstration ends. Who joins the demonstration signs as such, for good.
create function parley.join_table(
  invitation text, login text, person text, password_hash text, digest text, client text)
  returns table (
    outcome text, member text, name text, party text, role text, demonstration boolean)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  link parley.invitations;
  fresh text := gen_random_uuid()::text;
  signed text;
begin
  select i.* into link from parley.invitations i
  where i.digest = join_table.invitation and i.expires > clock_timestamp()
  for update;
  if link.digest is null then
    return query select 'gone', null::text, null::text, null::text, null::text, null::boolean;
    return;
  end if;
  perform parley.door_lock(array['table ' || link.party]);
  if exists (
    select from parley.members m where m.login = link.party || '/' || join_table.login)
  then
    return query select 'taken', null::text, null::text, null::text, null::text, null::boolean;
    return;
  end if;
  delete from parley.invitations i
  where i.digest = link.digest or (link.first and i.party = link.party and i.first);
  if not link.demonstration then
    perform parley.end_demonstration();
  end if;
  signed := case when link.demonstration then 'Demonstration: ' else '' end || join_table.person;
  insert into parley.members
    (id, login, name, party, role, password_hash, demonstration, since)
  values
    (fresh, link.party || '/' || join_table.login, signed, link.party, link.role,
      join_table.password_hash, link.demonstration, clock_timestamp());
  perform parley.door_welcome(fresh, join_table.client, join_table.digest, 'joined');
  return query
    select 'in', fresh, signed, link.party, link.role, link.demonstration;
end
$$;

-- The members of the caller's own table; those of a demonstration only while it lasts.
create function parley.members_of_table(pass text)
  returns table (
    member text, name text, party text, role text, demonstration boolean, login text,
    since timestamptz, removed boolean)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
  return query
    select
      m.id, m.name, m.party, m.role, m.demonstration, split_part(m.login, '#', 1), m.since,
      m.removed_at is not null
    from parley.door_caller(members_of_table.pass) c
      join parley.members m on m.party = c.party
    where m.removed_at is null or not m.demonstration
    order by m.removed_at is not null, m.since, m.id;
end
$$;

-- Removes a member of the caller's own table, with their sessions, tokens and open invitations.
-- Outcome: removed, last (nobody could invite any more) or seat (of the demonstration).
create function parley.remove_member(pass text, member text, client text) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  who record;
  gone parley.members;
begin
  select c.* into who from parley.door_session(remove_member.pass) c;
  if who.role not in ('lead', 'conciliator') then
    perform parley.refuse();
  end if;
  perform parley.door_lock(array['table ' || who.party]);
  select m.* into gone from parley.members m
  where m.id = remove_member.member and m.party = who.party and m.removed_at is null;
  if gone.id is null then
    perform parley.refuse();
  end if;
  if gone.password_hash is null then
    return 'seat';
  end if;
  if not exists (
    select from parley.members m
    where m.party = who.party and m.id <> gone.id and m.removed_at is null
      and m.role in ('lead', 'conciliator'))
  then
    return 'last';
  end if;
  update parley.members m
  set removed_at = clock_timestamp(), login = m.login || '#' || m.id, password_hash = null
  where m.id = gone.id;
  delete from parley.passes p where p.member = gone.id;
  delete from parley.invitations i where i.inviter = gone.id;
  perform parley.door_write(who.party, 'removed', who.name, gone.name, remove_member.client);
  return 'removed';
end
$$;

-- Before a password is changed: the caller's own name and how the old one is to be tried.
create function parley.own_recipe(pass text, client text)
  returns table (login text, name text, until timestamptz, recipe text)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
  return query
    select
      c.login,
      c.name,
      parley.door_until(parley.door_keys(c.login, own_recipe.client)),
      substring(c.password_hash from '^[^$]*\$[^$]*\$[^$]*')
    from parley.door_session(own_recipe.pass) c;
end
$$;

-- Changes the caller's own password and ends their other sessions. Outcome: changed, refused or
-- throttled. Wrong old passwords count like wrong tries to sign in.
create function parley.change_password(pass text, tag text, password_hash text, client text)
  returns table (outcome text, until timestamptz)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  who record;
  keys text[];
  wait timestamptz;
begin
  select c.* into who from parley.door_session(change_password.pass) c;
  keys := parley.door_keys(who.login, change_password.client);
  perform parley.door_lock(keys);
  wait := parley.door_until(keys);
  if wait is not null then
    perform parley.door_tell(keys, who.party, who.login, change_password.client);
    return query select 'throttled', wait;
    return;
  end if;
  if not parley.door_fits(who.password_hash, change_password.tag) then
    perform parley.door_count(keys);
    perform parley.door_write(who.party, 'refused', who.name, null, change_password.client);
    return query select 'refused', null::timestamptz;
    return;
  end if;
  delete from parley.door_failures f where f.key = keys[2];
  update parley.members m set password_hash = change_password.password_hash where m.id = who.member;
  delete from parley.passes p
  where p.member = who.member and p.kind = 'session' and p.digest <> change_password.pass;
  perform parley.door_write(who.party, 'password changed', who.name, null, change_password.client);
  return query select 'changed', null::timestamptz;
end
$$;

-- Issues a personal token of 90 days. Outcome: issued, or full with 20 of them.
create function parley.issue_token(pass text, digest text, title text, client text)
  returns table (
    outcome text, id text, label text, issued timestamptz, expires timestamptz,
    last_used timestamptz)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  who record;
  fresh text := gen_random_uuid()::text;
  now timestamptz := clock_timestamp();
begin
  select c.* into who from parley.door_session(issue_token.pass) c;
  perform parley.door_lock(array['member ' || who.member]);
  if (
    select count(*) from parley.passes p
    where p.member = who.member and p.kind = 'token' and p.expires > now) >= 20
  then
    return query select 'full', null::text, null::text, now, now, null::timestamptz;
    return;
  end if;
  insert into parley.passes (digest, member, kind, issued, last_used, expires, id, label)
  values (
    issue_token.digest, who.member, 'token', now, now, now + interval '90 days', fresh,
    issue_token.title);
  perform parley.door_write(
    who.party, 'token issued', who.name, issue_token.title, issue_token.client);
  return query
    select
      'issued', fresh, issue_token.title, now, now + interval '90 days', null::timestamptz;
end
$$;

-- The caller's own tokens that are still good. One that was never used was last used when issued.
create function parley.tokens_of_caller(pass text)
  returns table (
    id text, label text, issued timestamptz, expires timestamptz, last_used timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
  return query
    select p.id, p.label, p.issued, p.expires, nullif(p.last_used, p.issued)
    from parley.door_caller(tokens_of_caller.pass) c join parley.passes p on p.member = c.member
    where p.kind = 'token' and p.expires > clock_timestamp()
    order by p.issued, p.id;
end
$$;

-- Revokes a token of the caller's own; a token revokes itself alone.
create function parley.revoke_token(pass text, id text, client text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  who record;
  gone parley.passes;
begin
  select c.* into who from parley.door_caller(revoke_token.pass) c;
  delete from parley.passes p
  where p.id = revoke_token.id and p.member = who.member and p.kind = 'token'
    and (who.kind = 'session' or p.digest = revoke_token.pass)
  returning p.* into gone;
  if gone.id is null then
    perform parley.refuse();
  end if;
  perform parley.door_write(
    who.party, 'token revoked', who.name, gone.label, revoke_token.client);
end
$$;

-- What happened at the door of the caller's own table: the newest 200 lines.
create function parley.door_audit_of_table(pass text)
  returns table (at timestamptz, act text, name text, about text, client text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
  return query
    select d.at, d.act, d.name, d.about, d.client
    from parley.door_caller(door_audit_of_table.pass) c
      join parley.door_audit d on d.party = c.party
    order by d.line desc
    limit 200;
end
$$;

grant execute on function
  parley.sign_in_recipe(text, text, text),
  parley.sign_in(text, text, text, text),
  parley.sign_in_to_demonstration(text, text, text),
  parley.demonstration_seats(),
  parley.seat_of(text),
  parley.is_seated(text),
  parley.sign_out(text),
  parley.invite(text, text, text, text),
  parley.tables_without_lead(),
  parley.invite_first(text, text),
  parley.find_invitation(text),
  parley.join_table(text, text, text, text, text, text),
  parley.members_of_table(text),
  parley.remove_member(text, text, text),
  parley.own_recipe(text, text),
  parley.change_password(text, text, text, text),
  parley.issue_token(text, text, text, text),
  parley.tokens_of_caller(text),
  parley.revoke_token(text, text, text),
  parley.door_audit_of_table(text)
to parley_app;
