-- What an office says of itself, version by version, and the issues of its guide (条例12条).

-- office.profile stays the one that holds; every version that ever held is kept here. 0 is the one it was founded with.
create table office_profile (
  office_id   text not null references office,
  version     integer not null check (version >= 0),
  profile     json not null,                  -- its very bytes are in the fact's digest
  changed_by  text not null,                  -- person id, or 'system'
  changed_at  timestamptz not null default now(),
  primary key (office_id, version)
);
insert into office_profile (office_id, version, profile, changed_by, changed_at)
  select office_id, 0, profile, 'system', created_at from office;

-- An issue is frozen: the text as it was on its day. The highest issue is in force.
create table guide_issue (
  office_id   text not null references office,
  issue       integer not null check (issue > 0),
  year        integer not null,
  text        json not null,                  -- its very bytes are in the digest
  digest      text not null,
  issued_on   date not null,
  issued_by   text not null,
  issued_at   timestamptz not null,
  primary key (office_id, issue)
);

grant select, insert on office_profile, guide_issue to gongkai_desk;
alter table office_profile enable row level security;
alter table guide_issue enable row level security;
create policy own_office on office_profile to gongkai_desk using (office_id = current_setting('gongkai.office', true));
create policy own_office on guide_issue to gongkai_desk using (office_id = current_setting('gongkai.office', true));

-- Of its own row in the list of offices an office may change what it says of itself, and nothing else.
grant update (profile) on office to gongkai_desk;
alter table office enable row level security;
create policy everyone_reads on office for select using (true);
create policy own_office_changes on office for update to gongkai_desk
  using (office_id = current_setting('gongkai.office', true));

create view public_guide as
  select office_id, issue, year, text, digest, issued_on from guide_issue;
grant select on public_guide to gongkai_portal;
