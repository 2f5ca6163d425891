-- The processes' definitions: when they run. next_due_at is in the business clock's time; empty until first computed.
CREATE TABLE process (
  process_key VARCHAR(40) NOT NULL PRIMARY KEY,
  version INT NOT NULL,
  enabled BOOLEAN NOT NULL,
  frequency VARCHAR(16) NOT NULL,
  at_time VARCHAR(5) NOT NULL,
  zone VARCHAR(64) NOT NULL,
  next_due_at DATETIME(6)
);
INSERT INTO process (process_key, version, enabled, frequency, at_time, zone) VALUES ('USAGE_SNAPSHOT', 0, TRUE, 'HOURLY', '00:10', 'UTC');
INSERT INTO process (process_key, version, enabled, frequency, at_time, zone) VALUES ('PURECONNECT_BILLING', 0, TRUE, 'HOURLY', '00:30', 'UTC');

-- History of runs. open_slot is 1 while a run is open and empty afterwards: the unique key lets one run be open in the whole
-- cluster. The lease says which node plans or closes it. Times are real ones.
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
  lease_owner VARCHAR(80),
  lease_until DATETIME(6),
  message VARCHAR(1000),
  UNIQUE (process_key, open_slot)
);
CREATE INDEX process_run_by_process ON process_run (process_key, id);
-- What a run does: one item per tenant and date, done by whichever node holds its lease. Doing a finished item again is a new
-- version of it. done_by: the node that finished it, or gave it up.
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
  done_by VARCHAR(80),
  outcome VARCHAR(1000),
  UNIQUE (process_key, tenant_id, report_on, version)
);
CREATE INDEX work_item_by_run ON work_item (run_id, state);
CREATE INDEX work_item_claimable ON work_item (state, next_attempt_at, id);
CREATE INDEX work_item_leased ON work_item (state, lease_until);
CREATE INDEX work_item_by_tenant ON work_item (tenant_id, id);
