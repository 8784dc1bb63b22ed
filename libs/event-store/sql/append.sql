-- The way into the log for a batch of commands (append-one.sql is the short way for a small one). Judges each command on
-- its own, in one transaction and one order.
--
-- In:  three groups of arrays. One element per command; one element per stream that a command relies on
--      (relied_commands says which command, from 1); one element per event, in order (event_relied says which stream
--      relied on, from 1). The bodies are lines of one text: canonical JSON has no line break, and so long a text is
--      read much faster than an array of texts.
-- Out: verdicts, one letter per command in one text: a(ppended), r(epeated), k(ey reused), c(onflict). The accepted events
--      get the positions from first_position on, in the order given; leaves are their hashes, 32 bytes each.
--
-- One lock for all, held until the commit: whoever has it sees every event before its own, judges and writes alone, and
-- positions become visible in order and without a hole. Each statement after it has a fresh snapshot. It is taken in an
-- expression, because a statement costs ten times as much.
-- The settings fix the plan: over the indexes, however small or stale the statistics are.
CREATE OR REPLACE FUNCTION es.append(
  command_ids uuid[], commands text[], actors text[], occurred timestamptz[], keys text[], requests bytea[], answers text[],
  relied_commands int[], relied_streams text[], relied_versions int[],
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
  judged text[] := array_fill('a'::text, ARRAY[cardinality(command_ids)]);
  found record;
  accepted bigint;
  instant timestamptz;
BEGIN
  IF pg_advisory_xact_lock(7304116824) IS NULL THEN END IF;

  FOR found IN
    SELECT array_position(keys, c.key) AS n, c.request FROM es.commands c WHERE c.key = ANY (keys)
  LOOP
    judged[found.n] := CASE WHEN found.request = requests[found.n] THEN 'r' ELSE 'k' END;
  END LOOP;

  FOR found IN
    SELECT * FROM (
      SELECT r.command, r.stream, r.version, coalesce(
        (SELECT e.version FROM es.events e WHERE e.stream = r.stream ORDER BY e.version DESC LIMIT 1), 0) AS actual
      FROM unnest(relied_commands, relied_streams, relied_versions) AS r(command, stream, version)
    ) AS v WHERE v.actual <> v.version
  LOOP
    IF judged[found.command] = 'a' THEN
      judged[found.command] := 'c';
      conflicts := coalesce(conflicts, '{}') || jsonb_build_object(found.command, jsonb_build_object(
        'stream', found.stream, 'expected', found.version, 'actual', found.actual));
    END IF;
  END LOOP;

  verdicts := array_to_string(judged, '');
  accepted := cardinality(event_relied);
  IF verdicts ~ '[^a]' THEN
    SELECT count(*) INTO accepted FROM unnest(event_relied) AS e(relied)
    WHERE judged[relied_commands[e.relied]] = 'a';
  END IF;
  IF accepted = 0 THEN
    RETURN;
  END IF;

  UPDATE es.head h SET "position" = h."position" + accepted, recorded_at = greatest(h.recorded_at, clock_timestamp())
  WHERE h.one RETURNING h."position" - accepted + 1, h.recorded_at INTO STRICT first_position, instant;

  -- Only numbers are sorted; the texts are looked up by them afterwards.
  WITH placed AS MATERIALIZED (
    SELECT n.c, n.relied, n.n, first_position - 1 + row_number() OVER (ORDER BY n.c, n.n) AS "position",
      relied_versions[n.relied] + row_number() OVER (PARTITION BY n.relied ORDER BY n.n)::int AS version
    FROM (SELECT relied_commands[e.relied] AS c, e.* FROM unnest(event_relied) WITH ORDINALITY AS e(relied, n)) AS n
    WHERE judged[n.c] = 'a'
  ), keyed AS (
    INSERT INTO es.commands (key, request, command_id, first_position, last_position, answer)
    SELECT keys[p.c], requests[p.c], command_ids[p.c], min(p."position"), max(p."position"), answers[p.c]
    FROM placed p WHERE keys[p.c] IS NOT NULL GROUP BY p.c
  ), recorded AS (
    INSERT INTO es.events AS t ("position", stream, version, type, schema_version, body,
      actor, command, command_id, occurred_at, recorded_at, leaf)
    SELECT e.*, es.leaf(e."position", e.stream, e.version, e.type, e.schema_version, e.body,
      e.actor, e.command, e.command_id, e.occurred_at, e.recorded_at)
    FROM (
      SELECT p."position", relied_streams[p.relied] AS stream, p.version, event_types[p.n] AS type,
        event_schemas[p.n] AS schema_version, bodies[p.n] AS body, actors[p.c] AS actor, commands[p.c] AS command,
        command_ids[p.c] AS command_id, occurred[p.c] AS occurred_at, instant AS recorded_at
      FROM placed p OFFSET 0
    ) AS e
    RETURNING t."position", t.leaf
  )
  SELECT string_agg(r.leaf, '' ORDER BY r."position") INTO leaves FROM recorded r;

  recorded_at := to_char(instant AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');
END
$$;

ALTER FUNCTION es.append OWNER TO baton_es;
REVOKE ALL ON FUNCTION es.append FROM PUBLIC;
GRANT EXECUTE ON FUNCTION es.append TO baton_app;
