/** The same server and login, another database. */
export function withDatabase(url: string, name: string): string {
  const parts = /^([a-z]+:\/\/[^/?]*)(?:\/[^?]*)?(\?.*)?$/i.exec(url);
  if (!parts) throw new Error('the database address must look like postgres://user@host/database');
  return `${parts[1]}/${encodeURIComponent(name)}${parts[2] ?? ''}`;
}

/** Takes the session settings (`options=-c …`) out of an address, because `pg` lets them hide those given beside it. */
export function splitOptions(url: string): { url: string; options: string } {
  const mark = url.indexOf('?');
  if (mark < 0) return { url, options: '' };
  const params = new URLSearchParams(url.slice(mark + 1));
  const options = params.get('options') ?? '';
  params.delete('options');
  const rest = params.toString().replaceAll('+', '%20');
  return { url: rest === '' ? url.slice(0, mark) : `${url.slice(0, mark)}?${rest}`, options };
}
