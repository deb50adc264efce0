import { settings } from '#server/platform/settings.ts'

/** The whole address of a page of this site. */
export const absolute = (path: string): string => settings().origin + path

/**
 * Sanitised HTML whose links hold anywhere: those to this site name it, and those within a page name the page.
 * @param page path of the page on which the text is read
 */
export const withWholeLinks = (html: string, page: string): string =>
  html
    .replace(/(\s(?:href|src))="\/(?!\/)/g, `$1="${settings().origin}/`)
    .replace(/(\shref)="#/g, `$1="${absolute(page).replace(/[&"]/g, encodeURIComponent)}#`)
