// Do the snippets fit VS Code's syntax, and does the blank check see every place they leave open?
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { blanksIn, createLinter, looksLikeReport, outline, parse } from '../../server/src/core/api.js';

interface Snippet {
  readonly prefix: readonly string[];
  readonly body: readonly string[];
  readonly description: string;
}

/** One place a tab stop takes in the expanded text; a mirror is a place of its own. */
interface Stop {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  /** A choice offers finished words, so what stands there is no blank. */
  readonly choice: boolean;
}

const snippets = Object.entries(
  JSON.parse(readFileSync('snippets/report.code-snippets', 'utf8')) as Record<string, Snippet>,
);

const STOP = /\$(?:(\d+)|\{(\d+)\}|\{(\d+):([^${}|\\]*)\}|\{(\d+)\|([^${}|\\]+)\|\})/y;

/** The text as VS Code inserts it, every tab stop at its default. Throws on anything but plain stops and choices. */
function expand(body: string): { text: string; stops: Stop[] } {
  const defaults = new Map<number, { text: string; choice: boolean }>();
  const stops: Stop[] = [];
  let text = '';
  for (let at = 0; at < body.length; ) {
    const unit = body[at]!;
    if (unit !== '$') {
      assert(!'{}|\\'.includes(unit), `在第 ${at} 个字符处有未转义的“${unit}”`);
      text += unit;
      at++;
      continue;
    }
    STOP.lastIndex = at;
    const match = STOP.exec(body);
    assert(match, `在第 ${at} 个字符处制表位写法不对：${body.slice(at, at + 12)}`);
    const number = Number(match[1] ?? match[2] ?? match[3] ?? match[5]);
    if (match[3] !== undefined) defaults.set(number, { text: match[4]!, choice: false });
    if (match[5] !== undefined) defaults.set(number, { text: match[6]!.split(',')[0]!, choice: true });
    const value = defaults.get(number);
    assert(value, `制表位 ${number} 没有默认文字`);
    stops.push({ number, start: text.length, end: text.length + value.text.length, choice: value.choice });
    text += value.text;
    at = STOP.lastIndex;
  }
  return { text, stops };
}

const each = (check: (snippet: { name: string; text: string; stops: Stop[] }) => void) => {
  for (const [name, { body }] of snippets) check({ name, ...expand(body.join('\n')) });
};

describe('snippets', () => {
  it('offer every part of the three kinds of report, and each kind as a whole', () => {
    const names = new Set(snippets.map(([name]) => name));
    const shared = ['开场', '回顾总写', '问题', '形势', '总体要求', '预期目标', '任务部署', '结尾', '全篇'];
    const parts = {
      政府工作报告: [...shared, '致谢', '民生实事', '政府自身建设'],
      全会报告: [...shared, '致谢', '全面从严治党'],
      经济工作讲话: [...shared, '抓落实'],
      通用: ['指标句', '主要指标', '分项回顾', '任务段'],
    };
    for (const [kind, roles] of Object.entries(parts)) {
      for (const role of roles) assert(names.has(`${kind}·${role}`), `缺 ${kind}·${role}`);
    }
  });

  it('are found by initials, by pinyin and by Chinese words, each prefix once', () => {
    const seen = new Map<string, string>();
    for (const [name, { prefix, description }] of snippets) {
      assert(
        prefix.some((p) => /^[a-z]{2,4}-[a-z]{2}$/.test(p)),
        `${name}：缺首字母`,
      );
      assert(
        prefix.some((p) => /^[a-z]{5,}-[a-z]{5,}$/.test(p)),
        `${name}：缺全拼`,
      );
      assert(
        prefix.some((p) => /^\p{Script=Han}+$/u.test(p)),
        `${name}：缺中文`,
      );
      assert(description.startsWith(name.startsWith('通用') ? '三类报告通用' : name.split('·')[0]!), name);
      for (const p of prefix) {
        assert(!seen.has(p), `“${p}”既是 ${seen.get(p)} 又是 ${name}`);
        seen.set(p, name);
      }
    }
  });

  it('number their tab stops 1, 2, 3 … in the order of the text', () => {
    each(({ name, stops }) => {
      const first = [...new Set(stops.map((stop) => stop.number))];
      assert.deepEqual(
        first,
        first.map((_, i) => i + 1),
        name,
      );
    });
  });

  it('show every open tab stop to the blank check, and leave no blank that the tab key does not reach', () => {
    each(({ name, text, stops }) => {
      for (const language of ['plain', 'markdown'] as const) {
        const blanks = blanksIn(parse(text, language));
        const hidden = stops.filter(
          (stop) => !stop.choice && !blanks.some(({ start, end }) => start <= stop.start && stop.end <= end),
        );
        const stray = blanks.filter((blank) => !stops.some(({ start, end }) => start < blank.end && blank.start < end));
        const around = ({ start, end }: { start: number; end: number }) => text.slice(Math.max(0, start - 6), end + 6);
        assert.deepEqual({ hidden: hidden.map(around), stray: stray.map(around) }, { hidden: [], stray: [] }, name);
      }
    });
  });

  it('need nothing but filling in', () => {
    const lint = createLinter();
    each(({ name, text }) => {
      for (const language of ['plain', 'markdown'] as const) {
        const { findings, failures } = lint(parse(text, language));
        const other = findings.filter(({ rule }) => rule !== 'no-placeholder');
        assert.deepEqual(
          other.map(({ rule, start, end, message }) => `${rule} «${text.slice(start, end)}» ${message}`),
          [],
          name,
        );
        assert.deepEqual(failures, [], name);
      }
    });
  });

  it('make a report of a whole skeleton', () => {
    each(({ name, text }) => {
      if (!name.endsWith('全篇')) return;
      const draft = parse(text, 'plain');
      assert(looksLikeReport(draft).report, name);
      const parts = outline(draft).filter((section) => section.level === 1);
      assert.equal(parts.length, name.startsWith('经济') ? 3 : 4, name);
      assert(
        parts.some((part) => part.children.filter((child) => child.level === 2).length >= 4),
        name,
      );
    });
  });
});
