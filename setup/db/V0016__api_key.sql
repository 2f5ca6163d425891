-- Keys by which programs call. tenant_id is empty where a key is bound to the platform: such a request names its tenant. Only the
-- secret's hash is kept; the prefix finds the row. scopes: names with blanks between.
CREATE TABLE api_key (
  id BIGINT NOT NULL PRIMARY KEY,
  version INT NOT NULL,
  tenant_id BIGINT,
  name VARCHAR(80) NOT NULL,
  prefix CHAR(12) NOT NULL,
  secret_hash CHAR(64) NOT NULL,
  scopes VARCHAR(400) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  created_by VARCHAR(254) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  last_used_at DATETIME(6),
  revoked_at DATETIME(6),
  UNIQUE (prefix),
  FOREIGN KEY (tenant_id) REFERENCES tenant (id)
);
CREATE INDEX api_key_by_tenant ON api_key (tenant_id, id);
