-- How strongly a user must have been verified to open an application (RNV-12); null: not at all.
alter table application_entry add column needs_level text check (needs_level in ('MEDIUM', 'HIGH'));
