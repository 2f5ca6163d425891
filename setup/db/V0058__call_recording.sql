-- For how many days the tenant wants recordings kept; none where it has not said so.
CREATE TABLE call_recording (
  tenant_id BIGINT NOT NULL PRIMARY KEY,
  version INT NOT NULL,
  keep_days INT NOT NULL,
  FOREIGN KEY (tenant_id) REFERENCES tenant (id)
);
