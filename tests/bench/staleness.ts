import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { io } from 'socket.io-client'
import { replyToThread } from '#server/forum/reply-to-thread.ts'
import { LIVE_PATH } from '#server/realtime/terms.ts'
import { contextOf } from '#tests/support/world.ts'
import { clock, median, milliseconds, percentile } from './figures.ts'
import type { Bench, Ground } from './ground.ts'
import type { Section } from './report.ts'
import { hearStatements } from './statements.ts'
import { type Conversation, plantConversation, signedIn } from './talk.ts'
import { ask, BROWSER, keptOpen } from './wire.ts'

/** Readers who ask for the page all the time. */
const READERS = 3
/** Replies to one conversation: its first page has room for 20 posts. */
const REPLIES = 15

/** How soon a reply is heard of and seen, and whether anybody was shown an old page later than that. */
export async function staleness({ brief, openGround }: Bench): Promise<Section> {
  const ground = await openGround('staleness')
  let committing = 0
  hearStatements(({ text }) => {
    if (text === 'COMMIT') committing = clock()
  })
  const { member, cookie } = await signedIn(ground.db)
  const socket = io(ground.origin, {
    path: LIVE_PATH,
    transports: ['websocket'],
    extraHeaders: { cookie, origin: ground.origin },
  })
  await new Promise((resolve) => socket.once('connect', () => resolve(null)))

  const seen: Seen[] = []
  for (let conversations = brief ? 1 : 8; conversations > 0; conversations--) {
    const conversation = await plantConversation(ground.db, 4)
    await socket.emitWithAck('watch', `thread:${conversation.id}`)
    for (let number = 5; number < 5 + (brief ? 3 : REPLIES); number++) {
      const heard = new Promise<number>((resolve) => socket.once('news', () => resolve(clock())))
      const watched = watchPage(ground, conversation, number)
      await sleep(30 + Math.random() * 30)
      await replyToThread(contextOf(ground.db, member, { now: new Date() }), {
        threadId: conversation.id,
        voice: 'clinician',
        language: 'en',
        body: `Reply ${number} of this measurement.`,
        idempotencyKey: randomUUID(),
      })
      const committed = committing
      const [heardAt, looks] = await Promise.all([heard, watched])
      seen.push({ heard: heardAt - committed, ...judge(looks, committed, heardAt) })
    }
    await socket.emit('unwatch', `thread:${conversation.id}`)
  }
  socket.disconnect()
  await ground.close()

  const heard = seen.map((one) => one.heard)
  const shown = seen.map((one) => one.shown)
  const late = seen.reduce((sum, one) => sum + one.late, 0)
  const looks = seen.reduce((sum, one) => sum + one.looks, 0)
  const spread = (values: number[]) => `${milliseconds(median(values))}, ${milliseconds(percentile(values, 0.95))}`
  return {
    title: 'From a reply’s commit',
    findings: [
      { what: 'to the signal heard by a socket: p50, p95', figure: spread(heard) },
      { what: 'to the first reader’s page that shows it: p50, p95', figure: spread(shown) },
      { what: `old pages asked for after the signal, of ${looks}`, figure: String(late), target: '0', met: late === 0 },
    ],
    remarks: [
      `${seen.length} replies under ${READERS} readers who ask all the time; counted from the moment COMMIT is sent.`,
    ],
  }
}

interface Look {
  askedAt: number
  answeredAt: number
  shows: boolean
}

interface Seen {
  heard: number
  shown: number
  late: number
  looks: number
}

function judge(looks: Look[], committed: number, heardAt: number): Omit<Seen, 'heard'> {
  const shown = Math.min(...looks.filter(({ shows }) => shows).map(({ answeredAt }) => answeredAt)) - committed
  return { shown, late: looks.filter(({ askedAt, shows }) => askedAt > heardAt && !shows).length, looks: looks.length }
}

/** Asks for a page as several readers until all of them have been shown a post, and a few times more. */
async function watchPage(ground: Ground, { path }: Conversation, number: number): Promise<Look[]> {
  const looks: Look[] = []
  const headers = { ...BROWSER, 'accept-encoding': 'identity' }
  const reader = async (): Promise<void> => {
    const agent = keptOpen()
    for (let more = 3; more > 0; ) {
      const askedAt = clock()
      const { status, body } = await ask(ground.origin + path, headers, agent)
      const shows = body.includes(`id="p${number}"`)
      if (status !== 200) throw new Error(`The page answered ${status}.`)
      looks.push({ askedAt, answeredAt: clock(), shows })
      if (shows) more -= 1
      await sleep(1)
    }
    agent.destroy()
  }
  await Promise.all(Array.from({ length: READERS }, reader))
  return looks
}
