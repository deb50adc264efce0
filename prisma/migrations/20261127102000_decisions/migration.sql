-- DropIndex
DROP INDEX "custody_subject_key_idx";

-- AlterTable
ALTER TABLE "notice" ALTER COLUMN "thread_id" DROP NOT NULL;

-- CreateIndex
CREATE UNIQUE INDEX "custody_subject_key_key" ON "custody"("subject_key");

-- A post is named together with its conversation.
ALTER TABLE "notice" ADD CONSTRAINT "notice_number_of_thread" CHECK ("number" IS NULL OR "thread_id" IS NOT NULL);
