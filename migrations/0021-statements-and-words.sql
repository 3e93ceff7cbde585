-- A statement that nothing arose can be returned for correction, once, with what is to be corrected; and the words of
-- attachments are held against the dictionary.

alter table column_statement
  add column returned_by   uuid,
  add column returned_at   timestamptz,
  add column returned_with text,              -- what is to be corrected; for those inside
  add foreign key (office_id, returned_by) references person,
  add check ((returned_by is null) = (returned_at is null) and (returned_by is null) = (returned_with is null)),
  add check (returned_at is null or confirmed_at is null);

grant update (returned_by, returned_at, returned_with) on column_statement to gongkai_desk;

-- Confirmed or returned, it stays as it is.
drop policy confirmed_once on column_statement;
create policy settled_once on column_statement as restrictive for update to gongkai_desk
  using (confirmed_at is null and returned_at is null) with check (true);

-- What the words of an attachment were remarked on: never its text, only the words in question and where they stand. `wording`
-- is the digest of the rules by which that was done; null or another, and the next check reads the attachment anew.
alter table check_scan
  add column words    json not null default '[]',
  add column wording  text;
grant update (words, wording) on check_scan to gongkai_desk;
