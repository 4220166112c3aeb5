// How does a report tell loans as a share of deposits (存贷比)?
import { type Form, rate, slot } from './plan-forms.js';

export const LOAN_FORMS: readonly Form[] = [
  // 存款余额250亿元、贷款余额175亿元（，分别增长5%、6%），存贷比70%
  ...[
    ['whole', '存', 'part', '贷'],
    ['part', '贷', 'whole', '存'],
    ['whole', '存', 'part', '贷', '分别'],
    ['part', '贷', 'whole', '存', '分别'],
  ].map(
    ([first, a, second, b, each]): Form => ({
      slots: [
        slot(
          first!,
          'amount',
          new RegExp(`${a === '存' ? '存(?:款|、贷款)' : '(?<!存、)贷款'}(?:余额)?(?:分别)?(?:达到?|为)?$`),
        ),
        slot(second!, 'amount', new RegExp(`^[，、和](?:(?:各项)?${b}款(?:余额)?(?:达到?|为)?)?$`)),
        ...(each
          ? [
              slot('one', 'percent', /^[，、,][\u3400-\u9fff]{0,6}分别[\u3400-\u9fff]{2,6}$/),
              slot('two', 'percent', /^[、和]$/),
            ]
          : []),
        rate('[，、,](?:余额)?存贷比(?:例)?(?:达到?|为)?'),
      ],
      holds: () => true,
    }),
  ),
  // 存贷比为80%，存款余额200亿元，贷款余额160亿元
  ...[
    ['whole', '存', 'part', '贷'],
    ['part', '贷', 'whole', '存'],
  ].map(
    ([first, a, second, b]): Form => ({
      slots: [
        slot('rate', 'percent', /存贷比(?:例)?(?:达到?|为)?$/),
        slot(first!, 'amount', new RegExp(`^[，、,（(](?:其中)?(?:各项)?${a}款(?:余额)?(?:达到?|为)?$`)),
        slot(second!, 'amount', new RegExp(`^[，、和](?:各项)?${b}款(?:余额)?(?:达到?|为)?$`)),
      ],
      holds: () => true,
    }),
  ),
];
