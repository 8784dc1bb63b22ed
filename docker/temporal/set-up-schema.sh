#!/bin/sh
# Brings Temporal's two databases up to date; does nothing if they are. The password is read from SQL_PASSWORD.
set -eu

update() {
  sql() { temporal-sql-tool --plugin postgres12 --ep postgres --port 5432 --user temporal --db "$1" "$2" "$3" "$4"; }
  sql "$1" setup-schema -v 0.0
  sql "$1" update-schema -d "/etc/temporal/schema/postgresql/v12/$2/versioned"
}

update temporal temporal
update temporal_visibility visibility
