// Which amounts are told without 元, or without what is counted?
import { DIGITS, NUMBER } from './figure.js';

const MONEY =
  '投资|产值|生产总值|收入|支出|税收|利润|利税|贷款|存款|资金|债券|营业额|销售额|交易额|成交额|进出口|总额|增加值|到位|让利|减税降费|资产|(?:资产|基金|贷款|融资|投资|交易|营收|产值|经济|产业|集群)规模|引资|投放|退税|融资|筹资|外资|内资|授信|债务|补贴|营收|余额';
// 总投资5亿。 where the rest of the draft says 亿元.
export const NO_YUAN = new RegExp(
  `(?:${MONEY})(?:总?额|总量)?(?:预计|全年|[三四五]年|总计|合计|余额|完成|达到?|为|约|超过?|突破|逼近|近|到位|累计|共|计|安排|投入|实现|增加|新增|不少于|不低于|力争|等|逾)*(${NUMBER}[万亿])(?=[，。；、！,;)）]|进行|用于|(?<=投资${NUMBER}[万亿])的|(?<=投[资入]${NUMBER}[万亿])(?:建设|新建|改造|实施|修建|改扩建|完成|支持)|(?:以[上下内]|左右)(?![\\u3400-\\u9fff])|$)`,
  'g',
);
/** 收入100万元以上的村10个、50万以上100万以下的村6个: the second is counted by the same amounts. */
export const BELOW_YUAN = new RegExp(
  `(?<=[万亿]元以上的([\\u3400-\\u9fff]{1,4})[^。；\\n]{0,24})(${NUMBER}[万亿])以上(?:(${NUMBER}[万亿])以下)?的\\1`,
  'g',
);
/** 25万。 with nothing counted: people, users and the like may go without a word for them. */
export const BARE = new RegExp(
  `(?<![0-9.．:：∶第—～~/／-])(${DIGITS}[万亿])(?=[，。；！）),;]|(?:以[上下内]|左右)(?![\\u3400-\\u9fff])|$)`,
  'g',
);
export const ROW_BEFORE = new RegExp(`(?:${NUMBER}[万亿](?:[、，和及与]|以及))+$`);
export const PAID = new RegExp(`${MONEY}|预算|财政|安排|资助|经费`);
export const COUNTED =
  /[人生员者工民众师兵户客粉]|就业|存栏|出栏|饲养|主体|总量|浏览|阅读|播放|点击|下载|访问|注册|会员|关注|订阅|流量|单量|订单|销量|票|件|车|账号|经济|规模|大关|过|值|GDP|数/;
