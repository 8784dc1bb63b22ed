-- The RFC 6962 leaf hash of one event, over every column. docs/EVIDENCE.md describes each byte, libs/proof/tree/leaf.ts is
-- the same in TypeScript. One expression and STABLE (convert_to is), so that the planner can inline it into the INSERT.
CREATE OR REPLACE FUNCTION es.leaf(
  "position" bigint, stream text, version int, type text, schema_version int, body text,
  actor text, command text, command_id uuid, occurred_at timestamptz, recorded_at timestamptz
) RETURNS bytea
LANGUAGE sql STABLE PARALLEL SAFE
RETURN sha256(
  '\x0001'::bytea
  || int8send("position") || int4send(version) || int4send(schema_version)
  || timestamptz_send(occurred_at) || timestamptz_send(recorded_at) || uuid_send(command_id)
  || int4send(octet_length(stream)) || int4send(octet_length(type)) || int4send(octet_length(actor))
  || int4send(octet_length(command)) || int4send(octet_length(body))
  || convert_to(stream || type || actor || command || body, 'UTF8'));

ALTER FUNCTION es.leaf OWNER TO baton_es;
REVOKE ALL ON FUNCTION es.leaf FROM PUBLIC;
