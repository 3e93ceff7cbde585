-- Channels: what is pushed to the county's platform, the county's mapping table, feeds, and the hand-over of 条例25条.

-- Where an office pushes its public items. One row says that it pushes; `enabled` false only lets the messages wait.
create table push_target (
  office_id   text primary key references office,
  address     text not null,
  sealed_key  bytea not null,                 -- the common key, sealed
  intranet    boolean not null,               -- an administrator says that the address lies in the government's own network
  site        text not null,                  -- 'https://…', the public address of the portal, which leads every link
  enabled     boolean not null,
  changed_at  timestamptz not null
);

-- Messages about items, in the order in which they were due. A void one was overtaken by a later one of its item: nothing
-- of it is sent any more.
create table delivery (
  office_id     text not null,
  document_id   uuid not null,
  revision      integer not null,
  message       text not null check (message in ('publish', 'withdraw')),
  seq           bigint generated always as identity,
  state         text not null default 'waiting' check (state in ('waiting', 'retrying', 'delivered', 'void')),
  made_at       timestamptz not null,
  attempts      integer not null default 0,   -- counted before anything is sent
  next_at       timestamptz not null,
  leased_until  timestamptz,                  -- somebody is sending it
  tried_at      timestamptz,
  trouble       text,                         -- the sentence why the last attempt came to nothing
  delivered_at  timestamptz,
  primary key (office_id, document_id, revision, message),
  foreign key (office_id, document_id, revision) references revision,
  check ((state = 'delivered') <= (delivered_at is not null))
);
create unique index delivery_open on delivery (office_id, document_id) where state in ('waiting', 'retrying');
create index delivery_next on delivery (office_id, next_at) where state in ('waiting', 'retrying');
create index delivery_by_document on delivery (office_id, document_id, seq desc);

-- In triggers, so that no way to publish or to withdraw, by hand, by the clock or one that is yet to come, can be without
-- its message: it stands or falls with the transaction itself.
create function queue_published() returns trigger language plpgsql as $$
begin
  if not exists (select from push_target t where t.office_id = new.office_id) then return null; end if;
  update delivery d set state = 'void'
   where d.office_id = new.office_id and d.document_id = new.document_id and d.state in ('waiting', 'retrying');
  insert into delivery (office_id, document_id, revision, message, made_at, next_at)
  values (new.office_id, new.document_id, new.revision, 'publish', new.published_at, new.published_at);
  return null;
end $$;
create trigger queue_published after insert on publication for each row execute function queue_published();

-- Whoever was never sent an item need not be told that it is gone.
create function queue_withdrawn() returns trigger language plpgsql as $$
begin
  update delivery d set state = 'void'
   where d.office_id = new.office_id and d.document_id = new.document_id and d.state in ('waiting', 'retrying');
  if exists (select from delivery d where d.office_id = new.office_id and d.document_id = new.document_id
                and d.message = 'publish' and d.attempts > 0) then
    insert into delivery (office_id, document_id, revision, message, made_at, next_at)
    values (new.office_id, new.document_id, old.published_revision, 'withdraw', new.updated_at, new.updated_at);
  end if;
  return null;
end $$;
create trigger queue_withdrawn after update of published_revision on document for each row
  when (old.published_revision is not null and new.published_revision is null) execute function queue_withdrawn();

-- The columns that the county asks for, in its order and its words.
create table mapping_table (
  office_id   text primary key references office,
  columns     json not null,                  -- [{ field, heading, value? }]
  changed_at  timestamptz not null
);

-- 条例25条: what was handed to the archive and to the library.
create table handover (
  office_id      text not null references office,
  handover_id    uuid not null,
  receiver       text not null check (receiver in ('archive', 'library')),
  receiver_name  text not null,               -- 示范县档案馆
  from_on        date not null,
  to_on          date not null,
  handed_on      date not null,
  count          integer not null check (count > 0),
  digest         text not null,               -- of the list
  person         uuid not null,
  recorded_at    timestamptz not null,
  primary key (office_id, handover_id),
  foreign key (office_id, person) references person
);
create table handover_item (
  office_id    text not null,
  handover_id  uuid not null,
  document_id  uuid not null,
  revision     integer not null,
  primary key (office_id, handover_id, document_id),
  foreign key (office_id, handover_id) references handover,
  foreign key (office_id, document_id, revision) references revision
);
create index handover_item_by_document on handover_item (office_id, document_id);

-- What feeds, messages and lists say of an item that stands before the public; `revised_at` is the instant of its revision.
create view public_feed as
  select d.office_id, d.document_id, d.index_no, d.published_at, d.published_on, p.published_at as revised_at,
         p.published_on as revised_on, r.revision, r.title, r.summary, left(r.body, 4000) as opening, r.entry, r.nature,
         r.doc_no, r.source, r.written_on, r.formed_on, r.attachments, r.digest, o.name as agency
    from document d
    join revision r on r.office_id = d.office_id and r.document_id = d.document_id and r.revision = d.published_revision
    join publication p on p.office_id = d.office_id and p.document_id = d.document_id and p.revision = d.published_revision
    join office o on o.office_id = d.office_id
   where d.published_revision is not null;

grant select on public_feed to gongkai_portal;
-- What leaves the office reads the same views as the portal, and so can hold nothing that the portal would not show.
grant select on public_feed, public_document, public_edition, public_tombstone to gongkai_desk;

grant select, insert on push_target, delivery, mapping_table, handover, handover_item to gongkai_desk;
grant update (address, sealed_key, intranet, site, enabled, changed_at) on push_target to gongkai_desk;
grant update (state, attempts, next_at, leased_until, tried_at, trouble, delivered_at) on delivery to gongkai_desk;
grant update (columns, changed_at) on mapping_table to gongkai_desk;

do $$
declare t text;
begin
  foreach t in array array['push_target', 'delivery', 'mapping_table', 'handover', 'handover_item'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy own_office on %I to gongkai_desk using (office_id = current_setting(''gongkai.office'', true))', t);
  end loop;
end $$;
