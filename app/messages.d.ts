// Parts of a language's messages for the browser: see server/commands/message-parts.ts.
declare module '*.json?conversation' {
  const messages: Readonly<Record<string, string>>
  export default messages
}
declare module '*.json?elsewhere' {
  const messages: Readonly<Record<string, string>>
  export default messages
}
declare module '*.json?records' {
  const messages: Readonly<Record<string, string>>
  export default messages
}
