-- The templates of letters that an office made its own. Each change is a row; the last row of a kind is the one in use.

create table letter_template (
  office_id    text not null references office,
  kind         text not null,                     -- key of src/documents/letters
  version      integer not null check (version > 0),
  digest       text,                              -- of the DOCX in the store; null where the default was taken back
  uploaded_by  uuid not null,
  uploaded_at  timestamptz not null,
  primary key (office_id, kind, version),
  foreign key (office_id, uploaded_by) references person
);

grant select, insert on letter_template to gongkai_desk;
alter table letter_template enable row level security;
create policy own_office on letter_template to gongkai_desk using (office_id = current_setting('gongkai.office', true));
