-- Checks before approval and after publication: what was found in texts and files, by their digest, and what was decided on it.

-- Findings are known by keyed hashes, since a plain hash of a number could be tried out.
create table check_key (
  office_id  text primary key references office,
  key        text not null
);

-- What one text or file holds. Kept by digest, so that nothing is read twice by the same rules.
create table check_scan (
  office_id   text not null references office,
  digest      text not null,                  -- of a revision, or of an attachment
  name        text not null,                  -- of the attachment; empty for the texts of a revision
  rules       integer not null,
  findings    json not null,                  -- id, kind, place, what may be shown, source; never the words themselves
  refused     text,                           -- why the file could not be read
  tables      json not null default '[]',     -- of a workbook: headings, rows and totals, to compare with the text
  scanned_at  timestamptz not null,
  primary key (office_id, digest, name, rules)
);

-- A revision of which everything was read by these rules.
create table check_run (
  office_id    text not null,
  document_id  uuid not null,
  revision     integer not null,
  rules        integer not null,
  findings     integer not null check (findings >= 0),
  ran_at       timestamptz not null,
  primary key (office_id, document_id, revision, rules),
  foreign key (office_id, document_id, revision) references revision
);

-- Of several decisions on a finding the last counts.
create table check_decision (
  office_id    text not null,
  decision_id  uuid not null,
  document_id  uuid not null,
  revision     integer not null,              -- the one that was looked at
  finding      text not null,
  verdict      text not null check (verdict in ('falseAlarm', 'mustBePublic')),
  reason       text not null,
  basis        text,
  person       uuid not null,
  decided_at   timestamptz not null,
  primary key (office_id, decision_id),
  foreign key (office_id, document_id, revision) references revision,
  foreign key (office_id, person) references person,
  check (verdict <> 'mustBePublic' or basis is not null)
);
create index check_decision_by_finding on check_decision (office_id, document_id, finding, decided_at);

-- The office's own dictionary, beside the one that the program brings.
create table wording_entry (
  office_id    text not null references office,
  kind         text not null check (kind in ('name', 'place')),
  wrong        text not null,                 -- the outdated or wrong name; or the name of another place
  right_words  text not null,                 -- what is written instead; empty for another place
  since        text,
  source       text not null,
  entered_at   timestamptz not null,
  primary key (office_id, kind, wrong)
);

grant select, insert on check_key, check_scan, check_run, check_decision, wording_entry to gongkai_desk;
-- A file that could not be read may be tried again.
grant update (findings, refused, tables, scanned_at) on check_scan to gongkai_desk;
grant update (findings, ran_at) on check_run to gongkai_desk;
grant update (right_words, since, source, entered_at) on wording_entry to gongkai_desk;
grant delete on wording_entry to gongkai_desk;

do $$
declare t text;
begin
  foreach t in array array['check_key', 'check_scan', 'check_run', 'check_decision', 'wording_entry'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy own_office on %I to gongkai_desk using (office_id = current_setting(''gongkai.office'', true))', t);
  end loop;
end $$;
