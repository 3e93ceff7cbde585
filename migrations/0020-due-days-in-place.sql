-- Open cases are found by an index; by their due day they are sorted where they are listed. An index on the due day, which
-- a new notice of holidays moves in nearly all of them at once, would make each such case a new row in every index. With
-- nothing indexed changing and half of each page left free, a due day is rewritten beside the old one (HOT).
drop index request_open;
create index request_open on request (office_id, number) where closed_on is null;
alter table request set (fillfactor = 50);
