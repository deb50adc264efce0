import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { readJsonLines } from '#server/forum/import/read-json-lines.ts'

const folder = mkdtempSync(join(tmpdir(), 'allmenning-lines-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What is read from a file of these bytes: texts by line, and what was told of broken lines. */
async function reading(name: string, bytes: string | Buffer): Promise<{ texts: string[]; broken: string[] }> {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  const broken: string[] = []
  const texts: string[] = []
  const lines = readJsonLines(path, z.object({ text: z.string() }), (line, why) => broken.push(`${line} ${why}`))
  for await (const { line, record } of lines) texts.push(`${line} ${record.text}`)
  return { texts, broken }
}
const record = (text: string): string => JSON.stringify({ text })

describe('a file of one record a line', () => {
  test.each([
    ['with or without a last line feed', `${record('a')}\n${record('b')}`, ['1 a', '2 b']],
    [
      'with a byte order mark and line ends of two characters',
      `\uFEFF${record('a')}\r\n${record('b')}\r\n`,
      ['1 a', '2 b'],
    ],
    ['with blank lines, which count', `${record('a')}\n\n${record('b')}\n`, ['1 a', '3 b']],
    [
      'with what others take for line breaks inside a text',
      `{"text":"a\u2028b\u2029c"}\n${record('d')}`,
      ['1 a\u2028b\u2029c', '2 d'],
    ],
    [
      'with letters that fall on the edge of a chunk',
      `${record(`${'x'.repeat(65_523)}åß`)}\n${record('b')}`,
      [`1 ${'x'.repeat(65_523)}åß`, '2 b'],
    ],
    ['with nothing in it', '', []],
  ])('is read %s', async (_how, text, texts) => {
    expect(await reading('plain.jsonl', text)).toEqual({ texts, broken: [] })
    expect(await reading('packed.jsonl.gz', gzipSync(text))).toEqual({ texts, broken: [] })
  })

  test('gives up its sound lines when others are broken', async () => {
    const text = [record('a'), '{"text":', '{"text": 5}', '[]', 'null', 'x'.repeat(4_100_000), record('b')].join('\n')
    expect(await reading('broken.jsonl', text)).toEqual({
      texts: ['1 a', '7 b'],
      broken: [
        '2 not a JSON record',
        '3 the field text is missing or wrong',
        '4 the field (record) is missing or wrong',
        '5 the field (record) is missing or wrong',
        '6 the line is too long',
      ],
    })
  })

  test('is read as far as it goes when its packing is damaged, and never when it is not packed at all', async () => {
    expect(await reading('torn.jsonl.gz', 'not packed')).toEqual({
      texts: [],
      broken: ['1 the file cannot be read any further'],
    })
  })

  test('that is not there is a fault', async () => {
    const lines = readJsonLines(join(folder, 'nowhere.jsonl'), z.unknown(), () => {})
    await expect(lines.next()).rejects.toThrow('ENOENT')
  })
})
