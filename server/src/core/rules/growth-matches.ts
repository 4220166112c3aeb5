import { averagesOf } from '../facts/changes/averages.js';
import type { Change } from '../facts/changes/changes.js';
import { overgrownOf } from '../facts/changes/comparisons.js';
import { everyChangeOf } from '../facts/changes/every-change.js';
import type { Stated } from '../facts/changes/stated.js';
import { atOddsIn } from '../facts/figures/at-odds.js';
import { rankChangesOf, wrongRanksIn } from '../facts/figures/ranks.js';
import { sideBySideIn } from '../facts/figures/side-by-side.js';
import { impossibleRatesIn } from '../facts/parts/counted-rates.js';
import { growthsOf, type RowGrowth, tableOf } from '../facts/tables/tables.js';
import { reportYears } from '../facts/years/years.js';
import { type Amount, quotient, shown } from '../zh/amount.js';
import { defineRule, type Report } from './rule.js';

export const growthMatches = defineRule({
  id: 'growth-matches',
  title: '基数、结果与增幅对不上',
  why: '由A到B、增长C%，三个数只要有两个就能算出第三个；按四舍五入的区间算，区间碰不上才提示。地区生产总值、增加值按不变价计算，只有年均增速比现价高出十个百分点以上才提示。',
  severity: 'warning',
  examples: {
    bad: [
      '规上工业利润450亿元，居全省⟦首位、仅次于⟧临江；公共服务质量位居全国⟦120个监测城市第129位⟧；收入增长8%、居⟦全省第4位、皖北第5位⟧，增速居⟦全省第2、长三角第1位⟧。',
      '引进人才⟦153名、团队37个，分别增加47名和13个、增长44.3%和35.1%⟧；生产总值⟦增长7.5%、全省第三，前一年增长4%，两年平均增长6.7%⟧；重大项目分别完成年度投资⟦计划的151%和85%，均提前2个月完成年度目标⟧；交易额由14.18亿元增加到26亿元、⟦翻了一番多⟧。',
      '普惠园覆盖率达⟦90.8%、超省定85%的标准6.8个百分点⟧。',
      '利用外资580万美元，占年⟦计划的116%，没有完成⟧任务。',
      '工业⟦增长11.4%，增速较上年（12.2%）放缓4.3个百分点⟧，税收⟦增长23.6%（上年增长24.4%，增速回落4.3个百分点⟧）。⟦1999年至2004年税收共增长82%，折合年均增长16.4%⟧。⟦比起2017年的337.1亿元，2021年进出口总值411.3亿元，四年年均增幅8.1%⟧。外资⟦720.5万美元，增长21.9%，较上年多出219.4万美元⟧。企业由7个增加到18个，⟦前后增加167.1%⟧，贫困人口由10.81万人下降到2.88万人，⟦下降幅度达83.4%⟧。发电量居全省第一，位次较上年的第二位⟦前移两位⟧。',
      '新开工、新竣工项目⟦分别达416个和286个，较上年的324个和200个分别增长32.5%和43%⟧。投资近⟦三年分别增长6.1%、8.2%和9.4%，年均增长9.8%⟧。制造业、普惠贷款⟦分别增长24.6%和27%，分别高于各项贷款平均增速8.9个和6.4个百分点⟧。共获⟦9枚奖牌（6金2银）⟧。充电桩⟦750个，其中乡村150个、占四分之一⟧。居全省⟦第2位，排在石桥、柳湾之后⟧。投资⟦完成率98.2%、超额完成⟧计划。到⟦2027年比2023年翻一番、年均增长9%⟧。',
      '财政收入完成3.62亿元，比2011年的2.52亿元⟦翻了将近一番⟧，人均绿地面积由8.5平方米提高到24.4平方米、⟦增长近3倍⟧。',
      '一般公共预算收入由20亿元增加到50亿元，⟦增长1倍⟧。',
      '存款余额从100亿元增加到130亿元，⟦增长25%⟧。',
      '村集体收入由五年前的1.2亿元提高到2.4亿元，⟦年均增长24.9%⟧。',
      '农村公路由2020年的1000公里增加到2025年的1500公里，⟦年均增长6.5%⟧。',
      '城镇化率由61.2%提高到65.0%，⟦提高4.8个百分点⟧；接种率92.4%，而上年仅为90.1%，一年提高⟦3.2个百分点⟧；阅览36.4万册次，上年为28.2万册次，增长⟦22.5%⟧。',
      '税收⟦由8.2亿元提高到7.9亿元⟧。',
      '专利拥有量居全省⟦第2位，落后于排在第3位⟧的临江市，满意度⟦第1，比第2名低0⟧.4个百分点，电商指数跻身全国⟦百强，排名第107位⟧，竞争力居全省⟦第12位，首次进入全省十强⟧，增速居全市⟦13个县区第15位⟧，⟦由倒数第二跃升至倒数第一⟧，⟦跻身全省前20，排第28⟧位，跻身全国⟦百强县第106位⟧，考核居全省⟦第18位，首次跻身全省前十⟧，在全省⟦16个设区市中，增速排第17位⟧，名列全市⟦第11位，全市共有9个县区⟧，参评的⟦14个林场中，柳湾林场名列第17⟧。',
      '全市综合排名由第12位前移至第5位，⟦前移5位⟧；经济排名第8位，较上年第12位⟦前移3位⟧；评比名次⟦比上年的第15名前移4名，列第19名⟧；考核上年第9位，今年第6位，⟦前移5位⟧；由第9位来到第6位，⟦前移4位⟧。',
      '技改投资完成30.0亿元，比上年增加6.0亿元，增长⟦30%⟧；能耗⟦下降2倍⟧，成本⟦下降-3%⟧。自来水⟦普及率达到120%⟧，社区⟦覆盖率达1100%⟧，污水⟦处理率、垃圾处理率分别达到98%、126%⟧。',
      '专利授权量由100件增加到150件，⟦实现翻番⟧。',
      '办理人大代表建议38件，满意率⟦98.5%⟧。',
      '罚没收入12.0亿元，比上年减收3.0亿元，下降⟦25%⟧。',
      {
        markdown:
          '| 指标 | 2020年 | 2025年 | 年均增长（%） |\n| --- | --- | --- | --- |\n| 财政收入（亿元） | 8.0 | 12.9 | ⟦15⟧ |',
      },
      {
        markdown:
          '| 指标 | 2025年实际 | 2026年预期增长（%） | 2026年目标 |\n| --- | --- | --- | --- |\n| 投资（亿元） | 80.0 | ⟦10⟧ | 98.0 |',
      },
      {
        markdown:
          '| 指标 | 上年（亿元） | 本年（亿元） | 增速 |\n| --- | --- | --- | --- |\n| 税收收入 | 20.0 | 23.0 | ⟦12%⟧ |',
      },
      '企业由300家增加到420家，⟦增加130家⟧；社员从320户发展到480户，⟦户数扩大了35%⟧；工期由36个月压缩到28个月，⟦提前10个月⟧；农机库总数达到150座，净增30座，增长⟦40%⟧；上半年完成技改投资⟦36亿元⟧，全年完成技改投资32亿元；学员由2024年的8000人次⟦翻一番⟧，2025年达到2.4万人次；泊位数三年间由10.0万个增加到17.3万个，⟦年均增长31%⟧。',
      '税收收入完成23.0亿元，上年为20.0亿元，增长⟦12%⟧；旅游收入增加6.0亿元、增长⟦30%⟧，达到30.0亿元。',
      '贷款余额达到157亿元，是2020年的1.57倍，年均增长⟦12.5%⟧；五年来，存款余额由120亿元增加到180亿元，⟦年均增加20亿元⟧。',
      '投资增长8.2%，比全市平均水平6.1%高⟦3.1个百分点⟧；合作社由40家增加到120家，是上年的⟦4倍⟧。',
      '规上工业增加值年均增长8%，旅游收入由30.0亿元增加到60.0亿元，⟦增长120%⟧；养老金由每人每月103元提高到123元，⟦每人每月增加30元⟧。',
      '税收⟦增长15%⟧，由60.0亿元增加到63.0亿元；五年累计造林25.0万亩，年均造林⟦8.0万亩⟧；620名党员联系群众3100户，平均每名党员联系⟦8户⟧；1.5万户菜农共收入6亿元，户均⟦4.8万元⟧；全年抢修3600台次，月均⟦420台⟧次；优良天数310天，同比增加⟦30天⟧，上年300天。',
      '年初确定改路200公里，实际完成220公里，超额⟦40公里⟧；投资增长8.2%，高于6.0%的年度目标⟦3.2个百分点⟧；失业率⟦3.2%，高于4.5%⟧的控制目标。',
      '地区生产总值由2020年的80亿元增加到2025年的110亿元，⟦年均增长21.5%⟧；工业增加值由2015年的50亿元增加到2020年的88.1亿元，⟦年均增长21.0%⟧；财政收入由2005年的5亿元增加到2010的13亿元，是“十五”期末的⟦4倍多⟧；增加值64亿元，为2015年20亿元的⟦4.2倍⟧。',
      '到位资金132亿元，年度目标120亿元，超额完成⟦22亿元⟧；下达改厕任务1800户，实际改厕2070户，超额⟦25%⟧完成。',
      '价格上涨2.1%，低于3%左右的预期目标⟦1.9个百分点⟧；计划造林⟦10万亩，实际造林9万亩⟧，超额完成任务；清收欠款⟦7.8亿元，年度任务为8.2亿元⟧，提前超额完成；光伏年度计划装机30兆瓦，到年末并网36兆瓦，相当于计划的⟦83%⟧；全年建库的任务是⟦680座，建了714座，欠34座⟧。',
      '累计造林36万亩，是前三年12万亩的⟦4倍⟧；较2020年的4.5亿元，研发投入达到9亿元，增长⟦2倍⟧；营业收入是上年的1.3倍，同比增长⟦130%⟧；五年来出口增长61%，年均增长⟦15%⟧；每年新建学校⟦4所⟧，五年共新建26所；城镇化率由2020年的50%提高到2025年的56%，⟦年均提高2.2个百分点⟧；能耗五年累计下降18.5%，年均下降⟦6%⟧；用时30个月，比计划的36个月提前⟦9个月⟧；铝材产量增速为6.2%，低于全市工业（9.6%）3.4个百分点，低于全省工业（11.8%）⟦6.5个百分点⟧；快递进港7.2万件，是上年的⟦2.5倍⟧，净增2.4万件；在上年栽植6.0万株的基础上，再增加1.8万株，增长⟦40%⟧；续建水利项目30个，总投资180亿元，单个项目平均投资⟦9亿元⟧；书屋服务满意度全省排名2023年第7、2024年第5、2025年第2，三年间⟦前移六位⟧；民宿收入预期增长⟦6%，快于7%⟧的预期增速。',
      '出口总额居全省⟦第一、仅次于⟧上年；消费⟦增长8.5%左右、力争达到7.5%⟧；投资完成⟦计划的84%，超额完成⟧任务；产值增长⟦5.2%（年度目标5.7%），超额完成⟧；销售⟦增长14%、保持个位数⟧增长；零售额⟦增长1.2倍，达到原来的1.2倍⟧，⟦是2020年的1.9倍，增长190%⟧；⟦搬迁群众441户119名⟧；⟦新增上市公司12家、总量达8家⟧；在全市⟦22个参评县（市、区）中居第25位⟧。',
      '增长⟦6.5%（年度目标7%以上，已超额完成）⟧。',
      '出口居⟦全国第6、中部第7⟧。',
    ],
    good: [
      '规上工业利润450亿元，居全省第二、仅次于临江；公共服务质量位居全国120个监测城市第29位；收入增长8%、居全省第4位、皖北第2位，增速居全省第1、长三角第3位。',
      '引进人才153名、团队37个，分别增加47名和13个、增长44.3%和54.2%；生产总值增长7.5%、全省第三，前一年增长4%，两年平均增长5.7%；重大项目分别完成年度投资计划的151%和105%，均提前2个月完成年度目标；交易额由14.18亿元增加到32亿元、翻了一番多。',
      '规上企业年末达32家，新增5家、退出2家，比上年净增3家；过百亿元的企业由6户增加到15户，一年净增近2户。',
      '普惠园覆盖率达90.8%、超省定85%的标准5.8个百分点。',
      '高新技术企业净增41家，达386家，较2020年翻一番还多20家。',
      '税收2010年131.2亿元、2011年172.3亿元、2012年212.4亿元，年均增长27.2%。贷款256亿元，同比少增43亿元，贷款增速15.6%。',
      '改造危房1864户，其中C级1126户、D级738户，补助资金3215万元，户均1.7万余元。',
      '经营主体净增6.7万户，总量由2020年底的46.6万户增加到64万户、年均增长11.2%。实现进出口1452亿元，与2019年的662亿元相比年均增长21.7%，出口增长12.3%。财政收入173.6亿元、增长7.7%，“十四五”前三年由133.7亿元起年均增长9.1%。',
      '工业增长11.4%，增速较上年（12.2%）放缓0.8个百分点，税收增长23.6%（上年增长24.4%，增速回落0.8个百分点）。1999年至2004年税收共增长82%，折合年均增长12.7%。比起2017年的337.1亿元，2021年进出口总值411.3亿元，四年年均增幅5.1%。外资720.5万美元，增长21.9%，较上年多出129.4万美元。企业由7个增加到18个，前后增加157.1%，贫困人口由10.81万人下降到2.88万人，下降幅度达73.4%。',
      '新开工、新竣工项目分别达416个和286个，较上年的324个和200个分别增长28.4%和43%。投资近三年分别增长6.1%、8.2%和9.4%，年均增长7.9%。制造业、普惠贷款分别增长24.6%和27%，分别高于各项贷款平均增速8.9个和11.3个百分点。共获9枚奖牌（6金2银1铜）。充电桩750个，其中乡村150个、占五分之一。居全省第3位，排在石桥、柳湾之后。投资完成率98.2%。到2027年比2023年翻一番、年均增长19%左右。',
      '服务业占生产总值比重由31.4%升至32.0%，仅提高0.6个百分点，离规划目标35%还差3个百分点。前11个月进出口总额3.16亿美元，增长13.7%，已超过去年全年的3.05亿美元。',
      '财政收入完成4.72亿元，比2011年的2.52亿元翻了将近一番，人均绿地面积由8.5平方米提高到32.4平方米、增长近3倍。',
      '收入完成6.45亿元，同比增长26%，比2005年的2.98亿元年均增长21.3%；产量居全国第6、中部第1。',
      '收入1至11月146.8亿元，同比下降2.3%，全年预计162亿元，比去年的165.4亿元下降2.1%；到位资金460亿元，比今年的412亿元多48亿元，增长11.7%；增长6%以上、力争达到7%；居全省第二、仅次于邻市。',
      '九年义务教育巩固率102%，电话普及率118%。123项改革任务全面完成，6项改革经验在全省推广。得分居全省第1位，比第2名高0.4个百分点；能耗居全省第2位，比第3名低3.2%；指数居全省第8位，首次进入全省十强。非税收入16.5亿元，比上年减收2.4亿元，下降12.7%；基金支出5.3亿元，比上年减支1.8亿元，下降25.4%。入围全国县域旅游“二十强县”榜单、居第15位。',
      '生产总值完成126亿元，完成全年计划目标的47.2%，增长8.6%，同比高0.4个百分点。\n办结再审案件6件，同比下降25%，同比减少2件；赔偿案件0件，同比下降100%，同比减少1件。\n2013年，生产总值达到1682.4亿元，比1984年增长30.1倍，年均增长12.6%；财政收入266亿元，比1985年增长31.2倍，年均增长13.2%。\n建市30年来，财政收入由0.8亿元增加到120亿元，年均增长18.2%；十五年来，存款余额由20亿元增加到200亿元，年均增长16.6%。\n粮食产量比1984年增长3.7倍，年均增长5.5%。\n一般公共预算收入由20亿元增加到50亿元，增长1.5倍。\n存款余额从100亿元增加到130亿元，增长30%。\n城镇化率由61.2%提高到65.0%，提高3.8个百分点。',
      '出口退税732亿元，比上年多退84亿元，增长13%。免抵调增值税920亿元，比上年少收187亿元，下降16.9%。',
      '一般公共预算收入由20亿元增加到50亿元，增长1.5倍。存款余额从100亿元增加到130亿元，增长30%。城镇化率由61.2%提高到65.0%，提高3.8个百分点。',
      '农村公路由2020年的1000公里增加到2025年的1500公里，年均增长8.4%。\n地区生产总值由420亿元增加到655亿元，年均增长6.9%。财政收入由2005年的5亿元增加到2010的13亿元，是“十五”期末的2倍多。\n生产总值增长5.4%、高于全国0.4个百分点，一般公共预算收入增长4.8%；村集体收入由五年前的1.2亿元提高到2.4亿元，年均增长14.9%。',
      '规上工业总产值从1.4万亿元提高到2.0万亿元，年均增长9.9%。\n固定资产投资五年累计完成9091亿元，年均增加349亿元；地区生产总值1288亿元，是2007年的2.5倍，年均增长16.1%。',
      '税收收入完成23.0亿元，上年为20.0亿元，增长15%；旅游收入增加6.0亿元、增长25%，达到30.0亿元。',
      '新增企业12家，增长20%，达到80家；贷款余额157亿元，是2020年的1.57倍，年均增长9.4%。\n五年累计造林25.0万亩，年均造林5.0万亩；失业率3.2%，低于4.5%的控制目标；存款比2020年末的200亿元翻了一番，达到402亿元。',
      '投资增长8.2%，比全市平均水平高3.1个百分点；存款余额由120亿元增加到180亿元，年均增加12亿元。\n全市综合排名由第12位前移至第5位，前移7位。排名由42位跃升至30位，前进12位。',
      '专利授权量由100件增加到198件，实现翻番；泵阀产量由18.4万台发展到60.2万台，增长2.3倍。',
      {
        markdown:
          '| 指标 | 上年（亿元） | 本年（亿元） | 增速 |\n| --- | --- | --- | --- |\n| 税收收入 | 20.0 | 23.0 | 15% |\n| 地区生产总值 | 500 | 540 | 5.5% |',
      },
      '办理人大代表建议38件，满意率97.4%；办理政协提案120件，办结率100%。',
      '到位资金132亿元，年度目标120亿元，超额完成12亿元；浓度降至35微克，超额完成38微克的年度目标；规划造林30万亩，去年造林12万亩，超额完成年度任务；失业率3.2%，未超过4.5%的控制目标；为3.1万户加装扶手，提前完成“十四五”规划确定的8.6万户任务；目标增长6%，高于去年5.5%的增速；贷款增长11.7%，五年年均增长10%；投资五年累计完成90亿元，年均增加5亿元，2025年投资35亿元。',
      '税收占比70%，增长5%，比上年（68%）提高2个百分点；村庄由64个增至112个，一年增加48个、增长75%；带动1200户增收，年收入2.4亿元，户均增收8000元。税收46亿元，比上年增长13.5%，五年年均增长12.8%；存款是上年的1.1倍，年均增长9%。\n财政收入由xx亿元增加到xx亿元，增长50%。',
    ],
  },
  given: (draft) => reportYears(draft).review,
  *block(block, _options, review) {
    const table = tableOf(block);
    for (const row of table ? growthsOf(table) : []) {
      const message = wrongRow(row);
      if (message)
        yield {
          span: row.rate,
          message,
          related: [
            { span: row.from, message: '上年' },
            { span: row.to, message: '本年' },
          ],
        };
    }
    for (const change of everyChangeOf(block)) {
      yield* judge(change, review as number | undefined);
    }
    for (const { sum, average, years, per } of averagesOf(block)) {
      const { value, low, high } = sum.amount;
      if (years.some((n) => low / n <= average.amount.high && high / n >= average.amount.low)) continue;
      const each = shown(value / years[0]! / (average.amount.value / Number.parseFloat(average.text)), 2);
      const message = `${sum.text}÷${years[0]}，${per}${each}${average.text.replace(/^[\d.,]+/, '')}，文中为${average.text}`;
      yield { span: average, message, related: [{ span: sum, message: '合计' }] };
    }
    for (const { now, added, message } of overgrownOf(block)) {
      yield { span: added, message, related: [{ span: now, message: '现有' }] };
    }
    for (const { start, end, rate, counts, possible } of impossibleRatesIn(block)) {
      const span = { start, end };
      yield {
        span,
        message: `${counts.join('、')}件里不会有${rate}%（相近的是${possible.map((p) => `${p}%`).join('、')}）`,
      };
    }
    for (const { start, end, told } of [...wrongRanksIn(block), ...atOddsIn(block), ...sideBySideIn(block)])
      yield { span: { start, end }, message: told };
    for (const { span, from, to, better, stated } of rankChangesOf(block)) {
      if (better ? to > from : to < from) {
        yield { span, message: `第${from}位到第${to}位是${to > from ? '后移' : '前移'}` };
      } else if (stated && stated.value !== Math.abs(from - to)) {
        yield {
          span: stated.span,
          message:
            stated.value < 0
              ? `第${from}位到第${to}位是${to > from ? '后移' : '前移'}`
              : `第${from}位到第${to}位相差${Math.abs(from - to)}位，文中为${stated.value}位`,
        };
      }
    }
  },
});

function* judge(change: Change, review: number | undefined): Iterable<Report> {
  const { from, to, stated, direction, verb, whole } = change;
  if (direction === 'up' ? to.high < from.low : to.low > from.high) {
    if (/[于过]$/.test(verb)) {
      yield { span: whole, message: `${to.text}并不${verb}${from.text}` };
      return;
    }
    const went = direction === 'up' ? '变小' : '变大';
    yield { span: whole, message: `说是“${verb}”，${from.text}到${to.text}却${went}了` };
    return;
  }
  if (from.low <= 0) return;
  const related = [
    { span: change.fromSpan, message: '基数' },
    { span: change.toSpan, message: '结果' },
  ];
  for (const one of stated) {
    const wrong = disagreement(change, one, review);
    if (wrong) yield { span: one.span, message: wrong, related };
  }
}

/** One line of arithmetic, when what is stated cannot be. */
function disagreement(change: Change, stated: Stated, review: number | undefined): string | undefined {
  const { from, to } = change;
  const half = 0.5 * 10 ** -stated.decimals + (stated.rough ? Math.abs(stated.value) * 0.1 : 0);
  const meets = (low: number, high: number, slack = half) =>
    stated.value + slack >= low - 1e-9 && stated.value - slack <= high + 1e-9;
  const percent = from.unit === '%';
  if (stated.kind === 'points') {
    const [least, most] = [to.low - from.high, to.high - from.low];
    // 11% and 10% in whole numbers differ by one, whatever was rounded.
    const whole = !stated.rough && stated.decimals + from.decimals + to.decimals === 0;
    const fits = whole ? Math.abs(to.value - from.value - stated.value) < 1 : meets(least, most);
    if (!percent || fits) return undefined;
    return `${to.text}−${from.text}=${shown(to.value - from.value)}个百分点，文中为${shown(stated.value)}个百分点`;
  }
  if (stated.kind === 'difference') {
    if (stated.unit !== from.unit || stated.unit === '') return undefined;
    // 76岁 and 78岁 differ by two, whatever was rounded.
    const whole = !stated.rough && [stated.text, from.text, to.text].every((text) => !/[.．万亿千百]/.test(text));
    if (whole)
      return to.value - from.value === stated.value ? undefined : `${to.text}−${from.text}，与文中“${stated.text}”不符`;
    const scale = Math.max(Math.abs(to.high - to.value), Math.abs(stated.value) * 0.005);
    return meets(to.low - from.high, to.high - from.low, scale)
      ? undefined
      : `${to.text}−${from.text}，与文中“${stated.text}”不符`;
  }
  if (percent && stated.unit !== '个百分点') return undefined;
  const { value: growth, low: least, high: most } = quotient(to, from);
  if (change.real) return absurd(change, stated, growth, review);
  if (stated.kind === 'doublings') {
    const times = 2 ** stated.value;
    // 翻了一番多 is more than twice.
    const floor = /多$/.test(stated.text) ? 0.97 : stated.rough ? 0.8 : 0.95;
    if (growth >= times * floor && growth < times * 1.45) return undefined;
    const short = growth < times ? '不到' : '不止';
    return `${ratio(change)}=${shown(growth)}倍，${short}${stated.text.replace(/接近|将?近|了|实现|基本|提前|顺利/g, '')}`;
  }
  if (stated.kind === 'fold') {
    // 2.35 is written 2.3 or 2.4, 27.6 also 27; but 1.5 is not 1.
    const whole = Number.isInteger(stated.value) && stated.decimals === 0 && !stated.rough;
    // 增长近3倍 is told of 2.6.
    const near = /近\d倍/.test(stated.text);
    if (
      whole && stated.value >= 5
        ? stated.value >= Math.floor(least - 1) && stated.value <= Math.round(most - 1)
        : meets(least - 1, most - 1, whole ? 0.25 : near ? 0.65 : half * 2)
    )
      return undefined;
    return /的/.test(stated.text)
      ? `${ratio(change)}=${shown(growth)}，文中为${stated.text.replace(/^.*的/, '')}`
      : `${ratio(change)}−1=${shown(growth - 1)}，文中为${shown(stated.value)}倍`;
  }
  if (stated.kind === 'share') {
    if (meets(least * 100, most * 100)) return undefined;
    return `${ratio(change)}=${shown(growth * 100)}%，文中为${stated.text}`;
  }
  if (stated.kind === 'rate') {
    if (meets((least - 1) * 100, (most - 1) * 100)) return undefined;
    return `${ratio(change)}−1=${shown((growth - 1) * 100)}%，文中为${shown(stated.value)}%`;
  }
  const years = stated.years && (!change.fromYear || change.ofPeriod) ? [stated.years] : intervals(change, review);
  if (stated.kind === 'yearly difference') {
    if (!percent && stated.unit !== from.unit) return undefined;
    const slack = Math.max(
      to.high - to.value,
      Math.abs(stated.value) * 0.01,
      (stated.value / Number.parseFloat(/\d[\d.]*/.exec(stated.text)![0])) * half,
    );
    if (years.some((n) => meets((to.low - from.high) / n, (to.high - from.low) / n, slack))) return undefined;
    return `(${to.text}−${from.text})÷${years[0]}，与文中“${stated.text}”不符`;
  }
  if (years.some((n) => meets((least ** (1 / n) - 1) * 100, (most ** (1 / n) - 1) * 100))) return undefined;
  const n = change.took || !years.includes(5) ? years[0]! : 5;
  return `(${ratio(change)})^(1/${n})−1=${shown((growth ** (1 / n) - 1) * 100, 1)}%，文中为年均${shown(stated.value)}%`;
}

/**
 * At constant prices the two amounts do not tell the rate; but no revision of the base and no deflation makes the
 * yearly rate ten points higher than theirs.
 */
function absurd(change: Change, stated: Stated, growth: number, review: number | undefined): string | undefined {
  if (stated.kind !== 'yearly' || growth < 1) return undefined;
  const years = stated.years ? [stated.years] : intervals(change, review);
  const at = (n: number) => (growth ** (1 / n) - 1) * 100;
  // 12.1 written 21.1: not a price, but two digits that changed places.
  const swapped = (n: number) => stated.value > at(n) + 2 && sorted(stated.value) === sorted(at(n));
  const n = years.find(swapped) ?? Math.min(...years);
  const nominal = at(n);
  return stated.value > nominal + 10 || swapped(n)
    ? `按现价(${ratio(change)})^(1/${n})−1=${shown(nominal, 1)}%，文中为年均${shown(stated.value)}%，不变价也差不了这么多`
    : undefined;
}

const sorted = (rate: number): string => [...rate.toFixed(1)].sort().join('');

/** 本年÷上年−1 in a table row, but for what is counted at constant prices. */
function wrongRow({ name, from, to, rate, years }: RowGrowth): string | undefined {
  const [a, b, c] = [from.amount!, to.amount!, rate.amount!];
  if (/生产总值|GDP|增加值|[率比]$|强度|[（(]%[）)]/.test(name) || a.unit !== b.unit || a.unit === '%' || a.low <= 0)
    return undefined;
  const { low, high } = quotient(b, a);
  const each = (times: number) => (times ** (1 / years) - 1) * 100;
  if (each(high) >= c.low && each(low) <= c.high) return undefined;
  const power = years > 1 ? `(${to.text}÷${from.text})^(1/${years})` : `${to.text}÷${from.text}`;
  return `${power}−1=${shown(each(b.value / a.value), 1)}%，表中为${rate.text}`;
}

const ratio = ({ from, to }: { readonly from: Amount; readonly to: Amount }): string =>
  from.text ? `${to.text}÷${from.text}` : to.text;

const ANY = Array.from({ length: 60 }, (_, i) => i + 2);

/** The number of years that 年均 may count: by the years named, else any that a plan or term may have; any at all where only the first is known. */
function intervals(change: Change, review: number | undefined): number[] {
  const last = change.toYear ?? review;
  // 2021—2025年 may be five years of growth.
  if (change.fromYear && last && last > change.fromYear)
    return change.ofPeriod ? [last - change.fromYear, last - change.fromYear + 1] : [last - change.fromYear];
  if (change.took) return [change.took, change.took - 1];
  // 比1984年增长30倍，年均增长12%, nobody knows until when.
  if (change.fromYear && !last) return ANY;
  return [3, 4, 5, 6];
}
