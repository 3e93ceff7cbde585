import { paths } from '../../../portal/paths.js';
import type { Site } from '../../../portal/site.js';
import type { Offer } from '../offer-published.js';
import { citizenPaths } from '../paths.js';
import { fieldNames, type Typed } from '../typed.js';
import { Frame } from './frame.js';

/** What was found for one of the wanted texts. */
export interface OffersOfItem {
  readonly wanted: string;
  readonly offers: readonly Offer[];
}

/** Before an application is sent: what is public already and may answer it. Sending stays one press away. */
export function OffersPage(props: {
  readonly site: Site;
  readonly typed: Typed;
  readonly found: readonly OffersOfItem[];
}) {
  const { site, typed, found } = props;
  return (
    <Frame site={site} title="已经公开的信息可能已回答您的申请">
      <p className="notice">申请还没有提交。请看下面已经公开的信息中是否有您需要的，再选择是否提交。</p>
      {found.map(({ wanted, offers }) => (
        <section key={wanted}>
          <h2 className="wanted">您需要的信息：{wanted}</h2>
          <ul className="titles">
            {offers.map((offer) => (
              <li key={offer.document_id}>
                <a href={paths.document(offer.document_id)} target="_blank" rel="noopener">
                  {offer.title}
                </a>
                <time dateTime={offer.published_on}>{offer.published_on}</time>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <form method="post" action={citizenPaths.apply}>
        {fieldNames.map((name) => (
          <input key={name} type="hidden" name={name} value={typed[name]} />
        ))}
        {typed.items.map((item, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an item is its place
          <input key={at} type="hidden" name="item" value={item} />
        ))}
        <p className="ways">
          <button type="submit" name="step" value="send">
            仍要提交
          </button>{' '}
          <button type="submit" name="step" value="found">
            已找到所需信息，不再申请
          </button>{' '}
          <button type="submit" name="step" value="edit">
            返回修改
          </button>
        </p>
      </form>
    </Frame>
  );
}
