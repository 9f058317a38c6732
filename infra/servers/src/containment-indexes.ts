/** No database of FerretDB can have a name with a dot, so no schema of its own can meet ours. */
const SCHEMA = '"lienthong.indexes"';

/**
 * FerretDB asks for `_jsonb->'field' @> '"x"'`, which the B-trees it makes cannot answer: without help each search by
 * `_id` reads the whole collection. So each B-tree on top-level fields gets a GIN twin on its leading field, which
 * PostgreSQL uses by itself; FerretDB keeps its list of indexes elsewhere and never sees the twin. Further fields
 * serve sorting, which FerretDB does itself, and fields named `...At` are asked by range, which it does not pass on:
 * a twin there would only cost writes. `fastupdate` would leave new entries in a list that each search reads through.
 *
 * Can be run again on a folder of any age: functions and triggers are replaced, missing twins made, all or nothing.
 */
export const CONTAINMENT_INDEXES = `
SET client_min_messages = error;
CREATE SCHEMA IF NOT EXISTS ${SCHEMA};

CREATE OR REPLACE VIEW ${SCHEMA}.indexes AS
  SELECT i.indexrelid AS id, i.indrelid AS table_id, m.amname AS method,
    substring(pg_get_indexdef(i.indexrelid, 1, true) FROM $re$^\\(?_jsonb -> '((?:[^']|'')+)'::text\\)?$$re$) AS field
  FROM pg_index i
    JOIN pg_class c ON c.oid = i.indexrelid
    JOIN pg_am m ON m.oid = c.relam
    JOIN pg_class t ON t.oid = i.indrelid
    JOIN pg_attribute a ON a.attrelid = t.oid AND a.attname = '_jsonb' AND NOT a.attisdropped
  WHERE NOT starts_with(t.relname, '_ferretdb');

CREATE OR REPLACE FUNCTION ${SCHEMA}.complete(of_table oid) RETURNS void LANGUAGE plpgsql AS $body$
DECLARE missing text;
BEGIN
  FOR missing IN
    SELECT DISTINCT b.field FROM ${SCHEMA}.indexes b
    WHERE b.table_id = of_table AND b.method = 'btree' AND b.field !~ 'At$' AND NOT EXISTS (
      SELECT FROM ${SCHEMA}.indexes g WHERE g.table_id = of_table AND g.method = 'gin' AND g.field = b.field)
  LOOP
    -- Quotes within the field are doubled already, as PostgreSQL writes it.
    EXECUTE format('CREATE INDEX ON %s USING gin ((_jsonb->''%s'') jsonb_path_ops) WITH (fastupdate = off)',
      of_table::regclass, missing);
  END LOOP;
END $body$;

CREATE OR REPLACE FUNCTION ${SCHEMA}.on_create() RETURNS event_trigger LANGUAGE plpgsql AS $body$
BEGIN
  PERFORM ${SCHEMA}.complete(i.indrelid)
    FROM pg_event_trigger_ddl_commands() d JOIN pg_index i ON i.indexrelid = d.objid;
END $body$;

CREATE OR REPLACE FUNCTION ${SCHEMA}.on_drop() RETURNS event_trigger LANGUAGE plpgsql AS $body$
DECLARE single oid;
BEGIN
  FOR single IN
    SELECT g.id FROM ${SCHEMA}.indexes g
    WHERE g.method = 'gin' AND g.field IS NOT NULL AND NOT EXISTS (
      SELECT FROM ${SCHEMA}.indexes b WHERE b.table_id = g.table_id AND b.method = 'btree' AND b.field = g.field)
  LOOP
    EXECUTE format('DROP INDEX %s', single::regclass);
  END LOOP;
END $body$;

DROP EVENT TRIGGER IF EXISTS lienthong_index_created;
DROP EVENT TRIGGER IF EXISTS lienthong_index_dropped;
CREATE EVENT TRIGGER lienthong_index_created ON ddl_command_end WHEN TAG IN ('CREATE INDEX')
  EXECUTE FUNCTION ${SCHEMA}.on_create();
CREATE EVENT TRIGGER lienthong_index_dropped ON sql_drop WHEN TAG IN ('DROP INDEX')
  EXECUTE FUNCTION ${SCHEMA}.on_drop();

SELECT ${SCHEMA}.complete(table_id) FROM (SELECT DISTINCT table_id FROM ${SCHEMA}.indexes) AS tables;
`;
