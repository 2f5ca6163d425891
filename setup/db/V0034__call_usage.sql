-- Calls as they came: facts, never changed. The same call_key twice is the same call (rating.md 2.3). our_number: that was called,
-- or the caller-ID of an outbound call.
CREATE TABLE usage_call (
  tenant_id BIGINT NOT NULL,
  call_key VARCHAR(64) NOT NULL,
  direction VARCHAR(8) NOT NULL,
  call_type VARCHAR(40) NOT NULL,
  our_number VARCHAR(40) NOT NULL,
  origin VARCHAR(40) NOT NULL,
  destination VARCHAR(40) NOT NULL,
  start_at DATETIME(6) NOT NULL,
  end_at DATETIME(6) NOT NULL,
  user_key VARCHAR(64) NOT NULL,
  campaign VARCHAR(120) NOT NULL,
  received_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, call_key),
  FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
-- A call belongs to the period of its start (rating.md 1.3).
CREATE INDEX usage_call_by_start ON usage_call (tenant_id, start_at);
-- What was used of a resource on a local date of the tenant: facts, too.
CREATE TABLE usage_resource (
  tenant_id BIGINT NOT NULL,
  usage_key VARCHAR(64) NOT NULL,
  resource_code VARCHAR(64) NOT NULL,
  used_on DATE NOT NULL,
  quantity DECIMAL(19,4) NOT NULL,
  received_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, usage_key),
  FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX usage_resource_by_date ON usage_resource (tenant_id, used_on, resource_code);
