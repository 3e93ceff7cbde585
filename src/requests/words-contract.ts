import { z } from 'zod';

/** A text of at most so many characters; `name` is what the message calls it. */
export const text = (most: number, name: string) => z.string().trim().max(most, `${name}不超过 ${most} 字`);

/** A text that must not be empty. */
export const needed = (most: number, name: string) => text(most, name).min(1, `请填写${name}`);

/** What an act that made or changed something answers. */
export interface Done {
  readonly id: string;
}
