import { yearOf } from '../../law/day.js';
import { paths } from '../paths.js';
import type { Nature } from '../rows.js';
import type { Site } from '../site.js';
import { natureLabels, natures } from '../words.js';

export interface YearCount {
  readonly year: number;
  readonly nature: Nature;
  readonly count: number;
}

/** What was made public this year and before: each number leads to the list that it counts. */
export function YearFigures({ site, years }: { readonly site: Site; readonly years: readonly YearCount[] }) {
  const thisYear = yearOf(site.today);
  const sum = (year: number, nature?: Nature) =>
    years
      .filter((row) => row.year === year && (nature === undefined || row.nature === nature))
      .reduce((total, row) => total + row.count, 0);
  const earlier = [...new Set(years.map(({ year }) => year))].filter((year) => year !== thisYear);
  return (
    <section className="figures" aria-labelledby="figures">
      <h2 id="figures">公开数量</h2>
      <p className="figure-main">
        本年公开 <Figure path={paths.year(thisYear)} count={sum(thisYear)} /> 条
      </p>
      <dl>
        {natures
          .filter((nature) => sum(thisYear, nature) > 0)
          .map((nature) => (
            <div key={nature}>
              <dt>{natureLabels[nature]}</dt>
              <dd>
                <Figure path={paths.year(thisYear, nature)} count={sum(thisYear, nature)} /> 条
              </dd>
            </div>
          ))}
      </dl>
      {earlier.length === 0 ? null : (
        <>
          <h3>历年公开</h3>
          <dl>
            {earlier.map((year) => (
              <div key={year}>
                <dt>{year}年</dt>
                <dd>
                  <Figure path={paths.year(year)} count={sum(year)} /> 条
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <p className="note">数字为现仍公开的信息条数，点开即为所计的信息。</p>
    </section>
  );
}

function Figure({ path, count }: { readonly path: string; readonly count: number }) {
  return count === 0 ? <b>0</b> : <a href={path}>{count}</a>;
}
