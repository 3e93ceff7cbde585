-- 依申请公开: requests, what happened to them and when, their files, letters, and the remedies against them.
-- What identifies an applicant, and every file of a case, is encrypted before it comes here.

create table request (
  office_id        text not null references office,
  request_id       uuid not null,
  number           text not null,                 -- SQ2026-0001: what the applicant is told
  stage            text not null check (stage in ('registered', 'assigned', 'handling', 'legalCheck', 'approval', 'approved', 'issued', 'delivered', 'filed', 'withdrawn')),
  applicant_kind   text not null check (applicant_kind in ('naturalPerson', 'commercialEnterprise', 'researchInstitution', 'publicWelfareOrg', 'legalServiceOrg', 'otherOrg')),
  applicant        bytea not null,                -- sealed: name, identity document, contact
  channel          text not null check (channel in ('inPerson', 'registeredMail', 'ordinaryMail', 'internet', 'email', 'fax', 'oral')),
  submitted_on     date not null,
  received_on      date not null,                 -- 条例31条
  form             text not null,                 -- 形式要求: paper, electronic, inspection
  provision        text not null,                 -- 获取方式: post, email, collect, onSite
  handler          uuid,
  waiting          text check (waiting in ('correction', 'fee')),
  decided_by       uuid[] not null default '{}',
  checked_by       uuid,
  approved_by      uuid,
  -- What the clock says of the events below: kept so that a list can be sorted, recomputed and verified, never believed.
  due_on           date,
  due_provisional  boolean not null default false,
  paused_until     date,
  counted_row      text,                          -- the row of table three that the approval chose
  -- The row of table three, once closed.
  outcome          text,
  closed_on        date,
  code_hash        bytea not null,                -- SHA-256 of the applicant's query code
  corrects         uuid,                          -- the case whose outcome a review corrected
  created_at       timestamptz not null default now(),
  updated_at       timestamptz not null default now(),
  primary key (office_id, request_id),
  unique (office_id, number),
  foreign key (office_id, handler) references person,
  foreign key (office_id, corrects) references request,
  check ((outcome is null) = (closed_on is null))
);
create index request_open on request (office_id, due_on, number) where closed_on is null;

create table request_item (
  office_id   text not null,
  request_id  uuid not null,
  item        integer not null check (item > 0),
  wanted      text not null,                      -- 名称、文号或者特征性描述
  outcome     text,                               -- code of src/law/request/outcomes
  decision    json,                               -- grounds, search record, reasons
  decided_by  uuid,
  decided_at  timestamptz,
  primary key (office_id, request_id, item),
  foreign key (office_id, request_id) references request
);

-- The dated events from which the clock is derived.
create table request_event (
  office_id    text not null,
  request_id   uuid not null,
  event_no     integer not null check (event_no > 0),
  kind         text not null,
  day          date not null,
  days         integer,
  until        date,                              -- the last day set for a correction or an explanation
  answer       text check (answer in ('consented', 'objected')),
  amount       text,                              -- yuan
  note         text not null default '',
  recorded_by  text not null,
  recorded_at  timestamptz not null,
  primary key (office_id, request_id, event_no),
  foreign key (office_id, request_id) references request
);

-- Who did what, with the opinion given: the timeline of a case.
create table request_step (
  office_id   text not null,
  request_id  uuid not null,
  step_no     integer not null check (step_no > 0),
  act         text not null,
  stage       text not null,                      -- after the act
  person      text not null,
  to_person   uuid,
  opinion     text not null default '',
  at          timestamptz not null,
  primary key (office_id, request_id, step_no),
  foreign key (office_id, request_id) references request
);

-- Files of a case; the bytes lie sealed in the store under `stored`, `digest` is that of the plain bytes.
create table request_file (
  office_id   text not null,
  request_id  uuid not null,
  file_id     uuid not null,
  purpose     text not null check (purpose in ('identity', 'application', 'envelope', 'receipt', 'consultation', 'search', 'original', 'released', 'letter', 'service', 'payment', 'other')),
  name        text not null,
  type        text not null,
  size        bigint not null,
  digest      text not null,
  stored      text not null,
  made_from   uuid,                               -- the original of a masked file
  added_by    text not null,
  added_at    timestamptz not null,
  primary key (office_id, request_id, file_id),
  foreign key (office_id, request_id) references request
);

create table request_letter (
  office_id   text not null,
  request_id  uuid not null,
  letter_id   uuid not null,
  kind        text not null,
  doc_no      text,
  file_id     uuid not null,
  issued_on   date not null,
  issued_by   uuid not null,
  served_by   text check (served_by in ('direct', 'entrusted', 'post', 'internet')),
  served_on   date,                               -- post: the day of posting (国办公开办函〔2016〕235号)
  mail_no     text,
  proof_file  uuid,
  primary key (office_id, request_id, letter_id),
  unique (office_id, doc_no),
  foreign key (office_id, request_id, file_id) references request_file,
  check ((served_by is null) = (served_on is null))
);

create table request_counter (
  office_id  text not null references office,
  series     text not null,                       -- number, letter
  year       integer not null,
  last       integer not null,
  primary key (office_id, series, year)
);

-- Mail that was signed for: an alarm until it has a case or is said to be none.
create table request_mail (
  office_id    text not null references office,
  mail_id      uuid not null,
  mail_no      text not null,
  carrier      text not null,
  signed_on    date not null,
  signed_by    uuid not null,
  note         text not null default '',
  request_id   uuid,
  not_request  text,                              -- why it is no request
  primary key (office_id, mail_id),
  unique (office_id, mail_no),
  foreign key (office_id, request_id) references request,
  check (request_id is null or not_request is null)
);

-- What came in over the portal, before a clerk has confirmed it with the applicant.
create table request_submission (
  office_id     text not null references office,
  submission_id uuid not null,
  number        text not null,
  code_hash     bytea not null,
  content       bytea not null,                   -- sealed
  fingerprint   bytea not null,                   -- keyed hash of the content: the same sent twice is one
  submitted_at  timestamptz not null,
  state         text not null default 'waiting' check (state in ('waiting', 'accepted', 'refused')),
  reason        text,
  request_id    uuid,
  primary key (office_id, submission_id),
  unique (office_id, number),
  unique (office_id, fingerprint),
  foreign key (office_id, request_id) references request
);

-- 复议, 诉讼.
create table request_remedy (
  office_id     text not null references office,
  remedy_id     uuid not null,
  request_id    uuid not null,
  block         text not null check (block in ('review', 'litigationDirect', 'litigationAfterReview')),
  case_no       text,
  filed_on      date not null,
  result        text check (result in ('upheld', 'corrected', 'other')),
  concluded_on  date,
  lesson        text,
  new_request   uuid,
  primary key (office_id, remedy_id),
  foreign key (office_id, request_id) references request,
  foreign key (office_id, new_request) references request,
  check ((result is null) = (concluded_on is null)),
  check (result is null or lesson is not null)
);

do $$
declare t text;
begin
  foreach t in array array['request', 'request_item', 'request_event', 'request_step', 'request_file', 'request_letter',
                           'request_counter', 'request_mail', 'request_submission', 'request_remedy'] loop
    execute format('grant select, insert on %I to gongkai_desk', t);
    execute format('alter table %I enable row level security', t);
    execute format('create policy own_office on %I to gongkai_desk using (office_id = current_setting(''gongkai.office'', true))', t);
  end loop;
end $$;
grant update on request, request_item, request_counter, request_remedy to gongkai_desk;
grant update (served_by, served_on, mail_no, proof_file) on request_letter to gongkai_desk;
grant update (request_id, not_request) on request_mail to gongkai_desk;
grant update (state, reason, request_id) on request_submission to gongkai_desk;
