/** The ways of publishing: the fixed list of the standard catalogues, with the township's own board beside the villages'. */
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
