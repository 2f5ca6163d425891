INSERT INTO process (process_key, version, enabled, frequency, at_time, zone) VALUES ('BILLING_UNIT_COSTS', 0, TRUE, 'DAILY', '09:30', 'UTC');
