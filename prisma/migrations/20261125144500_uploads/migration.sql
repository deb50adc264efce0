-- CreateTable
CREATE TABLE "file_content" (
    "key" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "size" INTEGER NOT NULL,
    "holders" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "file_content_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "upload" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "owner_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "content_key" TEXT NOT NULL,
    "small_key" TEXT,
    "size" INTEGER NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "description" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "upload_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "post_upload" (
    "post_id" UUID NOT NULL,
    "upload_id" UUID NOT NULL,

    CONSTRAINT "post_upload_pkey" PRIMARY KEY ("post_id","upload_id")
);

-- CreateIndex
CREATE INDEX "upload_owner_id_created_at_idx" ON "upload"("owner_id", "created_at");

-- CreateIndex
CREATE INDEX "upload_created_at_idx" ON "upload"("created_at");

-- CreateIndex
CREATE INDEX "upload_content_key_idx" ON "upload"("content_key");

-- CreateIndex
CREATE INDEX "upload_small_key_idx" ON "upload"("small_key");

-- CreateIndex
CREATE INDEX "post_upload_upload_id_idx" ON "post_upload"("upload_id");

-- AddForeignKey
ALTER TABLE "upload" ADD CONSTRAINT "upload_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "upload" ADD CONSTRAINT "upload_content_key_fkey" FOREIGN KEY ("content_key") REFERENCES "file_content"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "upload" ADD CONSTRAINT "upload_small_key_fkey" FOREIGN KEY ("small_key") REFERENCES "file_content"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_upload" ADD CONSTRAINT "post_upload_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_upload" ADD CONSTRAINT "post_upload_upload_id_fkey" FOREIGN KEY ("upload_id") REFERENCES "upload"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the schema cannot say.

-- Pictures and documents are packed already: PostgreSQL need not try.
ALTER TABLE "file_content" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;
ALTER TABLE "file_content"
  ADD CONSTRAINT "file_content_key" CHECK ("key" = encode(sha256("bytes"), 'hex')),
  ADD CONSTRAINT "file_content_size" CHECK ("size" = octet_length("bytes") AND "size" BETWEEN 1 AND 10000000),
  ADD CONSTRAINT "file_content_holders" CHECK ("holders" >= 0);
ALTER TABLE "upload"
  ADD CONSTRAINT "upload_kind" CHECK (
    CASE "kind"
      WHEN 'image' THEN "media_type" = 'image/webp' AND "width" >= 1 AND "height" >= 1 AND "description" <> ''
      WHEN 'attachment' THEN "media_type" IN (
        'application/pdf',
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        'application/vnd.oasis.opendocument.text') AND "small_key" IS NULL
      ELSE false END),
  ADD CONSTRAINT "upload_description_length" CHECK (char_length("description") <= 300),
  ADD CONSTRAINT "upload_name" CHECK (char_length("name") BETWEEN 1 AND 100 AND "name" !~ '[/\\]');
