-- What one unit's cost is made of, without reading all units' of the period.
CREATE INDEX unit_cost_part_by_unit ON unit_cost_part (tenant_id, unit_id, contract_id, from_on);
