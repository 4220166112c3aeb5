// A draft of any length, in words of its own: the same seed gives the same text. Its paragraphs differ from one
// another, and it has about as many blanks, figures and headings to the thousand characters as real drafts have.

const PLACES = '云溪 青川 望湖 临澜 石埠 松陵 沙洲 鹤鸣'.split(' ');
export const FIELDS = '工业 农业 文旅 商贸 物流 科技 教育 医疗 养老 水利 交通 环保 消防 住建 金融 人才'.split(' ');
export const THINGS =
  '示范园区 骨干项目 便民网点 农产品基地 服务中心 研发平台 标准厂房 口袋公园 老旧小区 乡村公路'.split(' ');
const UNITS = '个 家 处 条 座 所'.split(' ');
const VERBS = '抓紧 持续 扎实 稳步 着力 加快 全面 统筹'.split(' ');
const ACTS = '补短板 强弱项 育主体 建机制 优服务 提效能 防风险 扩需求 稳预期 惠民生'.split(' ');
const INDICATORS = '地区生产总值 固定资产投资 社会消费品零售总额 一般公共预算收入 进出口总额 居民存款余额'.split(' ');
const HANZI = '一二三四五六七八九十'.split('');

/** Mulberry32: numbers from 0 to 1, always the same for a seed. */
function chance(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The number as it is written in a heading: 1 to 99. */
const hanzi = (n) =>
  (n >= 20 ? HANZI[Math.floor(n / 10) - 1] : '') + (n >= 10 ? '十' : '') + (n % 10 ? HANZI[(n % 10) - 1] : '');

/** A draft of `length` UTF-16 units. */
export function draftOf(length, seed = 1) {
  const next = chance(seed);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const whole = (from, to) => from + Math.floor(next() * (to - from));
  const blank = (digits) => 'x'.repeat(digits);
  const number = () => (next() < 0.5 ? blank(whole(2, 5)) : String(whole(12, 980)));
  const rate = () => (next() < 0.5 ? 'x.x' : (next() * 12 + 1).toFixed(1));
  const sentences = [
    () => `${pick(VERBS)}推进${pick(FIELDS)}领域${pick(ACTS)}，新建${pick(THINGS)}${number()}${pick(UNITS)}。`,
    () => `${pick(PLACES)}${pick(FIELDS)}${pick(THINGS)}完成投资${number()}亿元，比上年增长${rate()}%。`,
    () => `${pick(INDICATORS)}预计达到${number()}亿元左右，增速高于全市平均水平${rate()}个百分点。`,
    () => `把${pick(FIELDS)}与${pick(FIELDS)}放在一起谋划，${pick(VERBS)}${pick(ACTS)}，${pick(VERBS)}${pick(ACTS)}。`,
    () => {
      const from = whole(20, 200);
      const unit = pick(UNITS);
      return `${pick(THINGS)}由${from}${unit}增加到${from * 2}${unit}，增长100%，群众办事更加方便。`;
    },
    () => {
      const parts = [whole(5, 50), whole(5, 50)];
      return `全年安排${pick(FIELDS)}资金${parts[0] + parts[1] + whole(1, 30)}万元，其中用于${pick(PLACES)}${parts[0]}万元、${pick(PLACES)}${parts[1]}万元。`;
    },
    () => `做强${pick(FIELDS)}、${pick(FIELDS)}、${pick(FIELDS)}等产业，引导企业在${pick(PLACES)}设立${pick(THINGS)}。`,
    () =>
      `学习“${pick(ACTS)}”做法和${pick(PLACES)}经验，让${pick(PLACES)}${pick(FIELDS)}条线的${pick(THINGS)}用得上、管得好。`,
    () => `${whole(2021, 2025)}年以来，${pick(FIELDS)}条线累计办结群众诉求${number()}件，回访群众${number()}人。`,
    () => `一是${pick(ACTS)}。二是${pick(ACTS)}。三是${pick(ACTS)}，确保${pick(FIELDS)}工作落到实处。`,
  ];
  const paragraph = () => {
    const from = whole(0, sentences.length);
    const step = pick([1, 3, 7, 9]);
    return Array.from({ length: whole(3, 9) }, (_, i) => sentences[(from + i * step) % sentences.length]()).join('');
  };
  const place = pick(PLACES);
  const opening = [
    '政府工作报告',
    `——在${place}市第x届人民代表大会第x次会议上`,
    `市长　xxx`,
    '各位代表：',
    '现在，我代表市人民政府，向大会报告工作，请予审议。',
  ];
  const parts = Math.min(99, Math.max(3, Math.ceil(length / 30_000)));
  const titleOf = (part) =>
    part === 1
      ? ['2025年工作回顾', '过去一年，全市上下齐心协力，各项工作取得新的进展。']
      : part === parts
        ? ['全面加强政府自身建设', '任务越重，越要把队伍建设好。']
        : [`2026年${parts > 3 ? pick(FIELDS) : ''}重点工作`, '做好今年工作，要突出重点，抓好以下几个方面：'];
  const closing = '各位代表！让我们更加紧密地团结起来，为建设更加美好的家园而努力奋斗！';
  const lines = [...opening];
  let written = lines.join('\n').length + closing.length;
  const write = (line) => {
    lines.push(line);
    written += line.length + 1;
  };
  for (let part = 1; part <= parts; part++) {
    const [title, lead] = titleOf(part);
    write(`${hanzi(part)}、${title}`);
    write(lead);
    const until = (length * part) / parts;
    for (let item = 1; written < until; item++) {
      write(`${item <= 99 ? `（${hanzi(item)}）` : ''}${pick(VERBS)}${pick(ACTS)}。${paragraph()}`);
      if (item % 4 === 3) write(paragraph());
    }
  }
  lines.push(closing);
  const text = lines.join('\n');
  return text.length > length ? `${text.slice(0, length - closing.length - 2)}。\n${closing}` : text;
}
