-- Presence events as they came (rating.md 2.1): facts, never changed. The same event_key twice is the same event (2.3).
CREATE TABLE presence_event (
  tenant_id BIGINT NOT NULL,
  event_key VARCHAR(64) NOT NULL,
  user_id BIGINT NOT NULL,
  client VARCHAR(16) NOT NULL,
  happened_at DATETIME(6) NOT NULL,
  presence VARCHAR(40) NOT NULL,
  is_offline BOOLEAN NOT NULL,
  received_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, event_key),
  FOREIGN KEY (tenant_id, user_id) REFERENCES directory_user (tenant_id, id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX presence_event_by_user ON presence_event (tenant_id, user_id, client, is_offline, happened_at);

-- The sessions that the events come to. Derived: rewritten where an event comes late. No two of a user and client begin at once.
CREATE TABLE presence_session (
  tenant_id BIGINT NOT NULL,
  user_id BIGINT NOT NULL,
  client VARCHAR(16) NOT NULL,
  login_at DATETIME(6) NOT NULL,
  logout_at DATETIME(6),
  over_a_day BOOLEAN NOT NULL,
  PRIMARY KEY (tenant_id, user_id, client, login_at),
  FOREIGN KEY (tenant_id, user_id) REFERENCES directory_user (tenant_id, id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX presence_session_by_day ON presence_session (tenant_id, over_a_day, login_at);

-- Up to where the events of a user and client are known, and since when they are logged in, or empty. Who adds events of them
-- holds the row meanwhile, so that two who do so see each other's.
CREATE TABLE presence_stream (
  tenant_id BIGINT NOT NULL,
  user_id BIGINT NOT NULL,
  client VARCHAR(16) NOT NULL,
  latest_at DATETIME(6),
  login_at DATETIME(6),
  PRIMARY KEY (tenant_id, user_id, client),
  FOREIGN KEY (tenant_id, user_id) REFERENCES directory_user (tenant_id, id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
