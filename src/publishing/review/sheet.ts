import type { Transaction } from 'kysely';
import type { DB } from '../../db/schema.js';
import { channels } from '../../law/catalog-channels.js';
import { rowLabel } from '../../law/catalog-row.js';
import { dayInShanghai } from '../../law/day.js';
import type { ItemNature, Verdict } from '../../law/facts.js';
import { attributeLabel } from '../../law/open-attribute.js';
import { standingWords } from '../../law/publication-state.js';
import { levelHolders, levelsFor } from '../../law/review-levels.js';
import type { Actor } from '../../ledger/append.js';
import { editionInForce } from '../catalogue/store.js';
import type { DocumentChecks } from '../check-contract.js';
import { documentChecks } from '../checks/view.js';
import { openAttributeOf } from '../closed.js';
import { complete, type Loaded } from '../load.js';
import type { ReviewSheet } from '../review-contract.js';
import { asSigned, readReviews } from '../store.js';
import { namesOf } from './course.js';
import { questionsOf } from './questions.js';

const natures: Readonly<Record<ItemNature, string>> = {
  original: '本机关制作',
  repost: '转发上级',
  notice: '公示公告',
  topical: '热点信息',
};

/** 信息公开保密审查表 of the latest text of a document; null where there is none. */
export async function reviewSheet(tx: Transaction<DB>, who: Actor, id: string): Promise<ReviewSheet | null> {
  const document = await tx
    .selectFrom('document')
    .selectAll()
    .where('office_id', '=', who.office)
    .where('document_id', '=', id)
    .executeTakeFirst();
  const checks = await documentChecks(tx, who, id, { running: null, failed: false });
  if (!document || !checks) return null;
  const loaded = await complete(tx, document);
  const office = await tx
    .selectFrom('office')
    .select('name')
    .where('office_id', '=', who.office)
    .executeTakeFirstOrThrow();
  const questions = await questionsOf(tx, who.office, id);
  const { state } = loaded;
  return {
    agency: office.name,
    printedOn: dayInShanghai(who.now),
    title: loaded.revision.title,
    particulars: await particularsOf(tx, who.office, loaded),
    revision: state.revision,
    digest: state.digest,
    attachments: asSigned(loaded.revision).attachments.map(({ name, size, digest }) => ({ name, size, digest })),
    levels: await signedLevels(tx, who.office, loaded),
    questions: questions.filter(({ digest }) => digest === state.digest).reverse(),
    checks: checksInWords(checks),
    published: await publishedBy(tx, who.office, id, state.revision, document.index_no),
  };
}

async function particularsOf(
  tx: Transaction<DB>,
  office: string,
  { document, revision, state }: Loaded,
): Promise<ReviewSheet['particulars']> {
  const signed = asSigned(revision);
  const authors = await namesOf(tx, office, state.authors);
  const catalogue = await editionInForce(tx, office);
  const label = (key: string) => channels.find((channel) => channel.key === key)?.label ?? key;
  const lines: (readonly [string, string | null | undefined])[] = [
    ['目录事项', rowLabel(catalogue, signed.entry)],
    ['信息类别', natures[signed.nature]],
    ['文号', signed.docNo],
    ['信息来源', signed.source],
    ['成文日期', signed.writtenOn],
    ['形成日期', signed.formedOn],
    ['公开属性', attributeLabel(openAttributeOf(signed))],
    ['公开渠道', signed.channels.map(label).join('、')],
    ['索引号', document.index_no],
    ['起草人', [...authors.values()].join('、')],
    ['办理状态', standingWords(state)],
  ];
  return lines.filter((line): line is readonly [string, string] => (line[1] ?? '') !== '');
}

/** Each level with the last decision that it took on this revision. */
async function signedLevels(
  tx: Transaction<DB>,
  office: string,
  { document, state }: Loaded,
): Promise<ReviewSheet['levels']> {
  const decided = (await readReviews(tx, office, document.document_id)).filter(
    ({ revision }) => revision === state.revision,
  );
  const names = await namesOf(
    tx,
    office,
    decided.map(({ reviewer }) => reviewer),
  );
  return levelsFor(state.rules, state.nature).map((level) => {
    const last = decided.findLast(({ step }) => step === level.key);
    const signature = state.signatures[level.key];
    return {
      name: level.name,
      holders: levelHolders(level),
      signed:
        last === undefined
          ? null
          : {
              verdict: last.verdict as Verdict,
              personName: names.get(last.reviewer) ?? '',
              opinion: last.opinion,
              at: last.decided_at.toISOString(),
              digest: last.digest,
              valid: last.verdict === 'passed' && signature?.by === last.reviewer && signature.digest === state.digest,
            },
    };
  });
}

const shownFindings = 60;

function checksInWords({ findings, unchecked, undecided, words, checkedAt }: DocumentChecks): ReviewSheet['checks'] {
  const unread = unchecked.length === 0 ? '' : `附件 ${unchecked.length} 个尚未检查；`;
  const found = findings.length === 0 ? '没有发现需要处理的内容' : `发现 ${findings.length} 处，未处理 ${undecided} 处`;
  const more = findings.length > shownFindings ? `；以下列出前 ${shownFindings} 处` : '';
  const when = checkedAt === null ? '' : `（${dayInShanghai(Date.parse(checkedAt))}检查）`;
  return {
    summary: `个人信息和涉密标志检查${when}：${unread}${found}${more}。用语提示 ${words.length} 处。`,
    findings: findings.slice(0, shownFindings).map(({ attachment, place, label, masked, decision }) => ({
      where: attachment === null ? place : `附件“${attachment.name}”${place}`,
      what: masked === '' ? label : `${label}：${masked}`,
      decision:
        decision === null
          ? '未处理'
          : `${decision.verdict === 'falseAlarm' ? '误报' : '依法应当公开'}：${decision.reason}${
              decision.basis === null ? '' : `（依据：${decision.basis}）`
            }，${decision.personName}`,
    })),
  };
}

async function publishedBy(
  tx: Transaction<DB>,
  office: string,
  id: string,
  revision: number,
  indexNo: string | null,
): Promise<ReviewSheet['published']> {
  const row = await tx
    .selectFrom('publication as b')
    .innerJoin('person as p', (join) =>
      join.onRef('p.office_id', '=', 'b.office_id').onRef('p.person_id', '=', 'b.published_by'),
    )
    .select(['p.name', 'b.published_on'])
    .where('b.office_id', '=', office)
    .where('b.document_id', '=', id)
    .where('b.revision', '=', revision)
    .executeTakeFirst();
  return row ? { personName: row.name, on: row.published_on, indexNo: indexNo ?? '' } : null;
}
