const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温常牛樊葛邢安齐易伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝';
const compound = '欧阳|上官|皇甫|令狐|诸葛|司马|司徒|夏侯|尉迟|公孙|慕容|长孙|宇文|端木|南宫|独孤|东方|轩辕';
const han = '\\u4e00-\\u9fa5';
/** Words that begin with a surname's character and stand alone as a name does. */
const words = new Set(
  '高度 张贴 周期 金额 方案 成立 何时 平安 万元 安全 许可 项目 单位 任务 程序 常见 文件 时间 温度 马上 成本 方式 计划 项下 关于 路线 路段 应急 管理 全部 全镇 全县 全市 全年 明确 华东 华北 房屋 房产 农业 农村 农户 农民 和谐 时限 时段 易地 石油 水利 江苏 江西 河南 安徽 云南 贵州 吉林 湖南 海南 宁夏 甘肃 广西 苏州 徐州 常州 温州 金华 马路 和平 向上 向下 白天 黄金 黄河 长江 林业 林地 林木 田地 田间 车辆 车间 车牌 党委 党员 党支部 党组织 党建 司法 古树 师资 冷链 费用 查询 明细 明示 商业 商品 边界 解释 解读 解决 游客 游泳 路灯 毛利 龙头 武装 严格 严禁 严重 严肃 严防 高温 高等 高中 高中生 雷电 安置 安装 应当 应用 应收 应付 史志 包括 包含 包装 包村 常住 常务 常年 常态 申请 申报 申请人 申请书 申诉 成员 成果 成效 成交 成年人 童年 季度 盛大 时效 时点 项数 连续 简称 简介 简化 左右 付款 关闭 关联 单价 单独 管护 管道 管控 管辖 游览 路面 路基 卫生 卫生院 卫生室 米面 宗地 宗教 全文 全程 全面 应对 师生 商户 荣誉 明显 任职 任免 任何 任期 计生 许可证 房地产 安全生产 高血压 白血病 农药 农机 余额 余元 曾用名 简报 司机 毕业 毕业生 古籍 万人 万亩 元整 水库 石材 方法 方面 方便 方向 金融 温馨 温暖 牛羊 马铃薯 黄牛 谷物 梅雨 柳树 桂花 陈述 陈列 章程 章节 段落 史料 向导 祝贺 甘蔗 成年 童装 项链 连接 连带 党政 路口 明年 易燃 和解 时候 阳光 华侨'.split(
    ' ',
  ),
);
const token = new RegExp(
  `(?<![${han}])(?:(?:${compound})[${han}]{1,2}|[${surnames}](?:·|\\s)?[${han}]{1,2})(?![${han}])`,
  'g',
);
const labelled = new RegExp(
  `(?:姓名|户主|申请人|联系人|当事人|负责人|经办人|家长|监护人|户名|本人|村民|居民|学生|患者|低保户|贫困户|残疾人|法定代表人|被处罚人)[:：\\s\\t]{0,3}(?:${compound}|[${surnames}])[${han}]{1,2}(?![${han}])`,
);
const addressed = new RegExp(`(?:^|[^${han}])[${surnames}][${han}]{1,2}(?:先生|女士|同志|同学)|[${surnames}]某某?`);

/** Whether something that reads as a person's name stands in this short piece of text. It only ever raises certainty. */
export function hasName(piece: string): boolean {
  if (labelled.test(piece) || addressed.test(piece)) return true;
  token.lastIndex = 0;
  for (let found = token.exec(piece); found !== null; found = token.exec(piece)) {
    if (!words.has(found[0])) return true;
  }
  return false;
}
