-- AlterTable
ALTER TABLE "thread" ADD COLUMN     "merged_into" INTEGER;

-- CreateTable
CREATE TABLE "thread_move" (
    "id" SERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "from_thread_id" INTEGER NOT NULL,
    "to_thread_id" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "made_by_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "thread_move_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "moved_post" (
    "from_thread_id" INTEGER NOT NULL,
    "from_number" INTEGER NOT NULL,
    "post_id" UUID NOT NULL,
    "move_id" INTEGER NOT NULL,

    CONSTRAINT "moved_post_pkey" PRIMARY KEY ("from_thread_id","from_number")
);

-- CreateIndex
CREATE INDEX "thread_move_from_thread_id_idx" ON "thread_move"("from_thread_id");

-- CreateIndex
CREATE INDEX "thread_move_to_thread_id_idx" ON "thread_move"("to_thread_id");

-- CreateIndex
CREATE INDEX "moved_post_post_id_idx" ON "moved_post"("post_id");

-- CreateIndex
CREATE INDEX "moved_post_move_id_idx" ON "moved_post"("move_id");

-- CreateIndex
CREATE INDEX "thread_merged_into_idx" ON "thread"("merged_into");

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_merged_into_fkey" FOREIGN KEY ("merged_into") REFERENCES "thread"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_move" ADD CONSTRAINT "thread_move_from_thread_id_fkey" FOREIGN KEY ("from_thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_move" ADD CONSTRAINT "thread_move_to_thread_id_fkey" FOREIGN KEY ("to_thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moved_post" ADD CONSTRAINT "moved_post_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moved_post" ADD CONSTRAINT "moved_post_move_id_fkey" FOREIGN KEY ("move_id") REFERENCES "thread_move"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "thread" DROP CONSTRAINT "thread_audience";
ALTER TABLE "thread"
  ADD CONSTRAINT "thread_audience" CHECK ("audience" IN ('public', 'members', 'staff', 'merged')),
  ADD CONSTRAINT "thread_merged" CHECK (("audience" = 'merged') = ("merged_into" IS NOT NULL)),
  ADD CONSTRAINT "thread_merged_elsewhere" CHECK ("merged_into" <> "id");
ALTER TABLE "thread_move"
  ADD CONSTRAINT "thread_move_kind" CHECK ("kind" IN ('split', 'merge')),
  ADD CONSTRAINT "thread_move_ends" CHECK ("from_thread_id" <> "to_thread_id"),
  ADD CONSTRAINT "thread_move_reason" CHECK (char_length("reason") BETWEEN 1 AND 1000),
  ADD CONSTRAINT "thread_move_language" CHECK ("language" ~ '^[a-z]{2,3}$');
ALTER TABLE "moved_post"
  ADD CONSTRAINT "moved_post_number" CHECK ("from_number" >= 1);

-- A post counts among the languages of the thread that it stands in, also after it has moved.
CREATE OR REPLACE FUNCTION count_post_language() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.withdrawn_at IS NULL THEN PERFORM count_language(NEW.thread_id, NEW.language, 1); END IF;
  ELSIF (OLD.thread_id, OLD.language, OLD.withdrawn_at IS NULL)
        IS DISTINCT FROM (NEW.thread_id, NEW.language, NEW.withdrawn_at IS NULL) THEN
    IF OLD.withdrawn_at IS NULL THEN PERFORM count_language(OLD.thread_id, OLD.language, -1); END IF;
    IF NEW.withdrawn_at IS NULL THEN PERFORM count_language(NEW.thread_id, NEW.language, 1); END IF;
  END IF;
  RETURN NULL;
END
$$;
DROP TRIGGER "post_language_is_counted" ON "post";
CREATE TRIGGER "post_language_is_counted" AFTER INSERT OR UPDATE OF "thread_id", "language", "withdrawn_at" ON "post"
  FOR EACH ROW EXECUTE FUNCTION count_post_language();
