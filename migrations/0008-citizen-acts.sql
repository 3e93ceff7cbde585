-- What an applicant sends after the application, the reply that can be fetched, and answers released to the public.

-- Sealed until somebody of the office takes it; never changed by who sent it.
create table request_post (
  office_id    text not null references office,
  post_id      uuid not null,
  request_id   uuid not null,
  kind         text not null check (kind in ('correction', 'withdrawal', 'payment', 'explanation')),
  content      bytea not null,                    -- sealed: what was written
  fingerprint  bytea not null,                    -- keyed hash of text and files: the same sent twice is one
  sent_at      timestamptz not null,
  state        text not null default 'waiting' check (state in ('waiting', 'taken', 'refused')),
  reason       text,                              -- why it was not taken: shown to the applicant
  decided_by   uuid,
  decided_at   timestamptz,
  primary key (office_id, post_id),
  unique (office_id, request_id, fingerprint),
  foreign key (office_id, request_id) references request,
  foreign key (office_id, decided_by) references person,
  check ((state = 'waiting') = (decided_at is null)),
  check ((state = 'refused') = (reason is not null))
);
create index request_post_waiting on request_post (office_id, request_id) where state = 'waiting';

create table request_post_file (
  office_id  text not null references office,
  post_id    uuid not null,
  file_no    integer not null check (file_no > 0),
  name       text not null,
  type       text not null,
  size       bigint not null,
  digest     text not null,
  stored     text not null,                       -- sealed, as every file of a case
  primary key (office_id, post_id, file_no),
  foreign key (office_id, post_id) references request_post
);

-- An answer as it was written for the public (依申请公开 → 答复选登).
create table released_answer (
  office_id        text not null references office,
  answer_id        uuid not null,
  request_id       uuid not null,
  title            text not null,
  question         text not null,
  answer           text not null,
  released_on      date not null,
  released_by      uuid not null,
  withdrawn_on     date,
  withdraw_reason  text,
  primary key (office_id, answer_id),
  foreign key (office_id, request_id) references request,
  foreign key (office_id, released_by) references person,
  check ((withdrawn_on is null) = (withdraw_reason is null))
);
create unique index released_answer_once on released_answer (office_id, request_id) where withdrawn_on is null;

create table released_answer_file (
  office_id  text not null references office,
  answer_id  uuid not null,
  file_no    integer not null check (file_no > 0),
  name       text not null,
  type       text not null,
  size       bigint not null,
  digest     text not null,                       -- lies in the clear in the store, for everybody may read it
  primary key (office_id, answer_id, file_no),
  foreign key (office_id, answer_id) references released_answer
);

-- For the public: of a withdrawn answer only that it was there, and why it no longer is.
create view public_answer as
  select a.office_id, a.answer_id, a.released_on, a.withdrawn_on, a.withdraw_reason,
         case when a.withdrawn_on is null then a.title end as title,
         case when a.withdrawn_on is null then a.question end as question,
         case when a.withdrawn_on is null then a.answer end as answer,
         (select coalesce(json_agg(json_build_object('name', f.name, 'type', f.type, 'size', f.size, 'digest', f.digest)
                                   order by f.file_no), '[]'::json)
            from released_answer_file f
           where f.office_id = a.office_id and f.answer_id = a.answer_id and a.withdrawn_on is null) as files
    from released_answer a;
grant select on public_answer to gongkai_portal;

-- The one case whose number and code were given in this transaction (`gongkai.request`), as its applicant may see it.
create view citizen_case as
  select office_id, request_id, number, stage, channel, received_on, due_on, due_provisional, waiting, closed_on
    from request
   where office_id = current_setting('gongkai.office', true) and request_id::text = current_setting('gongkai.request', true);
create view citizen_event as
  select office_id, request_id, event_no, kind, day, days, until, amount
    from request_event
   where office_id = current_setting('gongkai.office', true) and request_id::text = current_setting('gongkai.request', true);
-- Letters of reply and files given out, once the reply was issued; nothing else of a case can be fetched.
create view citizen_reply_file as
  select f.office_id, f.request_id, f.file_id, f.name, f.type, f.size, f.stored, f.added_at, l.kind as letter, l.doc_no
    from request_file f
    join citizen_case c on c.office_id = f.office_id and c.request_id = f.request_id
    left join request_letter l
      on l.office_id = f.office_id and l.request_id = f.request_id and l.file_id = f.file_id and l.kind like 'reply%'
   where c.stage in ('issued', 'delivered', 'filed') and (f.purpose = 'released' or l.letter_id is not null);
grant select on citizen_case, citizen_event, citizen_reply_file to gongkai_citizen;

grant insert (office_id, post_id, request_id, kind, content, fingerprint, sent_at) on request_post to gongkai_citizen;
grant select (office_id, post_id, request_id, kind, fingerprint, sent_at, state, reason) on request_post to gongkai_citizen;
grant insert on request_post_file to gongkai_citizen;

do $$
declare t text;
begin
  foreach t in array array['request_post', 'request_post_file', 'released_answer', 'released_answer_file'] loop
    execute format('grant select on %I to gongkai_desk', t);
    execute format('alter table %I enable row level security', t);
    execute format('create policy own_office on %I to gongkai_desk using (office_id = current_setting(''gongkai.office'', true))', t);
  end loop;
end $$;
grant update (state, reason, decided_by, decided_at) on request_post to gongkai_desk;
grant insert on released_answer, released_answer_file to gongkai_desk;
grant update (withdrawn_on, withdraw_reason) on released_answer to gongkai_desk;

create policy citizen_adds on request_post for insert to gongkai_citizen
  with check (office_id = current_setting('gongkai.office', true) and request_id::text = current_setting('gongkai.request', true));
create policy citizen_asks on request_post for select to gongkai_citizen
  using (office_id = current_setting('gongkai.office', true) and request_id::text = current_setting('gongkai.request', true));
create policy citizen_adds on request_post_file for insert to gongkai_citizen
  with check (office_id = current_setting('gongkai.office', true)
              and exists (select from request_post p where p.office_id = request_post_file.office_id and p.post_id = request_post_file.post_id));
