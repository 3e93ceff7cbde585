-- Review by the levels of the office, and what was put to a higher authority (条例17条).

-- Every edition of how an office reviews; the highest holds. Before it has settled one, the program's own holds.
create table review_rules (
  office_id  text not null references office,
  version    integer not null check (version > 0),
  rules      json not null,                   -- the levels in their order; the digest is of these very bytes
  digest     text not null,
  set_by     uuid not null,
  set_at     timestamptz not null,
  primary key (office_id, version),
  foreign key (office_id, set_by) references person
);

-- The edition under which it was submitted last; null for the program's own.
alter table document add column review_version integer;
alter table document add foreign key (office_id, review_version) references review_rules (office_id, version);

-- `step` is the key of a level; `secrecy` and `approval` are those of the program's own and of all before. Decisions of one
-- instant stand in the order in which they were taken.
alter table review drop constraint review_step_check;
alter table review add column name text;       -- of the level, as it was called
alter table review add column seq bigint generated always as identity;

-- 提请确定: what those who review could not decide. Bound to the text that was asked about.
create table review_question (
  office_id    text not null,
  question_id  uuid not null,
  document_id  uuid not null,
  revision     integer not null,
  digest       text not null,
  level        text not null,
  level_name   text not null,
  question     text not null,
  authority    text not null check (authority in ('superior', 'secrecyAdministration')),
  addressee    text not null,
  asked_by     uuid not null,
  asked_at     timestamptz not null,
  verdict      text check (verdict in ('passed', 'returned')),
  answer       text,
  answered_on  date,                          -- the day of the answer itself
  answer_file  json,                          -- { name, type, size, digest }
  recorded_by  uuid,
  recorded_at  timestamptz,
  primary key (office_id, question_id),
  foreign key (office_id, document_id, revision) references revision,
  foreign key (office_id, asked_by) references person,
  foreign key (office_id, recorded_by) references person,
  check ((verdict is null) = (recorded_at is null) and (verdict is null) = (recorded_by is null)
     and (verdict is null) = (answer is null) and (verdict is null) = (answered_on is null)),
  check (answer_file is null or verdict is not null)
);
create unique index review_question_open on review_question (office_id, document_id, digest) where verdict is null;
create index review_question_by_document on review_question (office_id, document_id, asked_at);

grant select, insert on review_rules, review_question to gongkai_desk;
grant update (verdict, answer, answered_on, answer_file, recorded_by, recorded_at) on review_question to gongkai_desk;

do $$
declare t text;
begin
  foreach t in array array['review_rules', 'review_question'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy own_office on %I to gongkai_desk using (office_id = current_setting(''gongkai.office'', true))', t);
  end loop;
end $$;
-- What was answered is not answered anew.
create policy answered_once on review_question as restrictive for update to gongkai_desk using (verdict is null) with check (true);
