import { createFormatters } from '../../src/i18n/index.ts'

/** What each kind of value is written as in a locale, to compare a server with a browser. */
export function localeFormats(locale: string, currency: string) {
  const format = createFormatters({ locale, timeZone: 'Africa/Cairo', currency })
  return {
    money: [format.money(-1234.5), format.wholeMoney(1_199_999.6), format.compactMoney(1_234_500)],
    numbers: [format.number(1_234_567), format.decimal(0.666), format.factor(4.21)],
    shares: [format.percent(0.1236), format.difference(3.2), format.difference(-0.25)],
    dates: [
      format.date('2026-02-05'),
      format.date('2026-02-14T23:30:00Z'),
      format.month('2026-02'),
      format.year('2026'),
    ],
    relative: [0, 1, 2, 12, -3].map(format.relativeDays),
    week: [format.weekday(1), format.shortWeekday(7), format.firstWeekday],
    times: [format.hour(19), format.time('2026-02-14T17:30:00Z')],
    duration: [1, 2, 8, 200].map(format.duration),
    list: format.list(['A', 'B', 'C']),
  }
}

/** As CLDR has it. A server and a browser that differ here would differ in their markup. */
export const LOCALE_FORMATS: readonly (readonly [locale: string, currency: string, formats: object])[] = [
  [
    'en-GB',
    'GBP',
    {
      money: ['-£1,234.50', '£1,200,000', '£1.2m'],
      numbers: ['1,234,567', '0.67', '4.2'],
      shares: ['12.4%', '+320%', '-25%'],
      dates: ['5 Feb 2026', '15 Feb 2026', 'Feb 2026', '2026'],
      relative: ['today', 'yesterday', '2 days ago', '12 days ago', 'in 3 days'],
      week: ['Monday', 'Sun', 1],
      times: ['19', '19:30'],
      duration: ['1 second', '2 seconds', '8 seconds', '4 minutes'],
      list: 'A, B and C',
    },
  ],
  [
    'de-DE',
    'EUR',
    {
      money: ['-1.234,50\u00a0€', '1.200.000\u00a0€', '1,2\u00a0Mio.\u00a0€'],
      numbers: ['1.234.567', '0,67', '4,2'],
      shares: ['12,4\u00a0%', '+320\u00a0%', '-25\u00a0%'],
      dates: ['05.02.2026', '15.02.2026', 'Feb. 2026', '2026'],
      relative: ['heute', 'gestern', 'vorgestern', 'vor 12 Tagen', 'in 3 Tagen'],
      week: ['Montag', 'So', 1],
      times: ['19 Uhr', '19:30'],
      duration: ['1 Sekunde', '2 Sekunden', '8 Sekunden', '4 Minuten'],
      list: 'A, B und C',
    },
  ],
  [
    'fr-FR',
    'EUR',
    {
      money: ['-1\u00a0234,50\u00a0€', '1\u00a0200\u00a0000\u00a0€', '1,2\u00a0M\u00a0€'],
      numbers: ['1\u00a0234\u00a0567', '0,67', '4,2'],
      shares: ['12,4\u00a0%', '+320\u00a0%', '-25\u00a0%'],
      dates: ['5 févr. 2026', '15 févr. 2026', 'févr. 2026', '2026'],
      relative: ['aujourd’hui', 'hier', 'avant-hier', 'il y a 12 jours', 'dans 3 jours'],
      week: ['lundi', 'dim.', 1],
      times: ['19 h', '19:30'],
      duration: ['1\u00a0seconde', '2\u00a0secondes', '8\u00a0secondes', '4 minutes'],
      list: 'A, B et C',
    },
  ],
  [
    'es-ES',
    'EUR',
    {
      money: ['-1234,50\u00a0€', '1.200.000\u00a0€', '1,2\u00a0M\u00a0€'],
      numbers: ['1.234.567', '0,67', '4,2'],
      shares: ['12,4\u00a0%', '+320\u00a0%', '-25\u00a0%'],
      dates: ['5 feb 2026', '15 feb 2026', 'feb 2026', '2026'],
      relative: ['hoy', 'ayer', 'anteayer', 'hace 12 días', 'dentro de 3 días'],
      week: ['lunes', 'dom', 1],
      times: ['19', '19:30'],
      duration: ['1 segundo', '2 segundos', '8 segundos', '4 minutos'],
      list: 'A, B y C',
    },
  ],
  [
    'ja-JP',
    'JPY',
    {
      money: ['-￥1,235', '￥1,200,000', '￥123.5万'],
      numbers: ['1,234,567', '0.67', '4.2'],
      shares: ['12.4%', '+320%', '-25%'],
      dates: ['2026/02/05', '2026/02/15', '2026年2月', '2026年'],
      relative: ['今日', '昨日', '一昨日', '12 日前', '3 日後'],
      week: ['月曜日', '日', 7],
      times: ['19時', '19:30'],
      duration: ['1 秒', '2 秒', '8 秒', '4 分'],
      list: 'A、B、C',
    },
  ],
  [
    'ar-EG',
    'EGP',
    {
      money: [
        '\u061c-\u200f١٬٢٣٤٫٥٠\u00a0ج.م.\u200f',
        '\u200f١٬٢٠٠٬٠٠٠\u00a0ج.م.\u200f',
        '\u200f١٫٢\u00a0مليون\u00a0ج.م.\u200f',
      ],
      numbers: ['١٬٢٣٤٬٥٦٧', '٠٫٦٧', '٤٫٢'],
      shares: ['١٢٫٤٪\u061c', '\u061c+٣٢٠٪\u061c', '\u061c-٢٥٪\u061c'],
      dates: ['٠٥\u200f/٠٢\u200f/٢٠٢٦', '١٥\u200f/٠٢\u200f/٢٠٢٦', 'فبراير ٢٠٢٦', '٢٠٢٦'],
      relative: ['اليوم', 'أمس', 'أول أمس', 'قبل ١٢ يومًا', 'خلال ٣ أيام'],
      week: ['الاثنين', 'الأحد', 6],
      times: ['٧ م', '٧:٣٠ م'],
      duration: ['ثانية', 'ثانيتان', '٨ ثوان', '٤ دقائق'],
      list: 'A وB وC',
    },
  ],
]
