-- AlterTable
ALTER TABLE "member" ADD COLUMN     "suspended_until" TIMESTAMPTZ;

-- AlterTable
ALTER TABLE "member_role" ADD COLUMN     "languages" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "themes" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "post" ADD COLUMN     "set_aside" TEXT,
ADD COLUMN     "set_aside_rule" TEXT;

-- AlterTable
ALTER TABLE "thread" ADD COLUMN     "featured_at" TIMESTAMPTZ,
ADD COLUMN     "locked_at" TIMESTAMPTZ,
ADD COLUMN     "pinned_until" TIMESTAMPTZ,
ADD COLUMN     "slow_minutes" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "moderation_case" (
    "id" SERIAL NOT NULL,
    "subject" TEXT NOT NULL,
    "thread_id" INTEGER,
    "number" INTEGER,
    "attempt_id" INTEGER,
    "translation_id" UUID,
    "upload_id" UUID,
    "subject_key" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "origin" TEXT NOT NULL DEFAULT 'report',
    "rule" TEXT NOT NULL,
    "risk" SMALLINT NOT NULL,
    "language" TEXT NOT NULL,
    "theme_code" TEXT,
    "voice" TEXT,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "taken_by_id" UUID,
    "taken_at" TIMESTAMPTZ,
    "escalated_at" TIMESTAMPTZ,
    "reminded_at" TIMESTAMPTZ,
    "decided_at" TIMESTAMPTZ,
    "appeal_of_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "moderation_case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "case_id" INTEGER NOT NULL,
    "reporter_id" UUID NOT NULL,
    "rule" TEXT NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "language" TEXT NOT NULL,
    "voice" TEXT,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answered_at" TIMESTAMPTZ,

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_note" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "case_id" INTEGER NOT NULL,
    "author_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "case_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "case_id" INTEGER NOT NULL,
    "verb" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "statement" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "made_by_id" UUID NOT NULL,
    "agreed_by_id" UUID,
    "proposed_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "in_force_at" TIMESTAMPTZ,
    "until_at" TIMESTAMPTZ,
    "undone_at" TIMESTAMPTZ,
    "appeal_words" TEXT NOT NULL DEFAULT '',
    "appealed_at" TIMESTAMPTZ,

    CONSTRAINT "decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "custody" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "decision_id" UUID NOT NULL,
    "subject_key" TEXT NOT NULL,
    "kept" JSONB NOT NULL,
    "taken_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "erase_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "custody_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_log" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "staff_id" UUID NOT NULL,
    "verb" TEXT NOT NULL,
    "subject_key" TEXT NOT NULL,
    "case_id" INTEGER,
    "details" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "staff_log_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "moderation_case_state_risk_opened_at_id_idx" ON "moderation_case"("state", "risk", "opened_at", "id");

-- CreateIndex
CREATE INDEX "moderation_case_author_id_idx" ON "moderation_case"("author_id");

-- CreateIndex
CREATE INDEX "moderation_case_thread_id_idx" ON "moderation_case"("thread_id");

-- CreateIndex
CREATE INDEX "moderation_case_taken_by_id_idx" ON "moderation_case"("taken_by_id");

-- CreateIndex
CREATE INDEX "report_reporter_id_created_at_idx" ON "report"("reporter_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "report_case_id_reporter_id_key" ON "report"("case_id", "reporter_id");

-- CreateIndex
CREATE INDEX "case_note_case_id_created_at_idx" ON "case_note"("case_id", "created_at");

-- CreateIndex
CREATE INDEX "decision_case_id_idx" ON "decision"("case_id");

-- CreateIndex
CREATE INDEX "decision_in_force_at_idx" ON "decision"("in_force_at");

-- CreateIndex
CREATE INDEX "custody_subject_key_idx" ON "custody"("subject_key");

-- CreateIndex
CREATE INDEX "custody_erase_at_idx" ON "custody"("erase_at");

-- CreateIndex
CREATE INDEX "staff_log_at_id_idx" ON "staff_log"("at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "staff_log_staff_id_at_idx" ON "staff_log"("staff_id", "at");

-- CreateIndex
CREATE INDEX "staff_log_subject_key_idx" ON "staff_log"("subject_key");

-- AddForeignKey
ALTER TABLE "moderation_case" ADD CONSTRAINT "moderation_case_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_case" ADD CONSTRAINT "moderation_case_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_case" ADD CONSTRAINT "moderation_case_taken_by_id_fkey" FOREIGN KEY ("taken_by_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_case" ADD CONSTRAINT "moderation_case_appeal_of_id_fkey" FOREIGN KEY ("appeal_of_id") REFERENCES "decision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "moderation_case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_reporter_id_fkey" FOREIGN KEY ("reporter_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_note" ADD CONSTRAINT "case_note_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "moderation_case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_note" ADD CONSTRAINT "case_note_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "moderation_case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_agreed_by_id_fkey" FOREIGN KEY ("agreed_by_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "custody" ADD CONSTRAINT "custody_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "thread" DROP CONSTRAINT "thread_audience";
ALTER TABLE "thread"
  ADD CONSTRAINT "thread_audience" CHECK ("audience" IN ('public', 'members', 'staff')),
  ADD CONSTRAINT "thread_slow_minutes" CHECK ("slow_minutes" BETWEEN 0 AND 1440);
ALTER TABLE "post"
  ADD CONSTRAINT "post_set_aside" CHECK (
    CASE WHEN "set_aside" IS NULL THEN "set_aside_rule" IS NULL
         ELSE "set_aside" IN ('hidden', 'removed', 'moved') AND "withdrawn_at" IS NOT NULL END);
ALTER TABLE "member"
  ADD CONSTRAINT "member_suspended_until" CHECK ("suspended_until" IS NULL OR "suspended_at" IS NOT NULL);

-- One open case for each subject and what brought it; an appeal is a case of its own.
CREATE UNIQUE INDEX "moderation_case_open" ON "moderation_case" ("subject_key", "origin") WHERE "state" <> 'decided';
ALTER TABLE "moderation_case"
  ADD CONSTRAINT "moderation_case_subject" CHECK (
    CASE "subject"
      WHEN 'post' THEN "thread_id" IS NOT NULL AND "number" IS NOT NULL
      WHEN 'thread' THEN "thread_id" IS NOT NULL
      WHEN 'attempt' THEN "attempt_id" IS NOT NULL
      WHEN 'translation' THEN "translation_id" IS NOT NULL
      WHEN 'upload' THEN "upload_id" IS NOT NULL
      WHEN 'profile' THEN true
      ELSE false END),
  ADD CONSTRAINT "moderation_case_origin" CHECK ("origin" IN ('report', 'held', 'appeal', 'staff')),
  ADD CONSTRAINT "moderation_case_appeal" CHECK (("origin" = 'appeal') = ("appeal_of_id" IS NOT NULL)),
  ADD CONSTRAINT "moderation_case_risk" CHECK ("risk" BETWEEN 1 AND 3),
  ADD CONSTRAINT "moderation_case_state" CHECK ("state" IN ('waiting', 'taken', 'asked', 'seconding', 'decided')),
  ADD CONSTRAINT "moderation_case_decided" CHECK (("state" = 'decided') = ("decided_at" IS NOT NULL)),
  ADD CONSTRAINT "moderation_case_taken" CHECK (("taken_by_id" IS NULL) = ("taken_at" IS NULL)),
  ADD CONSTRAINT "moderation_case_not_ones_own" CHECK ("taken_by_id" <> "author_id");
ALTER TABLE "decision"
  ADD CONSTRAINT "decision_two_people" CHECK ("agreed_by_id" <> "made_by_id"),
  ADD CONSTRAINT "decision_appeal" CHECK (("appeal_words" = '') = ("appealed_at" IS NULL));

CREATE FUNCTION staff_log_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the staff log is only ever added to';
END $$;
CREATE TRIGGER "staff_log_no_change" BEFORE UPDATE OR DELETE ON "staff_log"
  FOR EACH ROW EXECUTE FUNCTION staff_log_stands();
CREATE TRIGGER "staff_log_no_truncate" BEFORE TRUNCATE ON "staff_log"
  FOR EACH STATEMENT EXECUTE FUNCTION staff_log_stands();
