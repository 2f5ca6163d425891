-- The kinds a tenant's numbers have, read by jumping from one to the next, and how many numbers there are.
CREATE INDEX phone_number_kinds ON phone_number (tenant_id, kind);
