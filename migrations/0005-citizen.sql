-- What comes in over the portal is added by a role that can do nothing else: it cannot read back what was sent, nor see
-- who applies in any case.

do $$
begin
  if not exists (select from pg_roles where rolname = 'gongkai_citizen') then
    create role gongkai_citizen nologin;
  end if;
end $$;
grant gongkai_citizen to current_user;
grant usage on schema public to gongkai_citizen;

-- How a case stands, for one who has its number and code: nothing of who applies or what is asked.
create view public_request_progress as
  select office_id, request_id, number, code_hash, stage, received_on, due_on, due_provisional, waiting, closed_on
    from request;

-- What became of offering published items before an application was sent: counts by day, of nobody in particular.
create table intake_offer (
  office_id  text not null references office,
  day        date not null,
  offered    integer not null default 0,          -- times that published items were shown
  found      integer not null default 0,          -- of these: the answer was among them, nothing was sent
  went_on    integer not null default 0,          -- of these: the application was sent all the same
  primary key (office_id, day)
);

grant select on public_office, public_document, public_request_progress to gongkai_citizen;
grant insert (office_id, submission_id, number, code_hash, content, fingerprint, submitted_at) on request_submission
  to gongkai_citizen;
grant select (office_id, number, code_hash, fingerprint, state, reason, submitted_at, request_id) on request_submission
  to gongkai_citizen;
grant select, insert, update on intake_offer to gongkai_citizen;
grant select on intake_offer to gongkai_desk;

create policy citizen_adds on request_submission for insert to gongkai_citizen
  with check (office_id = current_setting('gongkai.office', true));
create policy citizen_asks on request_submission for select to gongkai_citizen
  using (office_id = current_setting('gongkai.office', true));
alter table intake_offer enable row level security;
create policy own_office on intake_offer to gongkai_desk, gongkai_citizen
  using (office_id = current_setting('gongkai.office', true));
