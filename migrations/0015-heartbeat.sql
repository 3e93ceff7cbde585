-- Heartbeat of the columns: how often each is to be updated, who was warned, and the statements that nothing arose.

-- The office's cycles and days of warning, version by version; the highest holds. Before the first, the program's hold.
create table heartbeat_settings (
  office_id   text not null references office,
  version     integer not null check (version > 0),
  settings    json not null,
  set_by      uuid not null,
  set_at      timestamptz not null,
  primary key (office_id, version),
  foreign key (office_id, set_by) references person
);

-- One for each column, step, period and person.
create table column_warning (
  office_id   text not null references office,
  warning_id  uuid not null,
  entry       text not null,                  -- key of a row of the catalogue, or `site.…`
  step        text not null check (step in ('soon', 'late', 'empty')),
  period      date not null,                  -- the due day; of an empty column the first day of the half-year
  day         date not null,                  -- when it was given
  person      uuid not null,
  seen_at     timestamptz,
  primary key (office_id, warning_id),
  unique (office_id, entry, step, period, person),
  foreign key (office_id, person) references person
);
create index column_warning_unseen on column_warning (office_id, person) where seen_at is null;

-- 暂无信息产生（截至…）: stated by one, confirmed by another. Only the latest of an entry can be confirmed.
create table column_statement (
  office_id     text not null references office,
  statement_id  uuid not null,
  entry         text not null,
  as_of         date not null,
  reason        text not null,                -- for those inside; the public reads the day alone
  stated_by     uuid not null,
  stated_at     timestamptz not null,
  confirmed_by  uuid,
  confirmed_at  timestamptz,
  primary key (office_id, statement_id),
  foreign key (office_id, stated_by) references person,
  foreign key (office_id, confirmed_by) references person,
  check ((confirmed_by is null) = (confirmed_at is null)),
  check (confirmed_by <> stated_by)
);
create index column_statement_by_entry on column_statement (office_id, entry, as_of desc);

grant select, insert on heartbeat_settings, column_warning, column_statement to gongkai_desk;
grant update (seen_at) on column_warning to gongkai_desk;
grant update (confirmed_by, confirmed_at) on column_statement to gongkai_desk;

do $$
declare t text;
begin
  foreach t in array array['heartbeat_settings', 'column_warning', 'column_statement'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy own_office on %I to gongkai_desk using (office_id = current_setting(''gongkai.office'', true))', t);
  end loop;
end $$;
create policy confirmed_once on column_statement as restrictive for update to gongkai_desk
  using (confirmed_at is null) with check (true);

-- The latest confirmed statement of an entry, as long as nothing public stands against it.
create view public_statement as
  select distinct on (s.office_id, s.entry) s.office_id, s.entry, s.as_of
    from column_statement s
   where s.confirmed_at is not null
     and not exists (
       select 1
         from document d
         join revision r on r.office_id = d.office_id and r.document_id = d.document_id and r.revision = d.published_revision
         join publication p on p.office_id = d.office_id and p.document_id = d.document_id and p.revision = d.published_revision
        where d.office_id = s.office_id and r.entry = s.entry and p.published_on >= s.as_of)
   order by s.office_id, s.entry, s.as_of desc;
grant select on public_statement to gongkai_portal;
