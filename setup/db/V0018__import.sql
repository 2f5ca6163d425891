-- Uploaded files on their way in, and what became of them. rows_done: up to where the running step has come, which for an import
-- is committed together with the rows themselves. run_slot is 1 while a node works on the file: one file of a tenant at a time.
-- lease: which node, and until when it may keep silent. failure: the refusal's text key, its arguments below each other.
CREATE TABLE import_file (
  tenant_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  kind VARCHAR(24) NOT NULL,
  file_name VARCHAR(200) NOT NULL,
  size_bytes BIGINT NOT NULL,
  state VARCHAR(16) NOT NULL,
  mode VARCHAR(16),
  step_percent INT NOT NULL,
  rows_done BIGINT NOT NULL,
  added_count INT NOT NULL,
  changed_count INT NOT NULL,
  unchanged_count INT NOT NULL,
  bad_count INT NOT NULL,
  attempts INT NOT NULL,
  failure VARCHAR(1000),
  requested_by VARCHAR(254) NOT NULL,
  requester_id BIGINT,
  uploaded_at DATETIME(6) NOT NULL,
  run_slot INT,
  lease_owner VARCHAR(80),
  lease_until DATETIME(6),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, run_slot),
  FOREIGN KEY (tenant_id) REFERENCES tenant (id)
);
CREATE INDEX import_file_waiting ON import_file (state, tenant_id, id);
-- The file itself, compressed, until it is imported: in the database, where every node finds it and a backup has it.
CREATE TABLE import_chunk (
  tenant_id BIGINT NOT NULL,
  import_id BIGINT NOT NULL,
  chunk_number INT NOT NULL,
  content MEDIUMBLOB NOT NULL,
  PRIMARY KEY (tenant_id, import_id, chunk_number),
  FOREIGN KEY (tenant_id, import_id) REFERENCES import_file (tenant_id, id)
);
-- Rows of the last step that cannot be used: the problem's text key, its arguments below each other.
CREATE TABLE import_bad_row (
  tenant_id BIGINT NOT NULL,
  import_id BIGINT NOT NULL,
  line_number BIGINT NOT NULL,
  problem VARCHAR(80) NOT NULL,
  arguments VARCHAR(1000) NOT NULL,
  PRIMARY KEY (tenant_id, import_id, line_number),
  FOREIGN KEY (tenant_id, import_id) REFERENCES import_file (tenant_id, id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
