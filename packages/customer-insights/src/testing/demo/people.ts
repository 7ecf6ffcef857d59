import type { Random } from './random.ts'

/** As written, or as written and in Latin letters for the e-mail address. */
type Name = string | readonly [written: string, latin: string]

interface Culture {
  weight: number
  given: readonly Name[]
  family: readonly Name[]
  /** Joins given and family name; the default is `given family`. */
  join?: (given: string, family: string) => string
}

const familyFirst = (given: string, family: string) => `${family}${given}`

const CULTURES: readonly Culture[] = [
  {
    weight: 42,
    given: [
      'Alfie',
      'Amelia',
      'Arthur',
      'Beth',
      'Callum',
      'Charlotte',
      'Craig',
      'Daisy',
      'Eilidh',
      'Eleanor',
      'Finlay',
      'Freya',
      'George',
      'Hannah',
      'Harriet',
      'Imogen',
      'Isla',
      'Jack',
      'Jess',
      'Kirsty',
      'Lewis',
      'Megan',
      'Nathan',
      'Niamh',
      'Oliver',
      'Poppy',
      'Rhys',
      'Rory',
      'Rosie',
      'Seren',
      'Sophie',
      'Theo',
      'Tom',
      'Zoë',
    ],
    family: [
      'Abbott',
      'Armitage',
      'Barker',
      'Bell',
      'Calder',
      'Chadwick',
      'Clarke',
      'Davies',
      'Drummond',
      'Ellison',
      'Fairweather',
      'Gibson',
      'Hartley',
      'Hughes',
      'Ingham',
      'Jarvis',
      'Kerr',
      'Lockwood',
      'Macleod',
      'Marsh',
      'Nesbitt',
      'O’Connor',
      'Pemberton',
      'Price',
      'Ramsay',
      'Sinclair',
      'Stirling',
      'Tait',
      'Thackray',
      'Underhill',
      'Vaughan',
      'Whitaker',
      'Wren',
    ],
  },
  {
    weight: 8,
    given: [
      'Aisha',
      'Arjun',
      'Deepa',
      'Farah',
      'Imran',
      'Kavya',
      'Meera',
      'Nikhil',
      'Priya',
      'Rohan',
      'Sana',
      'Vikram',
    ],
    family: [
      'Ahmed',
      'Banerjee',
      'Chaudhry',
      'Desai',
      'Iyer',
      'Kapoor',
      'Malik',
      'Nair',
      'Patel',
      'Rahman',
      'Sharma',
      'Siddiqui',
    ],
  },
  {
    weight: 6,
    given: ['Agnieszka', 'Błażej', 'Dorota', 'Kasia', 'Łukasz', 'Małgorzata', 'Michał', 'Zofia'],
    family: ['Dudziak', 'Kowalczyk', 'Mazur', 'Nowak', 'Wieczorek', 'Wójcik', 'Zając'],
  },
  {
    weight: 5,
    given: ['Adaeze', 'Chidi', 'Femi', 'Kwame', 'Ngozi', 'Olúwaṣeun', 'Temi', 'Yaa'],
    family: ['Adeyemi', 'Asante', 'Balogun', 'Eze', 'Mensah', 'Okafor', 'Owusu'],
  },
  {
    weight: 5,
    given: ['Beatriz', 'Íñigo', 'João', 'Lucía', 'Marçal', 'Núria', 'Tomás', 'Ximena'],
    family: ['Almeida', 'Castaño', 'Ferreira', 'García Lorca', 'Ibáñez', 'Muñoz', 'Sepúlveda'],
  },
  {
    weight: 5,
    given: ['Anaïs', 'Benoît', 'Camille', 'Chloé', 'François', 'Maëlle', 'Théodore'],
    family: ['Bélanger', 'Chevalier', 'd’Aubigny', 'Lefèvre', 'Noël', 'Rousseau', 'Villeneuve'],
  },
  {
    weight: 4,
    given: ['Åsa', 'Björn', 'Guðrún', 'Ingrid', 'Jørgen', 'Søren', 'Þóra'],
    family: ['Bergström', 'Dahl', 'Lindqvist', 'Møller', 'Nygård', 'Þormar'],
  },
  {
    weight: 4,
    given: ['Anneliese', 'Jürgen', 'Katharina', 'Lukas', 'Max', 'Sören'],
    family: ['Böhm', 'Großmann', 'Hoffmann', 'Krüger', 'von der Heide', 'Weiß'],
  },
  {
    weight: 4,
    given: ['Ayşe', 'Çağla', 'Emre', 'İbrahim', 'Özge', 'Tuğba'],
    family: ['Aydın', 'Çelik', 'Güneş', 'Şahin', 'Yıldız'],
  },
  {
    weight: 3,
    given: ['Linh', 'Minh Anh', 'Thảo', 'Tuấn'],
    family: ['Đặng', 'Lê', 'Nguyễn', 'Phạm'],
  },
  {
    weight: 3,
    given: [
      ['ليلى', 'layla'],
      ['يوسف', 'yusuf'],
      ['نور', 'nour'],
      ['سامي', 'sami'],
      ['مريم', 'maryam'],
    ],
    family: [
      ['الحداد', 'alhaddad'],
      ['خوري', 'khoury'],
      ['منصور', 'mansour'],
      ['الشامي', 'alshami'],
    ],
  },
  {
    weight: 2,
    given: [
      ['נועה', 'noa'],
      ['איתי', 'itai'],
      ['תמר', 'tamar'],
    ],
    family: [
      ['לוי', 'levi'],
      ['פרידמן', 'friedman'],
      ['ברק', 'barak'],
    ],
  },
  {
    weight: 3,
    given: [
      ['美玲', 'meiling'],
      ['子轩', 'zixuan'],
      ['思远', 'siyuan'],
      ['雨桐', 'yutong'],
    ],
    family: [
      ['陈', 'chen'],
      ['李', 'li'],
      ['王', 'wang'],
      ['欧阳', 'ouyang'],
    ],
    join: familyFirst,
  },
  {
    weight: 2,
    given: [
      ['美咲', 'misaki'],
      ['健太', 'kenta'],
      ['陽菜', 'hina'],
    ],
    family: [
      ['佐藤', 'sato'],
      ['小林', 'kobayashi'],
      ['渡辺', 'watanabe'],
    ],
    join: (given, family) => `${family} ${given}`,
  },
  {
    weight: 2,
    given: [
      ['지우', 'jiwoo'],
      ['민준', 'minjun'],
      ['서연', 'seoyeon'],
    ],
    family: [
      ['김', 'kim'],
      ['박', 'park'],
      ['최', 'choi'],
    ],
    join: familyFirst,
  },
  {
    weight: 2,
    given: [
      ['Олена', 'olena'],
      ['Тарас', 'taras'],
      ['Соломія', 'solomiia'],
    ],
    family: [
      ['Шевчук', 'shevchuk'],
      ['Бондаренко', 'bondarenko'],
      ['Коваль', 'koval'],
    ],
  },
]

const COMPANY_NAMES = [
  'Alder & Finch Solicitors',
  'Avonbridge Housing',
  'Bluebell Dental',
  'Brightwater Analytics',
  'Calder Valley Brewing',
  'Castlegate Insurance',
  'Copperleaf Studio',
  'Fernhill Primary PTA',
  'Foundry Lane Robotics',
  'Harrow & Sons Joinery',
  'Kestrel Mobile',
  'Loch & Larder',
  'Meridian Freight',
  'Northbound Cycles',
  'Orchard Street Surgery',
  'Pennine Software',
  'Quayside Architects',
  'Redcliffe Records',
  'Saltmarsh Energy',
  'Thistle & Thread',
  'University Chess Society',
  'Weaver’s Yard Coworking',
  'Whitestone Capital',
  'Yarrow Biotech',
] as const

/** Letters that Unicode does not decompose into a base letter and a mark. */
const LATIN: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  ı: 'i',
  æ: 'ae',
}

function latin(text: string): string {
  return text
    .toLowerCase()
    .replace(/[łøđðþßıæ]/g, letter => LATIN[letter] ?? letter)
    .normalize('NFD')
    .replace(/[^a-z0-9 ]/g, '')
    .trim()
    .replace(/ +/g, '.')
}

const written = (name: Name) => (typeof name === 'string' ? name : name[0])
const inLatin = (name: Name) => latin(typeof name === 'string' ? name : name[1])

export interface Identity {
  name: string
  email: string
  phone: string | null
}

/** Draws people and companies, never the same e-mail address twice. All addresses and numbers are reserved for fiction. */
export function createIdentities(random: Random): { person(): Identity; company(): Identity } {
  const used = new Map<string, number>()

  function email(local: string): string {
    const count = (used.get(local) ?? 0) + 1
    used.set(local, count)
    return `${local}${count === 1 ? '' : count}@${random.chance(0.6) ? 'example.com' : 'example.org'}`
  }

  /** 07700 900000..900999 is Ofcom's range for drama. */
  function phone(): string | null {
    return random.chance(0.88) ? `+44 7700 900${String(random.int(0, 999)).padStart(3, '0')}` : null
  }

  function person(): Identity {
    const { given, family, join } = random.weighted(CULTURES, culture => culture.weight)
    const [first, last] = [random.pick(given), random.pick(family)]
    const name = join ? join(written(first), written(last)) : `${written(first)} ${written(last)}`
    return { name, email: email(`${inLatin(first)}.${inLatin(last)}`), phone: phone() }
  }

  let companies = 0
  function company(): Identity {
    const base = COMPANY_NAMES[companies % COMPANY_NAMES.length] ?? ''
    const round = Math.floor(companies++ / COMPANY_NAMES.length)
    const name = round === 0 ? base : `${base} (${round + 1})`
    return { name, email: email(latin(base).split('.').slice(0, 2).join('.')), phone: phone() }
  }

  return { person, company }
}
