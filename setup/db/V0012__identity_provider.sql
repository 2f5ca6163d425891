-- The part of an e-mail behind the @: people of a domain whose log-ins are all one tenant's are sent to its identity provider, whether
-- the e-mail is somebody's or not.
ALTER TABLE account ADD COLUMN email_domain VARCHAR(254);
UPDATE account SET email_domain = SUBSTRING(email_key, LOCATE('@', email_key) + 1);
CREATE INDEX account_by_domain ON account (email_domain, tenant_id);
