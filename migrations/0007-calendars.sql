-- Notices of holidays that an office entered, beside those that the program itself knows. They are national: every office
-- reads them all, whoever entered them. Nothing is changed or removed: of a year's rows the highest version counts.

create table calendar_year (
  office_id   text not null references office,    -- whose administrator entered it
  version     bigint generated always as identity,  -- one sequence for all offices
  year        integer not null check (year between 2008 and 2100),
  notice      json not null,                      -- papers, holidays, make-up days; its very bytes are in the fact's digest
  entered_by  text not null,                      -- person id, or 'system'
  entered_at  timestamptz not null,
  primary key (office_id, version)
);

grant select, insert on calendar_year to gongkai_desk;
alter table calendar_year enable row level security;
create policy everyone_reads on calendar_year for select to gongkai_desk using (true);
create policy own_office_adds on calendar_year for insert to gongkai_desk
  with check (office_id = current_setting('gongkai.office', true));

-- What counts of each year, without who entered it.
create view public_calendar_year as
  select distinct on (year) year, version, notice from calendar_year order by year, version desc;
grant select on public_calendar_year to gongkai_desk, gongkai_portal, gongkai_citizen;
