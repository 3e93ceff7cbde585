-- Files that are given out: made of an original of the same case, one in force for each original, and what was decided on
-- each finding before it was made.

-- superseded: gave way to a newer one made of the same original, so that no list of what leaves needs to tell them apart.
alter table request_file drop constraint request_file_purpose_check;
alter table request_file add constraint request_file_purpose_check
  check (purpose in ('identity', 'application', 'envelope', 'receipt', 'consultation', 'search', 'original', 'released', 'superseded', 'letter', 'service', 'payment', 'other'));
create unique index request_file_in_force on request_file (office_id, request_id, made_from) where purpose = 'released';

-- The one change of a file that the desk can make; its bytes, name and origin stay.
grant update (purpose) on request_file to gongkai_desk;
create policy only_supersede on request_file as restrictive for update to gongkai_desk
  using (purpose = 'released') with check (purpose = 'superseded');

create table request_release (
  office_id   text not null,
  request_id  uuid not null,
  file_id     uuid not null,                      -- the file that was made
  decisions   json not null,                      -- finding by keyed hash, kind, masked or kept, reason; never the words
  words       integer not null check (words >= 0),  -- how many words were taken out beside the findings
  primary key (office_id, request_id, file_id),
  foreign key (office_id, request_id, file_id) references request_file
);
grant select, insert on request_release to gongkai_desk;
alter table request_release enable row level security;
create policy own_office on request_release to gongkai_desk using (office_id = current_setting('gongkai.office', true));
