/**
 * Why the program cannot start (or go on), in words for the person who started it. Whoever catches it prints the
 * message alone, without a stack, and ends with exit code 1.
 */
export class StartupProblem extends Error {
  override readonly name = 'StartupProblem'
}
