-- Reminders of a request's term: one for each step (10, 5, 3, 1 working days, the last day, overdue), due day and person.

create table request_reminder (
  office_id    text not null,
  reminder_id  uuid not null,
  request_id   uuid not null,
  step         text not null check (step in ('10', '5', '3', '1', 'today', 'overdue')),
  due_on       date not null,
  day          date not null,                     -- the day on which it was given
  person       uuid not null,
  escalated    boolean not null,                  -- told as the leader, beside the handler
  seen_at      timestamptz,
  primary key (office_id, reminder_id),
  unique (office_id, request_id, step, due_on, person),
  foreign key (office_id, request_id) references request,
  foreign key (office_id, person) references person
);
create index request_reminder_unseen on request_reminder (office_id, person) where seen_at is null;

grant select, insert on request_reminder to gongkai_desk;
grant update (seen_at) on request_reminder to gongkai_desk;
alter table request_reminder enable row level security;
create policy own_office on request_reminder to gongkai_desk using (office_id = current_setting('gongkai.office', true));
