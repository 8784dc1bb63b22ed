-- The only way into the log. Takes a batch of commands and judges each on its own, in one transaction and one order.
--
-- In:  three groups of arrays. One element per command; one element per stream that a command relies on
--      (relied_commands says which command, from 1); one element per event, in order (event_relied says which stream
--      relied on, from 1).
-- Out: verdicts, one letter per command: a(ppended), r(epeated), k(ey reused), c(onflict). The accepted events get the
--      positions from first_position on, in the order given; leaves are their hashes, 32 bytes each.
--
-- Locks: one sorted list of the hashes of keys and streams, so that no two batches can deadlock; a stream that is only
-- relied on is locked shared. The head row comes last and is held until the commit, so that positions become visible in
-- order and without a hole. Each statement below has a fresh snapshot, so what is read after the locks is true.
-- The settings fix the plan: nested loops over the indexes, however small or stale the statistics are.
CREATE OR REPLACE FUNCTION es.append(
  command_ids uuid[], commands text[], actors text[], occurred timestamptz[], keys text[], requests bytea[], answers text[],
  relied_commands int[], relied_streams text[], relied_versions int[], relied_written boolean[],
  event_relied int[], event_types text[], event_schemas int[], event_bodies text[],
  OUT verdicts text[], OUT first_position bigint, OUT recorded_at text, OUT leaves bytea, OUT conflicts jsonb
) RETURNS record
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET plan_cache_mode = force_generic_plan
SET enable_seqscan = off
SET enable_hashjoin = off
SET enable_mergejoin = off
SET jit = off
AS $$
DECLARE
  found record;
  accepted bigint;
  instant timestamptz;
BEGIN
  PERFORM CASE WHEN l.exclusive THEN pg_advisory_xact_lock(l.lock) ELSE pg_advisory_xact_lock_shared(l.lock) END
  FROM (
    SELECT h.lock, bool_or(h.exclusive) AS exclusive
    FROM (
      SELECT hashtextextended(k.key, 1), true FROM unnest(keys) AS k(key) WHERE k.key IS NOT NULL
      UNION ALL
      SELECT hashtextextended(r.stream, 0), r.written FROM unnest(relied_streams, relied_written) AS r(stream, written)
    ) AS h(lock, exclusive)
    GROUP BY h.lock ORDER BY h.lock OFFSET 0
  ) AS l;

  verdicts := array_fill('a'::text, ARRAY[cardinality(command_ids)]);

  FOR found IN
    SELECT k.n, c.request = k.request AS same
    FROM unnest(keys, requests) WITH ORDINALITY AS k(key, request, n) JOIN es.commands c ON c.key = k.key
  LOOP
    verdicts[found.n] := CASE WHEN found.same THEN 'r' ELSE 'k' END;
  END LOOP;

  FOR found IN
    SELECT * FROM (
      SELECT r.command, r.stream, r.version, coalesce(
        (SELECT e.version FROM es.events e WHERE e.stream = r.stream ORDER BY e.version DESC LIMIT 1), 0) AS actual
      FROM unnest(relied_commands, relied_streams, relied_versions) AS r(command, stream, version)
    ) AS v WHERE v.actual <> v.version
  LOOP
    IF verdicts[found.command] = 'a' THEN
      verdicts[found.command] := 'c';
      conflicts := coalesce(conflicts, '{}') || jsonb_build_object(found.command, jsonb_build_object(
        'stream', found.stream, 'expected', found.version, 'actual', found.actual));
    END IF;
  END LOOP;

  SELECT count(*) INTO accepted FROM unnest(event_relied) AS e(relied) WHERE verdicts[relied_commands[e.relied]] = 'a';
  IF accepted = 0 THEN
    RETURN;
  END IF;

  UPDATE es.head h SET "position" = h."position" + accepted, recorded_at = greatest(h.recorded_at, clock_timestamp())
  RETURNING h."position" - accepted + 1, h.recorded_at INTO STRICT first_position, instant;

  WITH recorded AS (
    INSERT INTO es.events AS t ("position", stream, version, type, schema_version, body,
      actor, command, command_id, occurred_at, recorded_at, leaf)
    SELECT e."position", e.stream, e.version, e.type, e.schema_version, e.body,
      e.actor, e.command, e.command_id, e.occurred_at, instant,
      es.leaf(e."position", e.stream, e.version, e.type, e.schema_version, e.body,
        e.actor, e.command, e.command_id, e.occurred_at, instant)
    FROM (
      SELECT first_position - 1 + row_number() OVER (ORDER BY n.c, n.n) AS "position",
        relied_streams[n.relied] AS stream,
        relied_versions[n.relied] + row_number() OVER (PARTITION BY n.relied ORDER BY n.n)::int AS version,
        n.type, n.schema_version, n.body, actors[n.c] AS actor, commands[n.c] AS command,
        command_ids[n.c] AS command_id, occurred[n.c] AS occurred_at
      FROM (
        SELECT relied_commands[u.relied] AS c, u.*
        FROM unnest(event_relied, event_types, event_schemas, event_bodies)
          WITH ORDINALITY AS u(relied, type, schema_version, body, n)
      ) AS n WHERE verdicts[n.c] = 'a'
    ) AS e
    RETURNING t."position", t.leaf
  )
  SELECT string_agg(r.leaf, '' ORDER BY r."position") INTO leaves FROM recorded r;

  INSERT INTO es.commands (key, request, command_id, first_position, last_position, answer)
  SELECT keys[p.c], requests[p.c], command_ids[p.c],
    first_position + p.upto - p.events, first_position + p.upto - 1, answers[p.c]
  FROM (
    SELECT n.c, count(*) AS events, (sum(count(*)) OVER (ORDER BY n.c))::bigint AS upto
    FROM (SELECT relied_commands[e.relied] AS c FROM unnest(event_relied) AS e(relied)) AS n
    WHERE verdicts[n.c] = 'a' GROUP BY n.c
  ) AS p WHERE keys[p.c] IS NOT NULL;

  recorded_at := to_char(instant AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');
END
$$;

ALTER FUNCTION es.append OWNER TO baton_es;
REVOKE ALL ON FUNCTION es.append FROM PUBLIC;
GRANT EXECUTE ON FUNCTION es.append TO baton_app;
