-- Offices, people, sessions, and the ledger.
-- office_id leads every key of every office-owned table, so that the same schema can be sharded by office.

do $$
begin
  if not exists (select from pg_roles where rolname = 'gongkai_desk') then
    create role gongkai_desk nologin;
  end if;
  if not exists (select from pg_roles where rolname = 'gongkai_portal') then
    create role gongkai_portal nologin;
  end if;
end $$;
grant gongkai_desk, gongkai_portal to current_user;

-- The tree of offices: 县 → 乡镇 → 村.
create table office (
  office_id    text primary key,
  parent_id    text references office,
  kind         text not null check (kind in ('county', 'township', 'village')),
  name         text not null,           -- 示范镇人民政府
  short_name   text not null,           -- 示范镇
  org_code     text not null,           -- leads the 索引号
  profile      json not null default '{}',  -- address, hours, telephone, e-mail of the disclosure office (条例12条)
  algorithm    text not null default 'sha256' check (algorithm in ('sha256', 'sm3')),
  created_at   timestamptz not null default now()
);

create table person (
  office_id  text not null references office,
  person_id  uuid not null,
  name       text not null,
  unit       text,
  primary key (office_id, person_id)
);

create table duty (
  office_id  text not null,
  person_id  uuid not null,
  duty       text not null,
  primary key (office_id, person_id, duty),
  foreign key (office_id, person_id) references person
);

-- Accounts and sessions are looked up before the office is known: they are not sharded.
create table account (
  login          text primary key,
  office_id      text not null,
  person_id      uuid not null,
  password_hash  text not null,
  failures       integer not null default 0,
  locked_until   timestamptz,
  foreign key (office_id, person_id) references person
);

create table session (
  token_hash  bytea primary key,       -- SHA-256 of the token; the token itself is only in the cookie
  login       text not null references account,
  created_at  timestamptz not null default now(),
  seen_at     timestamptz not null default now(),
  ended_at    timestamptz
);

-- Sign-ins and refusals, for the auditor.
create table audit_event (
  office_id  text not null,
  event_id   uuid not null,
  at         timestamptz not null default now(),
  person_id  uuid,
  event      text not null,
  detail     json not null default '{}',
  primary key (office_id, event_id)
);

-- Append only, and hash-chained per office. `data` is json, not jsonb: its very bytes are hashed.
create table fact (
  office_id    text   not null references office,
  seq          bigint not null check (seq > 0),
  kind         text   not null,
  day          date   not null,         -- the day it concerns, Asia/Shanghai
  recorded_at  bigint not null,         -- the instant it was recorded, ms since 1970
  actor        text   not null,         -- person id, or 'system'
  subject      text   not null,         -- the record it is about
  data         json   not null,
  hash         bytea  not null,
  primary key (office_id, seq)
);
create index fact_by_subject on fact (office_id, subject, seq);
create index fact_by_day on fact (office_id, day);

-- The head of each office's chain: the row that is locked while a fact is appended.
create table chain (
  office_id  text primary key references office,
  seq        bigint not null,
  hash       bytea not null
);

-- Locks that need no discipline: the desk sees its own office, and cannot change what was recorded.
grant usage on schema public to gongkai_desk, gongkai_portal;
grant select on office, person, duty, account, session, fact, chain to gongkai_desk;
grant insert on fact, audit_event, session to gongkai_desk;
grant insert, update on chain to gongkai_desk;
grant update (failures, locked_until, password_hash) on account to gongkai_desk;
grant update (seen_at, ended_at) on session to gongkai_desk;

alter table person enable row level security;
alter table duty enable row level security;
alter table fact enable row level security;
alter table chain enable row level security;
create policy own_office on person to gongkai_desk using (office_id = current_setting('gongkai.office', true));
create policy own_office on duty to gongkai_desk using (office_id = current_setting('gongkai.office', true));
create policy own_office on fact to gongkai_desk using (office_id = current_setting('gongkai.office', true));
create policy own_office on chain to gongkai_desk using (office_id = current_setting('gongkai.office', true));
