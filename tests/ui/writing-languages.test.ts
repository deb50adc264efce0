import { describe, expect, it } from 'vitest'
import { writingLanguages } from '#app/ui/writing-languages.ts'

describe('the language that somebody writes in', () => {
  it('is the conversation’s for whoever reads it', () => {
    expect(writingLanguages('ar', { languages: ['nb', 'ar'], locale: 'nb' })).toEqual({
      first: 'ar',
      offered: ['ar', 'nb'],
    })
  })
  it('is the interface’s for whoever does not', () => {
    expect(writingLanguages('so', { languages: ['en', 'nb'], locale: 'nb' })).toEqual({
      first: 'nb',
      offered: ['so', 'en', 'nb'],
    })
  })
  it('is the interface’s in a new conversation, after one’s own, and an own one where that is not read', () => {
    expect(writingLanguages(undefined, { languages: ['ar', 'nb'], locale: 'nb' })).toEqual({
      first: 'nb',
      offered: ['ar', 'nb'],
    })
    expect(writingLanguages(undefined, { languages: ['ti'], locale: 'en' }).first).toBe('ti')
  })
  it('is the interface’s for whoever is not signed in', () => {
    expect(writingLanguages(undefined, { locale: 'en' })).toEqual({ first: 'en', offered: ['en'] })
  })
})
