/** What cannot be used as asked: the message goes to stderr and the command ends with status 2. */
export class UsageError extends Error {}

/** Runs a command; the exit status is what it resolves to, 2 where it could not be used as asked. */
export async function runCommand(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}
