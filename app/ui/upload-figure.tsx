import { sizeInWords, type UploadView } from '#server/forum/uploads.plain.ts'
import { Icon } from './icon.tsx'

/** A picture in small, or a document by its name, with what is said of it. */
export function UploadFigure({ upload }: { upload: UploadView }) {
  const { kind, href, src, width, height, description, name, size } = upload
  return (
    <figure className="upload-figure">
      {kind === 'image' ? (
        <img src={src} alt="" width={width ?? undefined} height={height ?? undefined} />
      ) : (
        <Icon name="document" size={28} />
      )}
      <figcaption>
        <a className="ds-link" href={href} target="_blank" rel="noreferrer">
          <bdi>{kind === 'image' ? description : name}</bdi>
        </a>
        <small>{sizeInWords(size)}</small>
      </figcaption>
    </figure>
  )
}
