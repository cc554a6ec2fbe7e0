-- What V2__access.sql needs of the ledger's tables, for tests of the door alone.

create role parley_owner nologin;
create role parley_app login;
grant parley_owner to current_user with inherit true, set true;
