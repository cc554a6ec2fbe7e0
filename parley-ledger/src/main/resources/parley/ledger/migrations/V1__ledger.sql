-- The ledger and its walls. docs/ledger-store.md says what stands here and why. All of it runs as
-- parley_owner, a role with which nobody signs in.
--
-- The application's login may call functions and touch no table. Whoever may select from a table may
-- ask for the plan of a query, and a plan tells how big the table is, whatever the policies say.

-- A function is nobody's to call until it is granted.
alter default privileges revoke execute on functions from public;

create table parley.parties (
  id text primary key check (id ~ '^[A-Za-z0-9_.-]{1,60}$' and id <> 'conciliator'),
  place integer not null unique check (place > 0)
);

create table parley.members (
  id text primary key,
  login text not null unique,
  name text not null,
  party text not null check (party ~ '^[A-Za-z0-9_.-]{1,60}$'),
  role text not null check (role in ('lead', 'member', 'reader', 'conciliator')),
  password_hash text null,
  demonstration boolean not null,
  since timestamptz not null,
  removed_at timestamptz null,
  check ((party = 'conciliator') = (role = 'conciliator'))
);

-- What lets somebody in: the digest of a secret that is kept nowhere.
create table parley.passes (
  digest text primary key,
  member text not null references parley.members,
  kind text not null check (kind in ('session', 'token')),
  issued timestamptz not null,
  last_used timestamptz not null,
  expires timestamptz not null,
  idle_until timestamptz null
);

-- The key with which entries are signed: PKCS #8 and X.509 in Base64.
create table parley.signing_key (
  one boolean primary key default true check (one),
  private_key text not null,
  public_key text not null
);

-- The keys with which the seat of a transaction is sealed. A random UUID carries 122 bits from the
-- server's strong source.
create table parley.seat_keys (
  one boolean primary key default true check (one),
  inner_key bytea not null,
  outer_key bytea not null
);
insert into parley.seat_keys (inner_key, outer_key)
select
  sha256(convert_to(string_agg(gen_random_uuid()::text, ''), 'UTF8')),
  sha256(convert_to(string_agg(gen_random_uuid()::text, ''), 'UTF8'))
from generate_series(1, 4);

-- Each audience has a partition of its own, so that the pages of one say nothing of another.
create table parley.entries (
  audience text not null,
  number bigint not null check (number > 0),
  at timestamptz not null,
  party text not null,
  member text not null,
  kind text not null check (
    kind in (
      'statement', 'note', 'offer', 'counter-offer', 'withdrawal', 'preferences', 'reserve',
      'proposal', 'answer', 'outcome', 'clause', 'assent')),
  body text not null check (octet_length(body) <= 65536),
  previous text not null check (previous ~ '^[0-9a-f]{64}$'),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  signature text not null,
  primary key (audience, number)
) partition by list (audience);

create index answers on parley.entries (audience, number) where kind = 'answer';

-- The end of each chain; whoever writes to a chain first locks its row.
create table parley.tips (
  audience text primary key,
  number bigint not null,
  hash text not null,
  at timestamptz not null
) partition by list (audience);

create function parley.kept_for_good() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp
as $$
begin
  raise exception 'What is in the ledger is kept for good.' using errcode = 'PY003';
end
$$;

create trigger kept_for_good before update or delete on parley.entries
  for each row execute function parley.kept_for_good();
create trigger kept_for_good before delete on parley.tips
  for each row execute function parley.kept_for_good();

create function parley.one_step() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp
as $$
begin
  if new.audience is distinct from old.audience
    or new.number is distinct from old.number + 1
    or new.at < old.at
  then
    raise exception 'A chain grows by one entry at a time.' using errcode = 'PY003';
  end if;
  return new;
end
$$;

create trigger one_step before update on parley.tips
  for each row execute function parley.one_step();

-- What seals the seat of this transaction: a keyed digest (as in RFC 2104, with two keys for one) over
-- the server's process, the start of the transaction and the seat. Nobody but the owner may ask for it.
create function parley.seat_seal(party text, role text, member text) returns text
language sql stable set search_path = pg_catalog, pg_temp
as $$
  select encode(
    sha256(k.outer_key || sha256(k.inner_key || convert_to(
      concat_ws('|', pg_backend_pid(), extract(epoch from transaction_timestamp()), party, role, member),
      'UTF8'))),
    'hex')
  from parley.seat_keys k
$$;

-- Where this transaction sits; no row if nobody was let in, or if the setting was not made by enter.
create function parley.seat() returns table (party text, role text, member text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
  said text := coalesce(current_setting('parley.seat', true), '');
  said_party text := split_part(said, '|', 2);
  said_role text := split_part(said, '|', 3);
  said_member text := substr(said, length(split_part(said, '|', 1) || said_party || said_role) + 4);
begin
  if split_part(said, '|', 1) = parley.seat_seal(said_party, said_role, said_member) then
    return query select said_party, said_role, said_member;
  end if;
end
$$;

-- The audiences to which the seat of this transaction belongs; none if there is no seat.
create function parley.audiences() returns text[]
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select coalesce(
    (select
      array['all', 'own:' || s.party]
        || array(
          select 'shuttle:' || p.id
          from parley.parties p
          where s.party in (p.id, 'conciliator')
          order by p.place)
    from parley.seat() s),
    '{}')
$$;

-- Lets somebody in for this transaction; no row, and no seat, if the pass is not good.
create function parley.enter(digest text)
  returns table (member text, name text, party text, role text, demonstration boolean)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  who parley.members;
begin
  select m.* into who
  from parley.passes p join parley.members m on m.id = p.member
  where p.digest = enter.digest
    and p.expires > clock_timestamp()
    and (p.idle_until is null or p.idle_until > clock_timestamp())
    and m.removed_at is null;
  if who.id is null then
    perform set_config('parley.seat', '', true);
    return;
  end if;
  perform set_config(
    'parley.seat',
    concat_ws('|', parley.seat_seal(who.party, who.role, who.id), who.party, who.role, who.id),
    true);
  return query select who.id, who.name, who.party, who.role, who.demonstration;
end
$$;

-- The walls. They stand for the owner too, and so for every function below.
alter table parley.entries enable row level security;
alter table parley.entries force row level security;
alter table parley.tips enable row level security;
alter table parley.tips force row level security;

create policy read on parley.entries for select to parley_owner
  using (audience = any ((select parley.audiences())::text[]));
create policy write on parley.entries for insert to parley_owner
  with check (audience = any ((select parley.audiences())::text[]));
create policy read on parley.tips for select to parley_owner
  using (audience = any ((select parley.audiences())::text[]));
create policy move on parley.tips for update to parley_owner
  using (audience = any ((select parley.audiences())::text[]));

create function parley.milliseconds(at timestamptz) returns bigint
language sql immutable set search_path = pg_catalog, pg_temp
as $$ select (extract(epoch from at) * 1000)::bigint $$;

create function parley.refuse() returns void
language plpgsql set search_path = pg_catalog, pg_temp
as $$
begin
  raise exception 'The pass does not let do that.' using errcode = 'PY001';
end
$$;

-- Refuses unless the seat of this transaction may write to an audience.
create function parley.check_may_write(audience text) returns void
language plpgsql stable set search_path = pg_catalog, pg_temp
as $$
begin
  if not exists (
    select
    from parley.seat() s
    where s.role <> 'reader' and check_may_write.audience = any (parley.audiences()))
  then
    perform parley.refuse();
  end if;
end
$$;

-- The end of a chain, which nobody else can move before this transaction ends.
create function parley.lock_tip(audience text) returns table (number bigint, hash text, at bigint)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
  perform parley.check_may_write(lock_tip.audience);
  return query
    select t.number, t.hash, parley.milliseconds(t.at)
    from parley.tips t
    where t.audience = lock_tip.audience
    for no key update;
end
$$;

-- The number of bytes, a colon, the bytes and a comma, as parley.ledger.chain.EntryText writes it.
create function parley.netstring(field text) returns text
language sql immutable set search_path = pg_catalog, pg_temp
as $$ select octet_length(field)::text || ':' || field || ',' $$;

-- Keeps an entry at the end of its chain. Who wrote it follows from the seat. PY001: the seat may not
-- write there; PY002: the chain has another end; PY004: the entry is not what it says it is.
create function parley.append(
  audience text, number bigint, at bigint, kind text, body text, previous text, hash text,
  signature text)
  returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  tip parley.tips;
  who record;
  kept timestamptz := timestamptz 'epoch' + append.at * interval '1 millisecond';
begin
  perform parley.check_may_write(append.audience);
  select s.party, m.name into who from parley.seat() s join parley.members m on m.id = s.member;
  select t.* into tip from parley.tips t where t.audience = append.audience for no key update;
  if append.number is distinct from tip.number + 1
    or append.previous is distinct from tip.hash
    or kept is null
    or kept < tip.at
  then
    raise exception 'The chain has another end.' using errcode = 'PY002';
  end if;
  if json_typeof(append.body::json) is distinct from 'object' then
    raise exception 'The body is no JSON object.' using errcode = 'PY004';
  end if;
  if append.hash is distinct from encode(
    sha256(convert_to(
      parley.netstring('parley-entry-1')
        || parley.netstring(append.audience)
        || parley.netstring(append.number::text)
        || parley.netstring(append.at::text)
        || parley.netstring(who.party)
        || parley.netstring(who.name)
        || parley.netstring(append.kind)
        || parley.netstring(append.body)
        || parley.netstring(append.previous),
      'UTF8')),
    'hex')
  then
    raise exception 'The hash is not that of the entry.' using errcode = 'PY004';
  end if;
  insert into parley.entries
    (audience, number, at, party, member, kind, body, previous, hash, signature)
  values
    (append.audience, append.number, kept, who.party, who.name, append.kind, append.body,
      append.previous, append.hash, append.signature);
  update parley.tips t
  set number = append.number, hash = append.hash, at = kept
  where t.audience = append.audience;
end
$$;

-- The entries of an audience after a number; none of an audience to which the seat does not belong, of
-- which not a page is looked at: whoever asks how many pages a query took would see more than nothing.
create function parley.read(audience text, after bigint)
  returns table (
    number bigint, at bigint, party text, member text, kind text, body text, previous text, hash text,
    signature text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
  if read.audience = any (parley.audiences()) then
    return query
      select
        e.number, parley.milliseconds(e.at), e.party, e.member, e.kind, e.body, e.previous, e.hash,
        e.signature
      from parley.entries e
      where e.audience = read.audience and e.number > read.after
      order by e.number;
  end if;
end
$$;

-- The ends of the chains to which the seat belongs, each looked up by itself, for the same reason.
create function parley.tips() returns table (audience text, number bigint, hash text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  own text;
begin
  foreach own in array parley.audiences() loop
    return query select t.audience, t.number, t.hash from parley.tips t where t.audience = own;
  end loop;
end
$$;

-- Whether the latest answer of every party to a proposal is yes. It belongs to a role of its own, which
-- may read answers and nothing else. Answers have one form, so that no text of a party is parsed here.
create function parley.is_agreed(proposal bigint) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if not exists (select from parley.seat()) then
    perform parley.refuse();
  end if;
  return not exists (
    select
    from parley.parties p
    where (
      select e.body like '{"proposal":' || proposal || ',"accept":true}'
      from parley.entries e
      where e.audience = 'own:' || p.id
        and e.kind = 'answer'
        and e.body like '{"proposal":' || proposal || ',%'
      order by e.number desc
      limit 1)
      is not true);
end
$$;

-- Opens the room, once: its parties in their order, and a chain for each audience.
create function parley.open_room(parties text[]) returns void
language plpgsql volatile set search_path = pg_catalog, pg_temp
as $$
declare
  code text;
  place integer := 0;
begin
  insert into parley.parties (id, place)
  select p.id, p.place from unnest(parties) with ordinality as p (id, place);
  foreach code in array
    array['all', 'own:conciliator']
      || array(select 'own:' || id from unnest(parties) as p (id))
      || array(select 'shuttle:' || id from unnest(parties) as p (id))
  loop
    place := place + 1;
    -- Vacuum would write the number of rows to where everybody reads it, and there is nothing to clean.
    execute format(
      'create table parley.entries_%s partition of parley.entries for values in (%L)'
        ' with (autovacuum_enabled = false, toast.autovacuum_enabled = false)',
      place, code);
    execute format(
      'create table parley.tips_%s partition of parley.tips for values in (%L)'
        ' with (autovacuum_enabled = false, fillfactor = 50)',
      place, code);
    execute format(
      'insert into parley.tips_%s (audience, number, hash, at) values (%L, 0, %L, ''epoch'')',
      place, code, repeat('0', 64));
    -- A partition asked by its own name has no policies of its own, and so shows nothing.
    execute format('alter table parley.entries_%s enable row level security', place);
    execute format('alter table parley.entries_%s force row level security', place);
    execute format('alter table parley.tips_%s enable row level security', place);
    execute format('alter table parley.tips_%s force row level security', place);
    execute format(
      'create trigger never_emptied before truncate on parley.entries_%s'
        ' for each statement execute function parley.kept_for_good()',
      place);
    execute format(
      'create trigger never_emptied before truncate on parley.tips_%s'
        ' for each statement execute function parley.kept_for_good()',
      place);
  end loop;
end
$$;

grant usage on schema parley to parley_app, parley_clerk, parley_teller;
grant execute on function
  parley.enter(text),
  parley.lock_tip(text),
  parley.append(text, bigint, bigint, text, text, text, text, text),
  parley.read(text, bigint),
  parley.tips()
to parley_app;

-- Whoever may ask for the plan of a query with its pages would see in it whether there are answers. So
-- the application asks for an agreement by a login of its own, by which nothing else is ever asked.
grant execute on function parley.enter(text), parley.is_agreed(bigint) to parley_clerk;

create policy answers on parley.entries for select to parley_teller
  using (kind = 'answer' and audience like 'own:%');
grant select (audience, number, kind, body) on parley.entries to parley_teller;
grant select on parley.parties to parley_teller;
grant execute on function parley.seat(), parley.refuse() to parley_teller;

-- To give a function away takes the right to create on the schema and both roles, which the one who
-- migrates has.
grant create on schema parley to parley_teller;
reset role;
alter function parley.is_agreed(bigint) owner to parley_teller;
set role parley_owner;
revoke create on schema parley from parley_teller;
