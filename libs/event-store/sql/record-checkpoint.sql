-- Records a checkpoint of the log at a size that it has reached. Recording the same note again changes nothing; another
-- note for the same size, or a size below the newest one, is refused. It cannot check a signature: the verifiers do.
CREATE OR REPLACE FUNCTION es.record_checkpoint(checkpoint_size bigint, checkpoint_note text) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  newest bigint;
  head bigint;
BEGIN
  LOCK TABLE es.checkpoints IN SHARE ROW EXCLUSIVE MODE;
  IF EXISTS (SELECT FROM es.checkpoints c WHERE c.size = checkpoint_size AND c.note = checkpoint_note) THEN
    RETURN;
  END IF;
  SELECT max(c.size) INTO newest FROM es.checkpoints c;
  IF checkpoint_size <= newest THEN
    RAISE EXCEPTION 'The newest checkpoint has the size %, so no other is made for %', newest, checkpoint_size
      USING ERRCODE = 'unique_violation';
  END IF;
  SELECT h."position" INTO head FROM es.head h;
  IF checkpoint_size > head THEN
    RAISE EXCEPTION 'The log has % events, so none of % can be signed for', head, checkpoint_size
      USING ERRCODE = 'check_violation';
  END IF;
  INSERT INTO es.checkpoints (size, note, made_at) VALUES (checkpoint_size, checkpoint_note, clock_timestamp());
END
$$;

ALTER FUNCTION es.record_checkpoint OWNER TO baton_es;
REVOKE ALL ON FUNCTION es.record_checkpoint FROM PUBLIC;
GRANT EXECUTE ON FUNCTION es.record_checkpoint TO baton_app;
