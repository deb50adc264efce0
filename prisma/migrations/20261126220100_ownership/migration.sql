-- AlterTable
ALTER TABLE "initiative" ADD COLUMN     "languages" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "institution" (
    "ror_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_nb" TEXT NOT NULL,
    "other_names" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "city" TEXT NOT NULL,
    "place_code" TEXT,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "institution_pkey" PRIMARY KEY ("ror_id")
);

-- CreateTable
CREATE TABLE "ownership_offer" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "thread_id" INTEGER NOT NULL,
    "member_id" UUID NOT NULL,
    "offered_by_id" UUID NOT NULL,
    "offered_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "declined_at" TIMESTAMPTZ,

    CONSTRAINT "ownership_offer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "former_owner" (
    "thread_id" INTEGER NOT NULL,
    "member_id" UUID NOT NULL,
    "left_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "former_owner_pkey" PRIMARY KEY ("thread_id","member_id")
);

-- CreateTable
CREATE TABLE "initiative_institution" (
    "thread_id" INTEGER NOT NULL,
    "ror_id" TEXT NOT NULL,
    "since" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "initiative_institution_pkey" PRIMARY KEY ("thread_id","ror_id")
);

-- CreateTable
CREATE TABLE "initiative_material" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "thread_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "licence" TEXT NOT NULL,
    "licence_words" TEXT NOT NULL DEFAULT '',
    "url" TEXT,
    "upload_id" UUID,
    "added_by_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "initiative_material_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "initiative_contact" (
    "thread_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL DEFAULT '',
    "mail" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "page" TEXT NOT NULL DEFAULT '',
    "audience" TEXT NOT NULL,
    "consented_by_id" UUID NOT NULL,
    "consented_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "initiative_contact_pkey" PRIMARY KEY ("thread_id")
);

-- CreateTable
CREATE TABLE "draft_companion" (
    "member_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "companion_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "accepted_at" TIMESTAMPTZ,

    CONSTRAINT "draft_companion_pkey" PRIMARY KEY ("member_id","key")
);

-- CreateIndex
CREATE INDEX "ownership_offer_member_id_idx" ON "ownership_offer"("member_id");

-- CreateIndex
CREATE INDEX "ownership_offer_offered_by_id_idx" ON "ownership_offer"("offered_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "ownership_offer_thread_id_member_id_key" ON "ownership_offer"("thread_id", "member_id");

-- CreateIndex
CREATE INDEX "former_owner_member_id_idx" ON "former_owner"("member_id");

-- CreateIndex
CREATE INDEX "initiative_institution_ror_id_idx" ON "initiative_institution"("ror_id");

-- CreateIndex
CREATE INDEX "initiative_material_upload_id_idx" ON "initiative_material"("upload_id");

-- CreateIndex
CREATE INDEX "initiative_material_added_by_id_idx" ON "initiative_material"("added_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "initiative_material_thread_id_position_key" ON "initiative_material"("thread_id", "position");

-- CreateIndex
CREATE INDEX "initiative_contact_consented_by_id_idx" ON "initiative_contact"("consented_by_id");

-- CreateIndex
CREATE INDEX "draft_companion_companion_id_idx" ON "draft_companion"("companion_id");

-- CreateIndex
CREATE INDEX "initiative_languages_idx" ON "initiative" USING GIN ("languages");

-- AddForeignKey
ALTER TABLE "institution" ADD CONSTRAINT "institution_place_code_fkey" FOREIGN KEY ("place_code") REFERENCES "place"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ownership_offer" ADD CONSTRAINT "ownership_offer_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "initiative"("thread_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ownership_offer" ADD CONSTRAINT "ownership_offer_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ownership_offer" ADD CONSTRAINT "ownership_offer_offered_by_id_fkey" FOREIGN KEY ("offered_by_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "former_owner" ADD CONSTRAINT "former_owner_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "initiative"("thread_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "former_owner" ADD CONSTRAINT "former_owner_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "initiative_institution" ADD CONSTRAINT "initiative_institution_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "initiative"("thread_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "initiative_institution" ADD CONSTRAINT "initiative_institution_ror_id_fkey" FOREIGN KEY ("ror_id") REFERENCES "institution"("ror_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "initiative_material" ADD CONSTRAINT "initiative_material_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "initiative"("thread_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "initiative_material" ADD CONSTRAINT "initiative_material_upload_id_fkey" FOREIGN KEY ("upload_id") REFERENCES "upload"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "initiative_material" ADD CONSTRAINT "initiative_material_added_by_id_fkey" FOREIGN KEY ("added_by_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "initiative_contact" ADD CONSTRAINT "initiative_contact_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "initiative"("thread_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "initiative_contact" ADD CONSTRAINT "initiative_contact_consented_by_id_fkey" FOREIGN KEY ("consented_by_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_companion" ADD CONSTRAINT "draft_companion_member_id_key_fkey" FOREIGN KEY ("member_id", "key") REFERENCES "draft"("member_id", "key") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_companion" ADD CONSTRAINT "draft_companion_companion_id_fkey" FOREIGN KEY ("companion_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "institution"
  ADD CONSTRAINT "institution_ror_id" CHECK ("ror_id" ~ '^0[a-z0-9]{6}[0-9]{2}$');
ALTER TABLE "initiative_material"
  ADD CONSTRAINT "initiative_material_one" CHECK (("url" IS NULL) <> ("upload_id" IS NULL)),
  ADD CONSTRAINT "initiative_material_url" CHECK ("url" LIKE 'https://%'),
  ADD CONSTRAINT "initiative_material_licence"
    CHECK ("licence" IN ('cc0', 'cc_by', 'cc_by_sa', 'cc_by_nc', 'reserved', 'other')),
  ADD CONSTRAINT "initiative_material_licence_words" CHECK (("licence" = 'other') = ("licence_words" <> ''));
-- Two that are told to change places do so within one statement.
DROP INDEX "initiative_material_thread_id_position_key";
ALTER TABLE "initiative_material"
  ADD CONSTRAINT "initiative_material_thread_id_position_key" UNIQUE ("thread_id", "position") DEFERRABLE;
ALTER TABLE "initiative_contact"
  ADD CONSTRAINT "initiative_contact_audience" CHECK ("audience" IN ('everyone', 'members')),
  ADD CONSTRAINT "initiative_contact_reachable" CHECK ("mail" <> '' OR "phone" <> '' OR "page" <> ''),
  ADD CONSTRAINT "initiative_contact_page" CHECK ("page" = '' OR "page" LIKE 'https://%');
ALTER TABLE "draft_companion"
  ADD CONSTRAINT "draft_companion_other" CHECK ("companion_id" <> "member_id"),
  ADD CONSTRAINT "draft_companion_practice" CHECK ("key" = 'practice');
