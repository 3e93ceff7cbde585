import { CommanderError } from 'commander';
import { exitCodes } from './cli/exit-codes.js';
import { program } from './cli/program.js';
import { DatabaseUnavailable } from './db/embedded/unavailable.js';

/** Runs one command: `argv` as the process has it. Sets the exit code; never throws. */
export async function main(argv: readonly string[]): Promise<void> {
  try {
    await program().parseAsync(argv as string[]);
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
    } else {
      console.error(error instanceof DatabaseUnavailable ? error.message : error);
      process.exitCode = exitCodes.broken;
    }
  }
}
