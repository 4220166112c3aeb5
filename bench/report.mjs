// What the run found, as tables for a reader.

const figure = (value) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));
const ms = (value) => (value === undefined ? '–' : `${figure(value)} ms`);
const mb = (value) => (value === undefined ? '–' : `${value.toFixed(0)} MB`);
const kb = (value) => `${value.toFixed(0)} KB`;
const times = (value, base) => (value === undefined || base === undefined ? '' : `${figure(value / base)} 倍`);
const withTimes = (value, base) => (value === undefined ? '–' : `${ms(value)}（${times(value, base)}）`);
const thousand = (n) => n.toLocaleString('en').replaceAll(',', ' ');
const row = (cells) => `| ${cells.join(' | ')} |`;
const table = (head, rows) =>
  [row(head), row(head.map((_, i) => (i ? '---:' : '---'))), ...rows.map(row), ''].join('\n');

/** Why there is no figure; undefined where there is one. */
const missing = (result) =>
  !result
    ? '–'
    : result.skipped
      ? '未测'
      : result.error
        ? `出错：${result.error}`
        : result.over
          ? `> ${result.over / 1000} s`
          : undefined;

export function reportOf(results) {
  const parts = [
    '# 测速结果',
    `由 \`npm run bench\` 写出，怎样读见 [bench/README.md](../bench/README.md)。${results.machine}；只运行 \`node -e 0\` 要 ${ms(results.bare)}。`,
    '## 预算',
    budgets(results),
    '## 内核',
    coreTable(results),
    '## 语言服务器',
    ...results.sizes.flatMap((size) => [`${thousand(size)} 字：`, serverTable(results, size)]),
    ...(results.peers.length ? ['## 同类工具的库', libraryTable(results)] : []),
    '## 十万次编辑',
    flatTable(results),
  ];
  return `${parts.join('\n\n').replaceAll('\n\n\n', '\n\n').trimEnd()}\n`;
}

function coreTable({ core, sizes }) {
  const rows = [
    ['底线：`/[xX×*]/g` 跑一遍', 'floor'],
    ['全部检查，冷', 'cold'],
    ['全部检查，热', 'warm'],
    ['按键到全部问题', 'keystroke'],
    ['按键到大纲', 'symbols'],
    ['按键到补全', 'completion'],
  ];
  return table(
    ['', ...sizes.map((size) => `${thousand(size)} 字`)],
    rows.map(([title, key]) => [
      title,
      ...sizes.map(
        (size) =>
          missing(core[size]) ??
          (key === 'floor' ? ms(core[size].floor) : withTimes(core[size][key], core[size].floor)),
      ),
    ]),
  );
}

function serverTable({ servers, peers, sizes }, size) {
  const minimal = servers.minimal[size];
  const ours = [
    ['**拟稿**', 'product'],
    ['最小服务器', 'minimal'],
  ];
  const others = peers.map(({ name, version, own }) => [`${name} ${version}${own ? '' : ' ⁺'}`, name]);
  const short = size === sizes[0];
  return table(
    [
      '',
      '启动',
      '打开',
      '按键到问题',
      '÷ 最小',
      '连打之后',
      '大纲',
      '补全',
      '内存',
      ...(short ? ['千次编辑后', '歇一会儿', '五十份稿子'] : []),
      '问题数',
    ],
    [...ours, ...others].map(([title, name]) => {
      const result = servers[name][size];
      const why = missing(result);
      const { start, open, edit, burst, lists, symbols, completion, one, many, rest, fifty, findings } = result ?? {};
      if (open === undefined) return [title, start === undefined ? '' : ms(start), why ?? '–'];
      return [
        title,
        ms(start),
        ms(open),
        edit === undefined ? (why ?? '–') : ms(edit),
        times(edit, minimal?.edit),
        burst === undefined ? '–' : `${ms(burst)}，${lists} 次`,
        ms(symbols),
        ms(completion),
        mb(one),
        ...(short ? [mb(many), mb(rest), mb(fifty)] : []),
        findings,
      ];
    }),
  );
}

function libraryTable({ core, libraries, peers, sizes }) {
  const short = sizes[0];
  return table(
    ['', ...sizes.map((size) => `${thousand(size)} 字`), '内存', '问题数'],
    [
      [
        '**拟稿**，全部检查，冷',
        ...sizes.map((size) => missing(core[size]) ?? ms(core[size].cold)),
        '',
        core[short].found,
      ],
      ...peers.map(({ name, version }) => [
        `${name} ${version}`,
        ...sizes.map(
          (size) => missing(libraries[name][size]) ?? withTimes(libraries[name][size].time, core[size].cold),
        ),
        mb(libraries[name][short].resident),
        libraries[name][short].issues ?? '–',
      ]),
    ],
  );
}

function flatTable({ flat }) {
  const wrong = missing(flat);
  if (wrong) return wrong;
  let done = 0;
  return table(
    ['编辑', '按键到问题（中位数）', '堆'],
    flat.parts.map(({ edits, time, heap }) => {
      const from = done + 1;
      done += edits;
      return [`${thousand(from)}–${thousand(done)}`, ms(time), `${heap.toFixed(1)} MB`];
    }),
  );
}

/** The limits that the product sets itself. */
function budgets({ core, servers, sizes, bundles, flat, fill, bare }) {
  const [short, long, huge] = sizes;
  const product = servers.product;
  const edit = (size) => product[size].edit / servers.minimal[size].edit;
  const parts = flat.parts ?? [];
  const limits = [
    ['14 000 字全部检查，冷', core[short].cold, 5, ms],
    ['14 000 字全部检查，热', core[short].warm, 1, ms],
    ['14 000 字按键到全部问题，内核', core[short].keystroke, 1, ms],
    ['350 000 字全部检查，冷', core[long].cold, 60, ms],
    ['字数 25 倍，用时几倍', core[long].cold / core[short].cold, 30, figure],
    ['字数 214 倍，用时几倍', core[huge].cold / core[short].cold, (30 * 214) / 25, figure],
    ...sizes.map((size) => [`${thousand(size)} 字按键到问题，最小服务器的几倍`, edit(size), 2, figure]),
    ...[short, long].map((size) => [
      `${thousand(size)} 字连打之后，一次编辑的几倍`,
      product[size].burst / product[size].edit,
      2,
      figure,
    ]),
    [`启动到 \`initialize\`（Node 自己要 ${ms(bare)}）`, product[short].start, 60, ms],
    ['内存，一份 14 000 字的稿子', product[short].one, 80, mb],
    ['内存，千次编辑以后', product[short].many, 80, mb],
    ['内存，歇一会儿以后', product[short].rest, 80, mb],
    ['内存，五十份稿子', product[short].fifty, 120, mb],
    ['300 项指标的表填 15 000 字的稿子，命令行', fill.cli, 1000, ms],
    ['同上，编辑器里第一次（打开、查稿、读表）', fill.first, 1000, ms],
    ['同上，编辑器里改一处再问', fill.again, 1000, ms],
    ['同上，还有几处没有填', fill.left, 0, figure],
    ['第十个一万次编辑，第一个的几倍用时', parts.at(-1)?.time / parts[0]?.time, 1.1, figure],
    ['第十个一万次编辑，第一个的几倍内存', parts.at(-1)?.heap / parts[0]?.heap, 1.1, figure],
    ...bundles.map(({ name, kilobytes }) => [`\`${name}\``, kilobytes, 400, kb]),
  ];
  return table(
    ['', '测得', '上限', ''],
    limits.map(([title, value, limit, show]) =>
      Number.isFinite(value)
        ? [title, show(value), show(limit), value <= limit ? '达到' : '**未达到**']
        : [title, '没有测到', show(limit), '**未达到**'],
    ),
  );
}
