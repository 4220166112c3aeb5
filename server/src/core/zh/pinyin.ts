// How are the words typed that are offered? Pinyin of our own vocabulary; a dictionary of all Chinese would be larger than the product.

const PINYIN: Readonly<Record<string, string>> = {
  地区生产总值: 'di qu sheng chan zong zhi',
  一般公共预算收入: 'yi ban gong gong yu suan shou ru',
  规模以上工业增加值: 'gui mo yi shang gong ye zeng jia zhi',
  固定资产投资: 'gu ding zi chan tou zi',
  社会消费品零售总额: 'she hui xiao fei pin ling shou zong e',
  居民收入: 'ju min shou ru',
  进出口: 'jin chu kou',
  实际利用外资: 'shi ji li yong wai zi',
  城镇新增就业: 'cheng zhen xin zeng jiu ye',
  城镇调查失业率: 'cheng zhen diao cha shi ye lv',
  居民消费价格: 'ju min xiao fei jia ge',
  能耗: 'neng hao',
  粮食产量: 'liang shi chan liang',
  研发投入: 'yan fa tou ru',
  疫情防控: 'yi qing fang kong',
  项目投资: 'xiang mu tou zi',
  产业: 'chan ye',
  农业农村: 'nong ye nong cun',
  创新: 'chuang xin',
  改革: 'gai ge',
  开放: 'kai fang',
  城乡建设: 'cheng xiang jian she',
  文化旅游: 'wen hua lv you',
  生态环境: 'sheng tai huan jing',
  民生: 'min sheng',
  安全稳定: 'an quan wen ding',
  自身建设: 'zi shen jian she',
  称谓: 'cheng wei',
  开场: 'kai chang',
  致谢: 'zhi xie',
  存在问题: 'cun zai wen ti',
  形势分析: 'xing shi fen xi',
  总体要求: 'zong ti yao qiu',
  预期目标: 'yu qi mu biao',
  任务部署: 'ren wu bu shu',
  当年任务: 'dang nian ren wu',
  结尾号召: 'jie wei hao zhao',
  标题: 'biao ti',
  序号: 'xu hao',
  指标: 'zhi biao',
};

/** What may be typed for a word: its characters, the first letters of its pinyin, or all of it, from any syllable on. */
export function keysOf(word: string): readonly string[] {
  const syllables = PINYIN[word]?.split(' ') ?? [];
  return [...word].flatMap((_, from) => {
    const rest = syllables.slice(from);
    const typed = rest.length ? [rest.map((syllable) => syllable[0]).join(''), rest.join('')] : [];
    return [word.slice(from), ...typed];
  });
}
