#!/bin/sh
# Brings the tables of the Temporal server up to date. A second run changes nothing.
set -eu
for database in temporal temporal_visibility; do
  folder=${database#temporal_}
  tool() { temporal-sql-tool --plugin postgres12 --ep "$POSTGRES_SEEDS" -p 5432 -u temporal --db "$database" "$@"; }
  tool setup-schema -v 0.0
  tool update-schema -d "/etc/temporal/schema/postgresql/v12/$folder/versioned"
done
