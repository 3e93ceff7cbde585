-- 年度报告: our own, and those read in from elsewhere.

create table report (
  office_id     text not null references office,
  year          integer not null check (year between 2008 and 2100),
  form          text not null check (form in ('2019', '2021')),
  state         text not null check (state in ('draft', 'signed', 'published')),
  version       integer not null default 1,   -- raised by every save; a save of an older one is refused
  narrative     json not null,                -- section → text with {{count}} references
  frozen        json,                         -- tables, counts and rendered narrative as signed
  frozen_seq    bigint,                       -- the last fact that was counted
  digest        text,                         -- of `frozen`
  signed_by     uuid,
  signed_at     timestamptz,
  published_at  timestamptz,
  updated_at    timestamptz not null default now(),
  primary key (office_id, year),
  check (state = 'draft' or (frozen is not null and digest is not null and signed_by is not null))
);

create table imported_report (
  office_id    text not null references office,
  import_id    uuid not null,
  file_name    text not null,
  file_digest  text not null,
  agency       text,
  year         integer,
  form         text,
  readable     boolean not null,
  result       json not null,
  imported_by  uuid not null,
  imported_at  timestamptz not null default now(),
  primary key (office_id, import_id)
);

-- 业务登记: what table two counts but no published page shows.
create table business_record (
  office_id    text not null references office,
  record_id    uuid not null,
  day          date not null,
  title        text not null,
  counts       json not null,
  recorded_by  uuid not null,
  recorded_at  timestamptz not null default now(),
  primary key (office_id, record_id)
);

create view public_report as
  select r.office_id, r.year, r.form, r.frozen, r.digest, r.signed_at, r.published_at, o.name as agency
    from report r join office o on o.office_id = r.office_id
   where r.state = 'published';
grant select on public_report to gongkai_portal;

grant select, insert, update on report to gongkai_desk;
grant select, insert on imported_report to gongkai_desk;
grant select, insert on business_record to gongkai_desk;
alter table business_record enable row level security;
create policy own_office on business_record to gongkai_desk using (office_id = current_setting('gongkai.office', true));
alter table report enable row level security;
alter table imported_report enable row level security;
create policy own_office on report to gongkai_desk using (office_id = current_setting('gongkai.office', true));
create policy own_office on imported_report to gongkai_desk using (office_id = current_setting('gongkai.office', true));
