// What do scripts find in the JSON that the commands print? A JSON schema for each, written to `schemas`.
import { RULES, SEVERITIES } from '../core/api.js';

const text = (description?: string) => ({ type: 'string', ...(description && { description }) });
const flag = (description: string) => ({ type: 'boolean', description });
const count = (description: string) => ({ type: 'integer', minimum: 0, description });
const list = (items: object, description?: string) => ({ type: 'array', items, ...(description && { description }) });
const choice = (values: readonly unknown[], description: string) => ({ enum: values, description });

/** Every property is there, except those that are named. */
const record = (properties: Readonly<Record<string, object>>, ...optional: readonly string[]) => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
});

const schema = (title: string, description: string, body: object) => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  title,
  description,
  ...body,
});

const SPAN = {
  start: count('起点：从 0 数的 UTF-16 偏移'),
  end: count('终点（不含）：从 0 数的 UTF-16 偏移'),
};
const RULE = choice(
  RULES.map(({ id }) => id),
  '规则名',
);

const CHECK = schema(
  'report-drafts check --format json',
  '检查结果。文件夹里没有可检查的文档时，files 是空数组。',
  record({
    version: { const: 1, description: '格式的版本：含义变了才变' },
    files: list(
      record({
        path: text('文件路径，照命令行所写'),
        findings: list(
          record(
            {
              rule: RULE,
              severity: choice(SEVERITIES, '级别'),
              message: text('给人看的一句话'),
              ...SPAN,
              line: count('起点所在的行，从 0 数'),
              column: count('起点所在的列，从 0 数的 UTF-16 单位'),
              endLine: count('终点所在的行，从 0 数'),
              endColumn: count('终点所在的列，从 0 数的 UTF-16 单位'),
              data: { type: 'object', description: '规则给脚本的其他内容，因规则而异' },
            },
            'data',
          ),
          '按位置先后',
        ),
        failures: list(record({ rule: RULE, message: text('出错的原因') }), '未能运行的规则；通常为空'),
      }),
    ),
    skipped: list(text(), '看起来不是报告、或按配置不检查的文件'),
  }),
);

const OUTLINE = {
  ...schema('report-drafts outline --format json', '标题层次，按位置先后。', list({ $ref: '#/definitions/section' })),
  definitions: {
    section: record({
      title: text('标题，不含序号'),
      level: choice([1, 2, 3, 4, 5, 6], '1 一、；2 （一）；3 1.；4 （1）；5 一是、第一；6 没有序号的主题句'),
      marker: text('序号，照原文；没有序号则为空'),
      ...SPAN,
      children: list({ $ref: '#/definitions/section' }),
    }),
  },
};

const FIGURES = schema(
  'report-drafts figures --format json',
  '全部数字，按位置先后。读不出的一项为空。',
  list(
    record({
      ...SPAN,
      line: count('起点所在的行，从 0 数'),
      column: count('起点所在的列，从 0 数的 UTF-16 单位'),
      text: text('原文'),
      value: { type: 'number', description: '数值，按不带“万”“亿”的单位：12.5亿元是 1250000000' },
      unit: text('不带“万”“亿”的单位'),
      indicator: text('指标的通用名称；认不出时是数字前面的话'),
      known: flag('指标是否认得'),
      modifiers: text('限定'),
      thing: text('长度、投资、面积等所属的事物'),
      region: text('范围'),
      period: text('时期'),
      modality: choice(['done', 'target', ''], '已完成或目标'),
      kind: choice(['level', 'growth', 'yearly', 'decline', 'increase', 'points', 'fold', 'share'], '口径'),
      bound: text('近、约、以上等，照原文'),
      relations: list(text(), '与其他数字的关系，每条一个算式'),
      section: text('所在的部分'),
    }),
  ),
);

/** By the name of the command. */
export const JSON_SCHEMAS: Readonly<Record<string, object>> = { check: CHECK, outline: OUTLINE, figures: FIGURES };
