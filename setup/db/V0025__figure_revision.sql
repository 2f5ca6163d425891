-- Why a date is to be counted again: what has come since the last count, noted by whoever brings it.
ALTER TABLE usage_day ADD COLUMN late_sessions BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE usage_day ADD COLUMN ended_sessions BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE usage_day ADD COLUMN changed_licences BOOLEAN NOT NULL DEFAULT FALSE;
-- Every count of a date whose figures were new: what they were and why they changed. causes: names with a blank in between.
CREATE TABLE daily_usage_revision (
  tenant_id BIGINT NOT NULL,
  report_on DATE NOT NULL,
  revision INT NOT NULL,
  causes VARCHAR(120) NOT NULL,
  max_users INT NOT NULL,
  peak_users INT NOT NULL,
  taken_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, report_on, revision),
  FOREIGN KEY (tenant_id, report_on) REFERENCES daily_usage (tenant_id, report_on)
);
INSERT INTO daily_usage_revision (tenant_id, report_on, revision, causes, max_users, peak_users, taken_at)
  SELECT tenant_id, report_on, revision, CASE WHEN revision = 1 THEN 'FIRST' ELSE 'RECOUNTED' END, max_users, peak_users, taken_at
  FROM daily_usage;
