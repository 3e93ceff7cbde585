/** Builds the server and the command line where they have changed; the folder they lie in. */
export function buildServer(): Promise<string>;
/** Builds the desk where it has changed; its folder. */
export function buildDesk(): Promise<string>;
