export { populationWord } from '#server/directory/population-word.plain.ts'
