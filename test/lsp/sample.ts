// Drafts that the conversations are about; the places in them do not exist.

/** Short; as a report draft it has two blanks. */
export const SHORT = '一、工作回顾\n全市完成投资xx亿元，增长x.x%。\n';

/** Looks like a report whatever its language; it has one blank. */
export const REPORT = `政府工作报告

各位代表：

现在，我代表临澜市人民政府，向大会报告工作，请予审议，并请各位委员提出意见。

一、2031年工作回顾

过去一年，我们坚持稳中求进工作总基调，扎实推动高质量发展。全市地区生产总值增长6.1%，一般公共预算收入增长4.2%，固定资产投资完成xx亿元，社会消费品零售总额稳步回升，城乡居民人均可支配收入继续增加。产业园区提质扩容，一批重点项目建成投产，创新平台加快集聚，营商环境持续改善。乡村面貌焕然一新，民生实事全部办结，群众的获得感不断增强。成绩来之不易，向全市人民表示衷心感谢！

二、2032年工作安排

今年是承前启后的一年。我们要紧扣预期目标，抓好产业、项目、改革、民生各项工作，让我们更加紧密地团结起来，为建设美丽临澜而奋斗！
`;

/** Not a report, though it has signs that a report would have as blanks. */
export const README = '# 安装说明\n\n把 xx 换成你的用户名，再运行 `npm install`。版本号形如 x.x。\n';
