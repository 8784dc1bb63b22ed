-- The short way into the log, for one command of few streams and events: the same as es.append with a batch of one, in
-- half the time, because single rows need no sorting, joining or unnesting. Locks and settings are explained there.
--
-- In:  the command; the streams that it relies on; its events, in order (event_relied says which stream, from 1).
-- Out: as es.append.
CREATE OR REPLACE FUNCTION es.append_one(
  command_id uuid, command text, actor text, occurred_at timestamptz, key text, request bytea, answer text,
  relied_streams text[], relied_versions int[],
  event_relied int[], event_types text[], event_schemas int[], event_bodies text,
  OUT verdicts text, OUT first_position bigint, OUT recorded_at text, OUT leaves bytea, OUT conflicts jsonb
) RETURNS record
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET plan_cache_mode = force_generic_plan
SET enable_seqscan = off
AS $$
DECLARE
  bodies text[] := string_to_array(event_bodies, E'\n');
  events int := cardinality(event_relied);
  same boolean;
  actual int;
  stream int;
  instant timestamptz;
  hash bytea;
BEGIN
  IF pg_advisory_xact_lock(7304116824) IS NULL THEN END IF;

  IF key IS NOT NULL THEN
    SELECT c.request = append_one.request INTO same FROM es.commands c WHERE c.key = append_one.key;
    IF FOUND THEN
      verdicts := CASE WHEN same THEN 'r' ELSE 'k' END;
      RETURN;
    END IF;
  END IF;

  FOR s IN 1..cardinality(relied_streams) LOOP
    actual := coalesce(
      (SELECT e.version FROM es.events e WHERE e.stream = relied_streams[s] ORDER BY e.version DESC LIMIT 1), 0);
    IF actual <> relied_versions[s] THEN
      verdicts := 'c';
      conflicts := jsonb_build_object(1, jsonb_build_object(
        'stream', relied_streams[s], 'expected', relied_versions[s], 'actual', actual));
      RETURN;
    END IF;
  END LOOP;

  UPDATE es.head h SET "position" = h."position" + events, recorded_at = greatest(h.recorded_at, clock_timestamp())
  WHERE h.one RETURNING h."position" - events + 1, h.recorded_at INTO STRICT first_position, instant;

  verdicts := 'a';
  leaves := '';
  FOR n IN 1..events LOOP
    stream := event_relied[n];
    relied_versions[stream] := relied_versions[stream] + 1;
    INSERT INTO es.events AS t ("position", stream, version, type, schema_version, body,
      actor, command, command_id, occurred_at, recorded_at, leaf)
    SELECT e.*, es.leaf(e."position", e.stream, e.version, e.type, e.schema_version, e.body,
      e.actor, e.command, e.command_id, e.occurred_at, e.recorded_at)
    FROM (
      SELECT first_position + n - 1 AS "position", relied_streams[stream] AS stream, relied_versions[stream] AS version,
        event_types[n] AS type, event_schemas[n] AS schema_version, bodies[n] AS body, actor AS actor,
        command AS command, command_id AS command_id, occurred_at AS occurred_at, instant AS recorded_at OFFSET 0
    ) AS e
    RETURNING t.leaf INTO hash;
    leaves := leaves || hash;
  END LOOP;

  IF key IS NOT NULL THEN
    INSERT INTO es.commands (key, request, command_id, first_position, last_position, answer)
    VALUES (key, request, command_id, first_position, first_position + events - 1, answer);
  END IF;

  recorded_at := to_char(instant AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');
END
$$;

ALTER FUNCTION es.append_one OWNER TO baton_es;
REVOKE ALL ON FUNCTION es.append_one FROM PUBLIC;
GRANT EXECUTE ON FUNCTION es.append_one TO baton_app;
