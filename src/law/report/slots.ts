import { cellsOf } from './address.js';
import type { Amount } from './amount.js';
import type { CellAddress, FormVersion } from './form.js';

/** Takes what one fact adds to the cells of a form; a slot is the position of a cell in `cellsOf(form)`. */
export interface Sink {
  count(slot: number, by: number): void;
  amount(slot: number, by: Amount): void;
}

/** The slot of an address that the form does not have. */
export const absent = -1;

/** Finds the slots of a form by address. */
export function slotsOf(version: FormVersion): (address: CellAddress) => number {
  const slots = new Map(cellsOf(version).map((cell, slot) => [cell.address, slot]));
  return (address) => slots.get(address) ?? absent;
}
