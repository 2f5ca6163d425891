-- Which user of the contact centre a log-in is of; null for landlords, and for administrators who are no users.
ALTER TABLE account ADD COLUMN user_id BIGINT;
CREATE UNIQUE INDEX account_by_user ON account (tenant_id, user_id);
ALTER TABLE account ADD CONSTRAINT account_of_user FOREIGN KEY (tenant_id, user_id) REFERENCES directory_user (tenant_id, id);
-- Whether all who log in to the tenant by password have to have a second factor.
ALTER TABLE tenant ADD COLUMN second_factor_required BOOLEAN DEFAULT FALSE NOT NULL;
