-- Every member gets a random name for addresses and pages: their id would tell when they joined.
-- AlterTable
ALTER TABLE "member" ADD COLUMN     "public_id" UUID NOT NULL DEFAULT gen_random_uuid();

-- CreateTable
CREATE TABLE "member_field_audience" (
    "member_id" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "audience" TEXT NOT NULL,

    CONSTRAINT "member_field_audience_pkey" PRIMARY KEY ("member_id","field")
);

-- CreateTable
CREATE TABLE "member_block" (
    "blocker_id" UUID NOT NULL,
    "blocked_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "member_block_pkey" PRIMARY KEY ("blocker_id","blocked_id")
);

-- CreateIndex
CREATE INDEX "member_block_blocked_id_idx" ON "member_block"("blocked_id");

-- CreateIndex
CREATE UNIQUE INDEX "member_public_id_key" ON "member"("public_id");

-- CreateIndex
CREATE INDEX "post_author_id_created_at_thread_id_number_idx" ON "post"("author_id", "created_at" DESC, "thread_id" DESC, "number" DESC);

-- AddForeignKey
ALTER TABLE "member_field_audience" ADD CONSTRAINT "member_field_audience_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_block" ADD CONSTRAINT "member_block_blocker_id_fkey" FOREIGN KEY ("blocker_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_block" ADD CONSTRAINT "member_block_blocked_id_fkey" FOREIGN KEY ("blocked_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "member_field_audience"
  ADD CONSTRAINT "member_field_audience_field" CHECK ("field" IN ('groups', 'themes', 'languages', 'posts')),
  ADD CONSTRAINT "member_field_audience_audience" CHECK ("audience" IN ('everyone', 'members', 'nobody'));
ALTER TABLE "member_block"
  ADD CONSTRAINT "member_block_kind" CHECK ("kind" IN ('mute', 'block')),
  ADD CONSTRAINT "member_block_is_of_somebody_else" CHECK ("blocker_id" <> "blocked_id");
