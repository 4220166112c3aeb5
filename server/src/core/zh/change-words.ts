// Which words say that an amount grew or shrank? Sources of regular expressions, longer words first.

export const UP =
  '净增长|净增加|增长率|增长|增加|提高|上升|提升|扩大|扩展|扩容|扩充|壮大|猛增|激增|发展|跃升|攀升|增收|增支|增产|增效|提标|提速|提质|增至|增多|新增|净增|增幅|增速|涨幅|递增|上涨|延长|拓展|提(?=[到至])|高出|高于|快于|超过|增|升|扩|多|高|快|超|涨';
export const DOWN =
  '负增长|下降|减少|降低|回落|放缓|收窄|缩小|缩减|缩短|压减|压缩|精简|削减|节约|节省|下调|下跌|下滑|降幅|减轻|锐减|减收|减支|减产|短收|压降|低于|慢于|减|降|少|低|慢';
export const YEARLY = '年均|平均每年|年平均|每年平均|[三四五六]年(?:平均|年均)';

/** True when the last of these words says that it shrank: 下降了, 降幅达. */
export const isDown = (words: string): boolean => new RegExp(`(?:${DOWN})(?:了|率|达|到|至|约|近|为)*$`).test(words);
