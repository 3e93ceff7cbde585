import type { CatalogueView } from '../../../src/publishing/catalogue-contract.js';

export type NamedPeople = CatalogueView['people'];

/** Gives the name of a person of the office. */
export function nameIn(people: NamedPeople): (id: string) => string {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? '不在本机关的人员';
}
