-- Runs once, on an empty volume: a database and a role of its own each for the log, the vault and Temporal.
-- The log's other roles (baton_es, baton_app) are created by the migration, which connects as baton_owner.
\getenv owner_password OWNER_DATABASE_PASSWORD
\getenv vault_password VAULT_DATABASE_PASSWORD
\getenv temporal_password TEMPORAL_DATABASE_PASSWORD

CREATE ROLE baton_owner LOGIN CREATEROLE PASSWORD :'owner_password';
CREATE ROLE baton_vault LOGIN PASSWORD :'vault_password';
CREATE ROLE temporal LOGIN PASSWORD :'temporal_password';

CREATE DATABASE baton OWNER baton_owner ENCODING 'UTF8' TEMPLATE template0;
CREATE DATABASE baton_vault OWNER baton_vault ENCODING 'UTF8' TEMPLATE template0;
CREATE DATABASE temporal OWNER temporal ENCODING 'UTF8' TEMPLATE template0;
CREATE DATABASE temporal_visibility OWNER temporal ENCODING 'UTF8' TEMPLATE template0;

-- A role that may read the log must not be able to reach the keys, and vice versa.
REVOKE CONNECT, TEMPORARY ON DATABASE baton_vault FROM PUBLIC;
REVOKE CONNECT, TEMPORARY ON DATABASE temporal FROM PUBLIC;
REVOKE CONNECT, TEMPORARY ON DATABASE temporal_visibility FROM PUBLIC;
