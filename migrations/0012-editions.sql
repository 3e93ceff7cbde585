-- Editions: the full metadata of a revision, relations between items, the register of what is not public, publication at a
-- set hour, and what an office sets for all of it.

-- Beside the columns that lists and clocks read; null for revisions that have none, whose digests are as they were.
alter table revision add column metadata json;

-- What a revision says of other items: derived from its metadata, and looked up from the other side.
create table document_relation (
  office_id    text not null,
  document_id  uuid not null,
  revision     integer not null,
  kind         text not null check (kind in ('interprets', 'interpretedBy', 'repeals', 'amends')),
  other        uuid not null,
  primary key (office_id, document_id, revision, kind, other),
  foreign key (office_id, document_id, revision) references revision,
  foreign key (office_id, other) references document
);
create index document_relation_by_other on document_relation (office_id, other);

-- 不予公开事项登记册 (条例18条): every assessment is kept, the last one of a document holds.
create table closed_assessment (
  office_id      text not null,
  assessment_id  uuid not null,
  document_id    uuid not null,
  revision       integer not null,
  verdict        text not null check (verdict in ('entered', 'kept', 'opened')),
  attribute      text not null check (attribute in ('onRequest', 'closed')),
  ground         text not null,
  reason         text not null,
  assessed_on    date not null,
  due_on         date,                        -- when it must be assessed again; null once it is to be public
  person         uuid not null,
  assessed_at    timestamptz not null,
  primary key (office_id, assessment_id),
  foreign key (office_id, document_id, revision) references revision,
  foreign key (office_id, person) references person,
  check ((verdict = 'opened') = (due_on is null))
);
create index closed_assessment_by_document on closed_assessment (office_id, document_id, assessed_at desc);

-- 定时发布: an approved revision that comes before the public at an hour; at most one open for a document.
create table publication_schedule (
  office_id     text not null,
  schedule_id   uuid not null,
  document_id   uuid not null,
  revision      integer not null,
  digest        text not null,
  due_at        timestamptz not null,
  person        uuid not null,                -- on whose behalf it is published
  made_at       timestamptz not null,
  cancelled_at  timestamptz,
  cancelled_by  uuid,
  done_at       timestamptz,
  refusal       text,                         -- the sentence why it was not published when its hour came
  primary key (office_id, schedule_id),
  foreign key (office_id, document_id, revision) references revision,
  foreign key (office_id, person) references person,
  check ((cancelled_at is null) = (cancelled_by is null)),
  check (cancelled_at is null or done_at is null),
  check (refusal is null or done_at is not null)
);
create unique index publication_schedule_open on publication_schedule (office_id, document_id)
  where cancelled_at is null and done_at is null;

-- What an office sets for publishing; before it has set anything the program's defaults hold.
create table publishing_settings (
  office_id   text primary key references office,
  settings    json not null,
  changed_at  timestamptz not null
);

-- A reposted address is found again, so that no feed is taken twice.
create index revision_by_source_link on revision (office_id, (metadata ->> 'sourceLink')) where metadata is not null;

-- What the public sees beside public_document.
create view public_edition as
  select d.office_id, d.document_id, r.metadata
    from document d
    join revision r on r.office_id = d.office_id and r.document_id = d.document_id and r.revision = d.published_revision
   where d.published_revision is not null and r.metadata is not null;

-- Relations of which both sides stand public, as either side sees them.
create view public_relation as
  select l.office_id, l.document_id, l.kind, l.other, false as from_other, o.index_no, o.published_on, r.title, r.doc_no
    from document_relation l
    join document d on d.office_id = l.office_id and d.document_id = l.document_id and d.published_revision = l.revision
    join document o on o.office_id = l.office_id and o.document_id = l.other and o.published_revision is not null
    join revision r on r.office_id = o.office_id and r.document_id = o.document_id and r.revision = o.published_revision
  union all
  select l.office_id, l.other, l.kind, l.document_id, true, d.index_no, d.published_on, r.title, r.doc_no
    from document_relation l
    join document d on d.office_id = l.office_id and d.document_id = l.document_id and d.published_revision = l.revision
    join document o on o.office_id = l.office_id and o.document_id = l.other and o.published_revision is not null
    join revision r on r.office_id = d.office_id and r.document_id = d.document_id and r.revision = d.published_revision;

grant select on public_edition, public_relation to gongkai_portal;

grant select, insert on document_relation, closed_assessment, publication_schedule, publishing_settings to gongkai_desk;
grant update (cancelled_at, cancelled_by, done_at, refusal) on publication_schedule to gongkai_desk;
grant update (settings, changed_at) on publishing_settings to gongkai_desk;

do $$
declare t text;
begin
  foreach t in array array['document_relation', 'closed_assessment', 'publication_schedule', 'publishing_settings'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy own_office on %I to gongkai_desk using (office_id = current_setting(''gongkai.office'', true))', t);
  end loop;
end $$;
