-- Places have a point; rows that stand get theirs when the reference rows are planted at the next start.
ALTER TABLE "place"
  ADD COLUMN "latitude" DOUBLE PRECISION NOT NULL DEFAULT 0,
  ADD COLUMN "longitude" DOUBLE PRECISION NOT NULL DEFAULT 0;
ALTER TABLE "place" ALTER COLUMN "latitude" DROP DEFAULT, ALTER COLUMN "longitude" DROP DEFAULT;
ALTER TABLE "place"
  ADD CONSTRAINT "place_point" CHECK ("latitude" BETWEEN -90 AND 90 AND "longitude" BETWEEN -180 AND 180);

-- AlterTable
ALTER TABLE "initiative"
  ADD COLUMN "search" tsvector,
  ADD COLUMN "wording" TEXT NOT NULL DEFAULT '';

-- The configuration by which words of a language are cut to their stems.
CREATE FUNCTION text_configuration(language text) RETURNS regconfig LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN language IN ('nb', 'nn') THEN 'norwegian'::regconfig
              WHEN language = 'en' THEN 'english'::regconfig
              WHEN language = 'ar' THEN 'arabic'::regconfig
              ELSE 'simple'::regconfig END
$$;

-- What is found by words is kept with the record: the title weighs most, then the line and for whom, then the rest.
CREATE FUNCTION keep_initiative_search() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  record_title text;
  configuration regconfig;
  line text := coalesce(NEW.parts ->> 'line', '');
  whom text := coalesce(NEW.parts ->> 'whom', '');
BEGIN
  SELECT title, text_configuration(language) INTO record_title, configuration FROM thread WHERE id = NEW.thread_id;
  NEW.search :=
    setweight(to_tsvector(configuration, coalesce(record_title, '')), 'A') ||
    setweight(to_tsvector(configuration, line || ' ' || whom), 'B') ||
    setweight(to_tsvector(configuration, coalesce(NEW.parts ->> 'why', '') || ' ' || coalesce(NEW.parts ->> 'procedures', '')), 'C') ||
    setweight(to_tsvector(configuration,
      (SELECT coalesce(string_agg(value, ' '), '') FROM jsonb_each_text(NEW.parts)
        WHERE key NOT IN ('line', 'whom', 'why', 'procedures'))), 'D');
  NEW.wording := lower(unaccent(coalesce(record_title, '') || ' ' || CASE WHEN line = '' THEN whom ELSE line END));
  RETURN NEW;
END
$$;
CREATE TRIGGER initiative_search BEFORE INSERT OR UPDATE OF parts ON "initiative"
  FOR EACH ROW EXECUTE FUNCTION keep_initiative_search();

CREATE FUNCTION keep_initiative_search_of_thread() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE initiative SET parts = parts WHERE thread_id = NEW.id;
  RETURN NULL;
END
$$;
CREATE TRIGGER thread_initiative_search AFTER UPDATE OF title, language ON "thread"
  FOR EACH ROW WHEN (NEW.kind = 'practice' AND (NEW.title <> OLD.title OR NEW.language <> OLD.language))
  EXECUTE FUNCTION keep_initiative_search_of_thread();

UPDATE "initiative" SET "parts" = "parts";

-- CreateIndex
CREATE INDEX "initiative_search_idx" ON "initiative" USING GIN ("search");

-- CreateIndex
CREATE INDEX "initiative_wording_idx" ON "initiative" USING GIN ("wording" gin_trgm_ops);
