-- 主动公开: documents, their revisions, reviews, and what the public may see of them.

create table document (
  office_id           text not null references office,
  document_id         uuid not null,
  state               text not null check (state in ('draft', 'submitted', 'reviewed', 'approved', 'published', 'withdrawn', 'replaced')),
  revision            integer not null,       -- the latest one
  author              uuid not null,
  published_revision  integer,                -- the one that stands before the public, if any
  index_no            text,                   -- 索引号: given at the first publication, never changed
  published_at        timestamptz,            -- of the first publication
  published_on        date,
  withdrawn_on        date,
  withdraw_reason     text,
  replaced_by         uuid,
  created_at          timestamptz not null default now(),
  updated_at          timestamptz not null default now(),
  primary key (office_id, document_id),
  unique (office_id, index_no),
  foreign key (office_id, author) references person,
  check (state <> 'published' or (published_revision is not null and index_no is not null)),
  check (state not in ('withdrawn', 'replaced') or (withdraw_reason is not null and published_revision is null))
);
create index document_by_state on document (office_id, state, updated_at);
create index document_by_publication on document (office_id, published_on desc, document_id) where published_revision is not null;

-- Immutable: every save is a new revision; the digest covers all of it, with the attachments' digests.
create table revision (
  office_id    text not null,
  document_id  uuid not null,
  revision     integer not null check (revision > 0),
  title        text not null,
  summary      text,
  body         text not null,                 -- sanitised HTML
  entry        text not null,                 -- catalogue entry
  nature       text not null check (nature in ('original', 'repost', 'notice', 'topical')),
  doc_no       text,                          -- 文号
  source       text,                          -- 来源机关, of a repost
  written_on   date,                          -- 成文日期
  formed_on    date not null,                 -- 形成或者变更之日: starts the clock of 条例26条
  channels     text[] not null default '{website}',
  counts       json,                          -- what it adds to table two
  attachments  json not null default '[]',    -- [{ name, type, size, digest }]
  author       uuid not null,
  saved_at     timestamptz not null default now(),
  digest       text not null,
  primary key (office_id, document_id, revision),
  foreign key (office_id, document_id) references document deferrable initially deferred
);

-- 审查 and 审批: each decision binds to the digest of what was seen.
create table review (
  office_id    text not null,
  review_id    uuid not null,
  document_id  uuid not null,
  revision     integer not null,
  step         text not null check (step in ('secrecy', 'approval')),
  verdict      text not null check (verdict in ('passed', 'returned')),
  opinion      text not null,
  reviewer     uuid not null,
  decided_at   timestamptz not null default now(),
  digest       text not null,
  primary key (office_id, review_id),
  foreign key (office_id, document_id, revision) references revision,
  foreign key (office_id, reviewer) references person
);
create index review_by_document on review (office_id, document_id, decided_at);

-- Every time a revision came before the public, and when it ceased to stand there.
create table publication (
  office_id     text not null,
  document_id   uuid not null,
  revision      integer not null,
  published_at  timestamptz not null default now(),
  published_on  date not null,
  published_by  uuid not null,
  ended_on      date,
  primary key (office_id, document_id, revision),
  foreign key (office_id, document_id, revision) references revision
);

create table index_counter (
  office_id  text not null references office,
  year       integer not null,
  last       integer not null,
  primary key (office_id, year)
);

-- Kept beside the documents so that lists do not drag the vectors along.
create table search_entry (
  office_id    text not null,
  document_id  uuid not null,
  tokens       tsvector not null,
  primary key (office_id, document_id),
  foreign key (office_id, document_id) references document
);
create index search_entry_tokens on search_entry using gin (tokens);

-- Raised by every act that changes a public page: cached pages are thrown away when it moves.
create table public_version (
  office_id  text primary key references office,
  version    bigint not null
);

create view public_office as
  select office_id, parent_id, kind, name, short_name, profile from office;

create view public_document as
  select d.office_id, d.document_id, d.index_no, d.published_at, d.published_on, p.published_on as revised_on,
         r.revision, r.title, r.summary, r.body, r.entry, r.nature, r.doc_no, r.source, r.written_on, r.formed_on,
         r.attachments, r.digest, o.name as agency
    from document d
    join revision r on r.office_id = d.office_id and r.document_id = d.document_id and r.revision = d.published_revision
    join publication p on p.office_id = d.office_id and p.document_id = d.document_id and p.revision = d.published_revision
    join office o on o.office_id = d.office_id
   where d.published_revision is not null;

-- What is left of a withdrawn item: that it was there, since when not, and why; nothing of its content.
create view public_tombstone as
  select d.office_id, d.document_id, d.index_no, d.published_on, d.withdrawn_on, d.withdraw_reason, d.replaced_by, o.name as agency
    from document d join office o on o.office_id = d.office_id
   where d.published_revision is null and d.withdrawn_on is not null;

create view public_history as
  select p.office_id, p.document_id, p.revision, p.published_on, p.ended_on
    from publication p join document d on d.office_id = p.office_id and d.document_id = p.document_id
   where d.published_revision is not null or d.withdrawn_on is not null;

create view public_search as
  select s.office_id, s.document_id, s.tokens
    from search_entry s join document d on d.office_id = s.office_id and d.document_id = s.document_id
   where d.published_revision is not null;

create view public_page_version as select office_id, version from public_version;

grant select on public_office, public_document, public_tombstone, public_history, public_search, public_page_version
  to gongkai_portal;

grant select on document, revision, review, publication, index_counter, search_entry, public_version to gongkai_desk;
grant insert on document, revision, review, publication, index_counter, search_entry, public_version to gongkai_desk;
grant update on document, index_counter, search_entry, public_version to gongkai_desk;
grant update (ended_on) on publication to gongkai_desk;
grant delete on search_entry to gongkai_desk;

do $$
declare t text;
begin
  foreach t in array array['document', 'revision', 'review', 'publication', 'index_counter', 'search_entry', 'public_version'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy own_office on %I to gongkai_desk using (office_id = current_setting(''gongkai.office'', true))', t);
  end loop;
end $$;
