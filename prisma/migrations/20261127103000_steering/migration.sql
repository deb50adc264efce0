-- AlterTable
ALTER TABLE "thread" ADD COLUMN     "lock_reason" TEXT NOT NULL DEFAULT '';

ALTER TABLE "thread"
  ADD CONSTRAINT "thread_lock_reason" CHECK (("locked_at" IS NULL) = ("lock_reason" = ''));

-- Few threads are pinned or featured: lists find them without reading the others.
CREATE INDEX "thread_pinned" ON "thread" ("theme_code", "pinned_until") WHERE "pinned_until" IS NOT NULL;
CREATE INDEX "thread_featured" ON "thread" ("featured_at") WHERE "featured_at" IS NOT NULL;
