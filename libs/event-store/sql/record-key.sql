-- Records the log's first signing key, or the one that follows the last. Recording an existing key again changes
-- nothing; anything else is refused. Whether the succession is signed correctly is for the verifiers, who have the
-- public keys.
CREATE OR REPLACE FUNCTION es.record_key(key_n int, key_vkey text, key_since bigint, key_succession text) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  last es.log_keys;
BEGIN
  LOCK TABLE es.log_keys IN SHARE ROW EXCLUSIVE MODE;
  IF EXISTS (SELECT FROM es.log_keys k WHERE k.n = key_n AND k.vkey = key_vkey AND k.since = key_since
      AND k.succession IS NOT DISTINCT FROM key_succession) THEN
    RETURN;
  END IF;
  SELECT * INTO last FROM es.log_keys ORDER BY n DESC LIMIT 1;
  IF key_n IS DISTINCT FROM coalesce(last.n, 0) + 1 THEN
    RAISE EXCEPTION 'The log has % keys, so the next is not number %', coalesce(last.n, 0), key_n
      USING ERRCODE = 'unique_violation';
  END IF;
  IF split_part(key_vkey, '+', 1) <> split_part(coalesce(last.vkey, key_vkey), '+', 1) THEN
    RAISE EXCEPTION 'The keys of a log have one name, %', split_part(last.vkey, '+', 1)
      USING ERRCODE = 'check_violation';
  END IF;
  INSERT INTO es.log_keys (n, vkey, since, succession) VALUES (key_n, key_vkey, key_since, key_succession);
END
$$;

ALTER FUNCTION es.record_key OWNER TO baton_es;
REVOKE ALL ON FUNCTION es.record_key FROM PUBLIC;
GRANT EXECUTE ON FUNCTION es.record_key TO baton_app;
