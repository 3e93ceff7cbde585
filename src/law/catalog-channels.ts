/** The ways of publishing an item: the boxes of the standard catalogues, with the township's own board beside the villages'. */
export const channels = [
  { key: 'website', label: '政府网站' },
  { key: 'gazette', label: '政府公报' },
  { key: 'newMedia', label: '两微一端' },
  { key: 'meeting', label: '发布会/听证会' },
  { key: 'broadcast', label: '广播电视' },
  { key: 'print', label: '纸质媒体' },
  { key: 'readingPoint', label: '公开查阅点' },
  { key: 'serviceCenter', label: '政务服务中心' },
  { key: 'serviceStation', label: '便民服务站' },
  { key: 'visit', label: '入户/现场' },
  { key: 'townBoard', label: '镇公示栏' },
  { key: 'villageBoard', label: '社区/企事业单位/村公示栏（电子屏）' },
  { key: 'push', label: '精准推送' },
  { key: 'other', label: '其他' },
] as const;
export type ChannelKey = (typeof channels)[number]['key'];

/**
 * The boxes of the column 公开渠道和载体 in a standard catalogue: twelve and 其他. The township's own board has no box of
 * its own there; a row names it beside 其他.
 */
export const catalogBoxes = channels.filter((channel) => channel.key !== 'townBoard') as readonly CatalogBox[];
export type BoxKey = Exclude<ChannelKey, 'townBoard'>;
interface CatalogBox {
  readonly key: BoxKey;
  readonly label: string;
}
