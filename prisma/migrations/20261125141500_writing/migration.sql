-- Titles are found by their likeness, which needs the index below.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateTable
CREATE TABLE "draft" (
    "member_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "fields" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("member_id","key")
);

-- CreateTable
CREATE TABLE "mention" (
    "post_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "mention_pkey" PRIMARY KEY ("post_id","label")
);

-- CreateIndex
CREATE INDEX "draft_updated_at_idx" ON "draft"("updated_at");

-- CreateIndex
CREATE INDEX "mention_member_id_idx" ON "mention"("member_id");

-- CreateIndex
CREATE INDEX "thread_title_idx" ON "thread" USING GIN ("title" gin_trgm_ops);

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the schema cannot say.

ALTER TABLE "draft"
  ADD CONSTRAINT "draft_key" CHECK ("key" ~ '^(open|reply:[1-9][0-9]{0,9}|edit:[1-9][0-9]{0,9}:[1-9][0-9]{0,9}|outcome:[1-9][0-9]{0,9}|continue:[1-9][0-9]{0,9}:[1-9][0-9]{0,9})$'),
  ADD CONSTRAINT "draft_version" CHECK ("version" >= 1),
  ADD CONSTRAINT "draft_is_an_object" CHECK (jsonb_typeof("fields") = 'object'),
  ADD CONSTRAINT "draft_size" CHECK (octet_length("fields"::text) <= 200000);
ALTER TABLE "mention"
  ADD CONSTRAINT "mention_label_length" CHECK (char_length("label") BETWEEN 1 AND 80);

-- People are named by what they are called, whatever the size of the letters.
CREATE INDEX "member_name_idx" ON "member" (lower("display_name"));
