-- AlterTable
ALTER TABLE "finding" ADD COLUMN     "comparator" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "ethics" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "outcomes" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "places" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "registration" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "looked_up_work" (
    "doi" TEXT NOT NULL,
    "work" JSONB,
    "fetched_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "looked_up_work_pkey" PRIMARY KEY ("doi")
);

-- CreateIndex
CREATE INDEX "looked_up_work_fetched_at_idx" ON "looked_up_work"("fetched_at");

-- What the schema cannot say.
ALTER TABLE "finding"
  ADD CONSTRAINT "finding_places" CHECK (
    array_to_string("places", ' ') ~ '^(\d{2}(\d{2})?( |$))*$' AND cardinality("places") <= 20),
  ADD CONSTRAINT "finding_more_notes" CHECK (
    greatest(char_length("comparator"), char_length("outcomes"), char_length("registration"),
             char_length("ethics")) <= 1000);
ALTER TABLE "looked_up_work"
  ADD CONSTRAINT "looked_up_work_doi" CHECK ("doi" ~ '^10\.' AND "doi" = lower("doi") AND char_length("doi") <= 300),
  ADD CONSTRAINT "looked_up_work_work" CHECK (jsonb_typeof("work") = 'object' AND octet_length("work"::text) <= 80000);

-- A published finding has its summary, whole, or none once it was taken back.
ALTER TABLE "finding"
  DROP CONSTRAINT "finding_state",
  ADD CONSTRAINT "finding_state" CHECK (
    CASE "state"
      WHEN 'draft' THEN num_nonnulls("thread_id", "published_at") = 0
      WHEN 'published' THEN num_nulls("thread_id", "published_at", "language") = 0
        AND ("summary_found" <> '') = ("summary_meaning" <> '') AND ("summary_found" <> '') = ("summary_certainty" <> '')
      ELSE false END);

-- The summary is what the first post of the conversation says: whoever takes that back takes back both.
CREATE FUNCTION erase_finding_summary() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE finding
     SET summary_found = '', summary_meaning = '', summary_certainty = '', version = version + 1, changed_at = NEW.withdrawn_at
   WHERE thread_id = NEW.thread_id;
  RETURN NULL;
END $$;
CREATE TRIGGER finding_summary_taken_back AFTER UPDATE OF withdrawn_at ON post
  FOR EACH ROW WHEN (NEW.number = 1 AND OLD.withdrawn_at IS NULL AND NEW.withdrawn_at IS NOT NULL)
  EXECUTE FUNCTION erase_finding_summary();

-- What was taken back before.
UPDATE finding SET summary_found = '', summary_meaning = '', summary_certainty = ''
  FROM post WHERE post.thread_id = finding.thread_id AND post.number = 1 AND post.withdrawn_at IS NOT NULL;
