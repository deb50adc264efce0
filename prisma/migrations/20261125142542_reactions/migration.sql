-- AlterTable
ALTER TABLE "thread" ADD COLUMN     "reacted_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "reaction" (
    "post_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "voice" TEXT NOT NULL,

    CONSTRAINT "reaction_pkey" PRIMARY KEY ("post_id","member_id","kind")
);

-- CreateTable
CREATE TABLE "post_tally" (
    "post_id" UUID NOT NULL,
    "thread_id" INTEGER NOT NULL,
    "totals" JSONB NOT NULL DEFAULT '{}',
    "held_back" BOOLEAN NOT NULL DEFAULT false,
    "unreleased" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "post_tally_pkey" PRIMARY KEY ("post_id")
);

-- CreateTable
CREATE TABLE "released_shares" (
    "post_id" UUID NOT NULL,
    "thread_id" INTEGER NOT NULL,
    "cells" JSONB NOT NULL,
    "basis" JSONB NOT NULL,
    "agreeing" INTEGER NOT NULL,
    "lowest" INTEGER NOT NULL,
    "released_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "released_shares_pkey" PRIMARY KEY ("post_id")
);

-- CreateIndex
CREATE INDEX "reaction_member_id_idx" ON "reaction"("member_id");

-- CreateIndex
CREATE INDEX "released_shares_thread_id_agreeing_lowest_idx" ON "released_shares"("thread_id", "agreeing" DESC, "lowest" DESC);

-- AddForeignKey
ALTER TABLE "reaction" ADD CONSTRAINT "reaction_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reaction" ADD CONSTRAINT "reaction_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_tally" ADD CONSTRAINT "post_tally_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "released_shares" ADD CONSTRAINT "released_shares_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the schema cannot say.

ALTER TABLE "reaction"
  ADD CONSTRAINT "reaction_kind" CHECK (
    "kind" IN ('useful_in_work', 'matches_experience', 'differs_from_experience', 'has_evidence')),
  ADD CONSTRAINT "reaction_voice" CHECK (is_stakeholder_group("voice"));
ALTER TABLE "released_shares"
  ADD CONSTRAINT "released_shares_agreeing" CHECK ("agreeing" BETWEEN 0 AND 6),
  ADD CONSTRAINT "released_shares_lowest" CHECK ("lowest" BETWEEN 0 AND 100);

-- The few that wait for a revision, or for the next look at what may be released.
CREATE INDEX "post_tally_held_back_idx" ON "post_tally" ("thread_id") WHERE "held_back";
CREATE INDEX "post_tally_unreleased_idx" ON "post_tally" ("post_id") WHERE "unreleased";
