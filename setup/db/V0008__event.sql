CREATE TABLE process (
  process_key VARCHAR(40) NOT NULL PRIMARY KEY,
  version INT NOT NULL,
  enabled BOOLEAN NOT NULL,
  frequency VARCHAR(16) NOT NULL,
  at_time CHAR(5) NOT NULL,
  zone VARCHAR(64) NOT NULL,
  next_due_at DATETIME(6)
);
-- History of runs. open_slot is 1 while a run is open and empty afterwards: the unique key lets one run be open in the whole cluster.
CREATE TABLE process_run (
  id BIGINT NOT NULL PRIMARY KEY,
  process_key VARCHAR(40) NOT NULL,
  open_slot INT,
  state VARCHAR(16) NOT NULL,
  cause VARCHAR(16) NOT NULL,
  requested_by VARCHAR(254) NOT NULL,
  from_on DATE,
  until_on DATE,
  opened_at DATETIME(6) NOT NULL,
  planned_at DATETIME(6),
  closed_at DATETIME(6),
  message VARCHAR(1000),
  UNIQUE (process_key, open_slot)
);
CREATE INDEX process_run_by_process ON process_run (process_key, id);
-- What a run does: one item per tenant and date, done by whichever node holds its lease.
CREATE TABLE work_item (
  id BIGINT NOT NULL PRIMARY KEY,
  run_id BIGINT NOT NULL,
  process_key VARCHAR(40) NOT NULL,
  tenant_id BIGINT NOT NULL,
  report_on DATE NOT NULL,
  version INT NOT NULL,
  state VARCHAR(16) NOT NULL,
  attempts INT NOT NULL,
  lease_owner VARCHAR(80),
  lease_until DATETIME(6),
  next_attempt_at DATETIME(6) NOT NULL,
  finished_at DATETIME(6),
  outcome VARCHAR(1000),
  UNIQUE (process_key, tenant_id, report_on, version)
);
CREATE INDEX work_item_by_run ON work_item (run_id, state, next_attempt_at, id);
CREATE INDEX work_item_by_tenant ON work_item (tenant_id, id);
