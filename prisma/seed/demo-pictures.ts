import { readFileSync } from 'node:fs'
import { readFile } from '#server/forum/read-file.ts'
import { textFiles } from '#server/forum/text-files.ts'
import { UPLOAD_COLUMNS, uploadView } from '#server/forum/upload-rows.ts'
import { referenceTo, withReference } from '#server/forum/uploads.plain.ts'
import type { Tx } from '#server/platform/db.ts'
import { putFiles } from '#server/platform/files.ts'
import { renderMarkdown } from '#server/platform/markdown.ts'

/** Pictures of the demo, drawn for it: which post shows them, and what they show for those who cannot see them. */
const PICTURES: readonly { id: string; file: string; title: string; says: string; description: string }[] = [
  {
    id: 'c3f1b7de-5a0c-4e8b-9d2f-a6e4c1f0b8da',
    file: 'her-far-barn-vaere-barn.webp',
    title: 'Families ask us to let the children interpret. What do you say, in the room, right then?',
    says: 'Vi har en plakat til venterommet på tolv språk',
    description:
      'Plakat: «Her får barn være barn. Tolken er gratis og har taushetsplikt. Spør i skranken. Vi bestiller.» Tegning: to voksne snakker sammen, et barn leker med en ball mellom dem.',
  },
  {
    id: 'e8a4d2cf-1b6e-4f3a-8c9d-f5b0a7e2d1bc',
    file: 'kjoleskapslapp.webp',
    title: 'Brosjyren er oversatt til ni språk, men ingen leser den. Hva virker hos dere?',
    says: 'Vi har laget kjøleskapslappen',
    description:
      'Lapp på et kjøleskap: «Når barnet er sykt», tre telefonnumre i store tall, og nederst navnet på familiens helsesykepleier, skrevet for hånd.',
  },
]

/**
 * Puts the demo's pictures into the posts that speak of them, as their authors would have.
 * @throws when a post is not there
 */
export async function plantPictures(tx: Tx): Promise<void> {
  for (const { id, file, title, says, description } of PICTURES) {
    const post = await tx.post.findFirst({ where: { body: { contains: says }, thread: { title } } })
    if (!post?.authorId) throw new Error(`nobody in “${title}” says “${says}”`)
    const picture = await readFile(readFileSync(new URL(`./pictures/${file}`, import.meta.url)))
    const { content, small, kind, mediaType, width, height } = picture
    await putFiles(tx, small ? [content, small] : [content])
    const row = await tx.upload.create({
      data: {
        id,
        ownerId: post.authorId,
        kind,
        mediaType,
        contentKey: content.key,
        smallKey: small?.key ?? null,
        size: content.bytes.length,
        width,
        height,
        description,
        name: file,
        createdAt: post.createdAt,
      },
      select: UPLOAD_COLUMNS,
    })
    const upload = uploadView(row)
    const body = withReference(post.body, referenceTo(upload)).trimEnd()
    const html = renderMarkdown(body, { files: textFiles(new Map([[upload.id, upload]])) })
    await tx.post.update({ where: { id: post.id }, data: { body, html }, select: { id: true } })
    await tx.postUpload.create({ data: { postId: post.id, uploadId: upload.id } })
  }
}
