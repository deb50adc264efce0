import { redirect } from '@remix-run/node'
import { numberIn } from '#app/edge/numbers.ts'
import { read } from '#app/edge/read.ts'
import { pathToBrief } from '#app/paths.ts'
import { briefPdf } from '#server/initiatives/brief-pdf.ts'
import { BRIEF_LANGUAGES } from '#server/initiatives/terms.ts'
import { PdfBusy } from '#server/platform/make-pdf.ts'
import { settings } from '#server/platform/settings.ts'

/** The one-page brief as a PDF, in the language asked for or the one that is nearest to the reader's. */
export const loader = read(async (context, { request, params, context: { timeZone: zone } }) => {
  const id = numberIn(params.id)
  const asked = new URL(request.url).searchParams.get('lang')
  const nearest = context.locale === 'nb' || context.locale === 'nn' ? 'nb' : 'en'
  const language = BRIEF_LANGUAGES.find((one) => one === asked) ?? nearest
  const { etag, fileName, bytes } = await briefPdf(context, id, { language, zone, origin: settings().origin })
  // Whether one may read it was asked just now; browsers ask again each time.
  const headers = { etag, 'cache-control': 'private, no-cache', vary: 'Accept-Language, Cookie' }
  if (tagsIn(request.headers.get('if-none-match')).includes(etag)) return new Response(null, { status: 304, headers })
  try {
    const pdf = await bytes()
    if (!pdf) return redirect(`${pathToBrief(id)}?pdf=none`, 303)
    return new Response(new Uint8Array(pdf), {
      headers: {
        ...headers,
        'content-type': 'application/pdf',
        'content-length': String(pdf.length),
        'content-language': language,
        'content-disposition': `inline; filename="practice-${id}.pdf"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      },
    })
  } catch (error) {
    if (error instanceof PdfBusy) return redirect(`${pathToBrief(id)}?pdf=later`, 303)
    throw error
  }
})

const tagsIn = (header: string | null): string[] =>
  (header ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''))
