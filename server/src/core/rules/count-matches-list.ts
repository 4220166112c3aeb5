import { declaredCounts } from '../facts/declared-counts.js';
import { writeLike } from '../zh/numeral.js';
import { defineRule } from './rule.js';

export const countMatchesList = defineRule({
  id: 'count-matches-list',
  title: '所列项数与所说不符',
  why: '说“五个方面”却列了四项，多半是删了一项忘了改数，或漏了一项。',
  severity: 'warning',
  examples: {
    bad: [
      '重点抓好⟦三个方面⟧的工作：\n（一）稳投资。\n（二）促消费。',
      '要做好⟦两项⟧工作：一是稳就业；二是稳物价；三是稳预期。',
      '建成城东、城西、河口、石桥⟦等三个⟧园区。',
      '智能装备、新型材料、绿色食品、现代物流⟦五大⟧产业集群加快成势。',
      '突出“⟦四个更加注重⟧”：更加注重质量，更加注重效益，更加注重民生。',
      '统筹发展和安全、当前和长远、城市和乡村⟦四个⟧关系。',
      '实现“⟦三个新突破⟧”：在项目上实现新突破，在改革上实现新突破。',
      '形成以食品加工、绿色建材、现代物流为支撑的⟦四大⟧产业格局，推出“码上办”“就近办”“帮代办”⟦四项⟧举措。',
      '主要体现在⟦三个方面⟧：\n——产业更优。\n——环境更美。\n——百姓更安。\n——底线更牢。',
      '实现⟦四个⟧转变：由粗放向集约转变，由单一向多元转变，由追赶向领先转变；实行路长、河长、林长⟦四长⟧共治。',
      '围绕⟦四个⟧重点发力。首先，做强工业；其次，做优农业；最后，做活服务业。主要抓了⟦两件⟧大事：一抓项目，二抓环境，三抓民生。',
      '守住不返贫、不出事、不越线⟦四条⟧底线，健全县、乡⟦三级⟧联动机制，打造⟦四张⟧名片（红色圣地、康养福地、避暑胜地）。',
      '组建蔬菜、果品、畜牧⟦等2支⟧服务队，引进院士站、博士后站、研究院⟦等平台2个⟧。',
      '柳湾镇、东坪镇⟦三镇⟧获评省级卫生乡镇，改造滨河路、站前街、德兴路⟦4条⟧道路。',
    ],
    good: [
      '主要体现在两个方面：\n——产业更优。\n新建车间三座。\n——环境更美。',
      '重点抓好两个方面的工作：\n（一）稳投资。\n（二）促消费。',
      '建成城东、城西等三个园区。',
      '智能装备、新型材料、绿色食品、现代物流四大产业集群加快成势。',
      '重点解决好石桥、柳湾和沿河12个村用水，推进教育、卫生、文化等五大工程。',
      '打好“三大攻坚战”，落实“五个坚持”。一是稳就业；二是稳物价。',
      '实现“两个新突破”：在项目上实现新突破，在改革上取得进展。推行收支两条线制度，实施“七个一”：建好“一条街、一座馆”等。',
      '甲高速、乙铁路和丙、丁两条通道建成，推行集中支付、政府采购、收支两条线管理，工业、农业、商业均保持两位数增长。',
      '实施两项工程，即东片区、西片区改造；培育三个产业，即纺织、食品、建材。“三通一码”：政务通、企业通、惠农通、一张码。',
      '办好十件实事，推进四项工作，守住两条底线。\n（一）稳投资。\n（二）促消费。',
    ],
  },
  *draft(draft) {
    for (const { numeral, phrase, text, declared, actual, first, last, agrees } of declaredCounts(draft)) {
      if (agrees) continue;
      const written = draft.text.slice(numeral.start, numeral.end);
      const count = writeLike(written, actual, draft.text.slice(numeral.end, numeral.end + 1));
      yield {
        span: phrase,
        message: `说是“${text}”，实列${actual}项`,
        related: [
          { span: first, message: '第一项' },
          { span: last, message: `第${actual}项，也是最后一项` },
        ],
        fixes: [{ title: `把“${written}”改为“${count}”`, safe: false, edits: [{ ...numeral, text: count }] }],
        data: { declared, actual },
      };
    }
  },
});
