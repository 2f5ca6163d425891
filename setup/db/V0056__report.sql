-- Reports on their way and those that are made. from_on to before until_on are the dates they are about; contract_id names the period
-- where it is one of a contract, unit_id a billing unit. occasion: why a schedule had it made, once. lease: which node makes it, and
-- until when it may keep silent; whoever takes it on writes a file_version of its own. failure: the refusal's text key, its arguments
-- below each other. recipients: addresses, by blanks.
CREATE TABLE report (
  tenant_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  family VARCHAR(8) NOT NULL,
  kind VARCHAR(24) NOT NULL,
  format VARCHAR(8) NOT NULL,
  from_on DATE NOT NULL,
  until_on DATE NOT NULL,
  contract_id BIGINT,
  unit_id BIGINT,
  language VARCHAR(16) NOT NULL,
  with_money BOOLEAN NOT NULL,
  state VARCHAR(16) NOT NULL,
  steps_done INT NOT NULL,
  steps_all INT NOT NULL,
  row_count BIGINT NOT NULL,
  size_bytes BIGINT NOT NULL,
  attempts INT NOT NULL,
  failure VARCHAR(1000),
  asked_by VARCHAR(254) NOT NULL,
  asker_id BIGINT,
  asked_at DATETIME(6) NOT NULL,
  finished_at DATETIME(6),
  schedule_id BIGINT,
  occasion VARCHAR(80),
  recipients VARCHAR(4000),
  file_version INT NOT NULL,
  lease_owner VARCHAR(80),
  lease_until DATETIME(6),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, occasion),
  FOREIGN KEY (tenant_id) REFERENCES tenant (id)
);
CREATE INDEX report_by_family ON report (tenant_id, family, id);
CREATE INDEX report_waiting ON report (state, tenant_id, id);
-- The files, compressed, piece by piece: in the database, where every node finds them and a backup has them.
CREATE TABLE report_chunk (
  tenant_id BIGINT NOT NULL,
  report_id BIGINT NOT NULL,
  file_version INT NOT NULL,
  chunk_number INT NOT NULL,
  content MEDIUMBLOB NOT NULL,
  PRIMARY KEY (tenant_id, report_id, file_version, chunk_number),
  FOREIGN KEY (tenant_id, report_id) REFERENCES report (tenant_id, id)
);
-- Which reports are made by themselves, and for whom. Times of day are wall clocks of the zone; next_due_at is the business clock's.
-- done_until: the end of the last billing period that a schedule by periods has had made.
CREATE TABLE report_schedule (
  tenant_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  family VARCHAR(8) NOT NULL,
  kind VARCHAR(24) NOT NULL,
  format VARCHAR(8) NOT NULL,
  unit_id BIGINT,
  frequency VARCHAR(16) NOT NULL,
  at_time VARCHAR(5) NOT NULL,
  zone VARCHAR(64) NOT NULL,
  recipients VARCHAR(4000) NOT NULL,
  language VARCHAR(16) NOT NULL,
  made_by VARCHAR(254) NOT NULL,
  next_due_at DATETIME(6) NOT NULL,
  done_until DATE,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id) REFERENCES tenant (id)
);
-- For how many days a tenant keeps reports, where it is not the usual number.
CREATE TABLE report_setting (
  tenant_id BIGINT NOT NULL PRIMARY KEY,
  version INT NOT NULL,
  keep_days INT NOT NULL,
  FOREIGN KEY (tenant_id) REFERENCES tenant (id)
);
INSERT INTO process (process_key, version, enabled, frequency, at_time, zone) VALUES ('USAGE_REPORTS', 0, TRUE, 'HOURLY', '00:15', 'UTC');
