import { type BlockBlank, KIND_NAMES } from '../facts/blanks/blanks.js';
import { draftBlanks } from '../facts/blanks/draft-blanks.js';
import { memoOfSmall } from '../text/memo.js';
import { defineRule } from './rule.js';

export const noPlaceholder = defineRule({
  id: 'no-placeholder',
  title: '留空未填',
  why: '报告多从旧稿改来，数字、年份和名称先用 xx、××、** 等占位；念稿时漏填一处就是事故。',
  severity: 'error',
  examples: {
    bad: [
      '全市地区生产总值完成⟦xxx⟧亿元，增长⟦x.x⟧%。',
      '⟦xxxx⟧年，⟦××⟧县新建学校⟦**⟧所。',
      '三次产业结构调整为⟦X:X:X⟧，实施“⟦x+x⟧”行动。',
      '在市委⟦X⟧届⟦X⟧次全会上，⟦某某⟧同志作了说明。',
      '推进“1+N”行动，“⟦X⟧”包括各镇。',
      '创建国家⟦x⟧A级景区，建成⟦×⟧kV变电站，收回⟦x⟧#地块。',
      '会议由⟦【主持人姓名】⟧主持，⟦[事项名称]⟧另行通知⟦（待补）⟧。',
      '⟦XXXX年XX月XX日⟧印发⟦临政发〔XXXX〕X号⟧文件。',
      '投资⟦__⟧亿元，位居全省第⟦○⟧位，完成率⟦□□⟧%，⟦20××⟧年建成。',
      '一是⟦……⟧。二是抓好落实。⟦TODO⟧补充案例。实施⟦……⟧工程，引进⟦--⟧公司。',
      { markdown: '**总体情况。** 全年完成投资⟦**⟧亿元、增长⟦*⟧%。' },
    ],
    good: [
      '乡村振兴“1+7+X”政策：“1”是实施意见；“7”是行动方案；“x”是配套文件。',
      '建成2×66万千瓦机组，实行7×24小时服务，构建“4×4”产业体系。',
      '完善“1+N+X”政策，壮大“415X”集群，推进“数据要素×”行动。',
      '到二〇三五年，PM2.5浓度稳步下降，5G基站实现全覆盖。',
      '“1+X”医联体：“1”指县医院，“X”包括各镇卫生院。“1+N+X”机制：1为专班，N为部门，X为企业。“X+1+X”教法：第一个X为预习。',
      '更新X光机，布设X波段雷达，某些行业、某个环节仍有短板。',
      '补齐民生短板〔3〕，强化要素保障[12]。',
      { markdown: '**加快转型。** 见[说明](https://example.com/xx)与 `xx` 代码，*重点*突出。' },
    ],
  },
  *draft(draft) {
    for (const { start, end, own, suggestion } of draftBlanks(draft)) {
      const span = { start, end };
      const { message, data } = lackOf(own);
      if (!suggestion) yield { span, message, data };
      else {
        const { value, because } = suggestion;
        yield {
          span,
          message: `${message}，${because}，应为“${value}”`,
          data: { ...data, suggestion: value },
          fixes: [{ title: `填入“${value}”（${because}）`, safe: false, edits: [{ start, end, text: value }] }],
        };
      }
    }
  },
});

/** What is to be said of a blank whatever the draft says elsewhere. */
const lackOf = memoOfSmall(({ text, kind, unit }: BlockBlank) => ({
  message: `“${text}”未填：此处缺${KIND_NAMES[kind]}${unit && kind !== 'percent' ? `（${unit}）` : ''}`,
  data: unit ? { kind, unit } : { kind },
}));
