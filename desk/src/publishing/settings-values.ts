import {
  type MaskableKind,
  maskableKinds,
  type PublishingSettings,
} from '../../../src/publishing/settings-contract.js';

/** The settings as they are typed: lists as lines. */
export interface TypedSettings {
  readonly indexTemplate: string;
  readonly topics: string;
  readonly genres: string;
  readonly listsVerified: boolean;
  readonly interpretationDays: number | null;
  readonly maskRules: Readonly<Record<MaskableKind, { readonly first: number; readonly last: number }>>;
  readonly repostHosts: string;
  readonly feeds: string;
}

/** The settings for the form. */
export function typedOf(settings: PublishingSettings): TypedSettings {
  return {
    ...settings,
    maskRules: shownOf(settings),
    topics: settings.topics.join('\n'),
    genres: settings.genres.join('\n'),
    repostHosts: settings.repostHosts.join('\n'),
    feeds: settings.feeds.map(({ name, url }) => `${name} ${url}`).join('\n'),
  };
}

/** What is sent. A feed is a name, a space and an address; without a name the address is its name. */
export function settingsOf(typed: TypedSettings): PublishingSettings {
  return {
    ...typed,
    interpretationDays: typed.interpretationDays ?? null,
    topics: linesOf(typed.topics),
    genres: linesOf(typed.genres),
    repostHosts: linesOf(typed.repostHosts),
    feeds: linesOf(typed.feeds).map((line) => {
      const at = line.search(/https?:\/\//);
      const url = at < 0 ? line : line.slice(at).trim();
      return { name: (at > 0 ? line.slice(0, at).trim() : url).slice(0, 60), url };
    }),
  };
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** How much stays readable of each kind: what is set, else the default. */
function shownOf({ maskRules }: PublishingSettings): TypedSettings['maskRules'] {
  const all = maskableKinds.map(({ key, first, last }) => [key, maskRules[key] ?? { first, last }]);
  return Object.fromEntries(all) as TypedSettings['maskRules'];
}
