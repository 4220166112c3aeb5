// Do the words before a share name the whole that was told before it?

/** 占社区总数 is of all communities, and of no 示范社区13个 before it; 占工业 may be of what was called so. */
export function isAllOf(object: string, name: string, lead: string): boolean {
  if (!object.startsWith(name.slice(-2))) return false;
  const noun = /^(.+?)总[数量额]$/.exec(object)?.[1];
  return !noun || new RegExp(`(?:^|[，、。；：（全共现]|[国省市县区州乡镇有的])${noun}`).test(lead.slice(-28));
}

/** 占比, 占总数, or 占 with a name that the whole's words hold: 占财政收入. */
export function namesWhole(lead: string, before: string): boolean {
  const name = /占([\u3400-\u9fff]{0,60}?)(?:的|比重|比例|比|达到?|为|是|约|近|超过?|逾)*$/.exec(lead)?.[1] ?? '';
  return (
    !name ||
    /^(?:总|全部|比)/.test(name) ||
    before.slice(-28).includes(name.slice(0, 2)) ||
    (/^财政/.test(name) && before.endsWith(name.slice(-2)))
  );
}
