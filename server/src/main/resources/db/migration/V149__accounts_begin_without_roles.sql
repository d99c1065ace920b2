-- The administrator makes an account; the security administrator grants its roles.
alter table identity.account drop constraint if exists account_roles_check;
