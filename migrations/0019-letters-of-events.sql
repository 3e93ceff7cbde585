-- Which letter told an event, whom a letter goes to, and whether the legal check left out the way to court.

alter table request add column without_litigation boolean not null default false;

alter table request_event add column letter_id uuid;
alter table request_event add foreign key (office_id, request_id, letter_id) references request_letter;

-- The name of whom a letter goes to, sealed as who applies is.
alter table request_letter add column addressee bytea;

-- The time to pay runs from the day on which its notice was served: the applicant's page counts as the desk does.
create or replace view citizen_event as
  select e.office_id, e.request_id, e.event_no, e.kind, e.day, e.days, e.until, e.amount, l.served_on
    from request_event e
    left join request_letter l on l.office_id = e.office_id and l.request_id = e.request_id and l.letter_id = e.letter_id
   where e.office_id = current_setting('gongkai.office', true) and e.request_id::text = current_setting('gongkai.request', true);
