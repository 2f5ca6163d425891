-- What e-invoices need of an address besides its lines and country.
ALTER TABLE tenant ADD COLUMN postcode VARCHAR(20);
ALTER TABLE tenant ADD COLUMN city VARCHAR(80);
