-- 政府信息公开事项标准目录: the office's own editions. One that was put in force is never changed; the highest of those
-- holds. Before an office has put one in force, the program's starting catalogue holds and nothing stands here.

create table catalogue_edition (
  office_id    text not null references office,
  version      integer not null check (version > 0),
  rows         json not null,                   -- the whole table in its order; the digest is of these very bytes
  digest       text not null,
  editors      text[] not null,                 -- everybody who wrote at the draft, by id
  edited_at    timestamptz not null,
  in_force_on  date,
  put_by       uuid,
  put_at       timestamptz,
  reason       text,
  primary key (office_id, version),
  foreign key (office_id, put_by) references person,
  check ((put_at is null) = (in_force_on is null) and (put_at is null) = (put_by is null) and (put_at is null) = (reason is null))
);
-- One draft at a time.
create unique index catalogue_draft on catalogue_edition (office_id) where put_at is null;

grant select, insert, update, delete on catalogue_edition to gongkai_desk;
alter table catalogue_edition enable row level security;
create policy own_office on catalogue_edition to gongkai_desk using (office_id = current_setting('gongkai.office', true));
create policy only_drafts_change on catalogue_edition as restrictive for update to gongkai_desk
  using (put_at is null) with check (true);
create policy only_drafts_go on catalogue_edition as restrictive for delete to gongkai_desk using (put_at is null);

-- The edition in force, without who of the office answers for a row.
create view public_catalogue as
  select distinct on (e.office_id) e.office_id, e.version, e.in_force_on,
         (select json_agg(row.value - 'person' order by row.ordinality)
            from jsonb_array_elements(e.rows::jsonb) with ordinality as row) as rows
    from catalogue_edition e
   where e.put_at is not null
   order by e.office_id, e.version desc;
grant select on public_catalogue to gongkai_portal;
