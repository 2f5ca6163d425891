-- What has to be noticed as time passes: licences that ran out.
INSERT INTO process (process_key, version, enabled, frequency, at_time, zone) VALUES ('ALERTS', 0, TRUE, 'HOURLY', '00:05', 'UTC');
