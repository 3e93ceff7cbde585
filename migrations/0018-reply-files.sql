-- A file that was made ready leaves only with a reply that gives something: what is decided afterwards may be a denial.

create or replace view citizen_reply_file as
  select f.office_id, f.request_id, f.file_id, f.name, f.type, f.size, f.stored, f.added_at, l.kind as letter, l.doc_no
    from request_file f
    join citizen_case c on c.office_id = f.office_id and c.request_id = f.request_id
    left join request_letter l
      on l.office_id = f.office_id and l.request_id = f.request_id and l.file_id = f.file_id and l.kind like 'reply%'
   where c.stage in ('issued', 'delivered', 'filed')
     and (l.letter_id is not null
          or (f.purpose = 'released'
              and exists (select from request_item i
                           where i.office_id = f.office_id and i.request_id = f.request_id and i.outcome in ('granted', 'partial'))));
