/** The colours of one picture, from the wall around the opening to the light behind it. */
export interface Palette {
  wall: string
  /** Lines on the wall that echo the opening. */
  line: string
  /** Top, middle and horizon. */
  sky: readonly [string, string, string]
  /** The light: sun, moon, lamp. */
  light: string
  /** Far, middle and near. */
  land: readonly [string, string, string]
  /** The subject in front of the light. */
  ink: string
}

function palette(
  wall: string,
  line: string,
  sky: Palette['sky'],
  light: string,
  land: Palette['land'],
  ink: string,
): Palette {
  return { wall, line, sky, light, land, ink }
}

export const PALETTES = {
  brass: palette(
    '#14261f',
    '#d2ab62',
    ['#c5762f', '#e9ad58', '#f8dfa4'],
    '#fff6dc',
    ['#b2662f', '#7a4127', '#45251c'],
    '#2a1712',
  ),
  ink: palette(
    '#131b31',
    '#8fb0e8',
    ['#3f68a8', '#82aadb', '#d5e5f6'],
    '#ffffff',
    ['#476da6', '#2c4a7c', '#1a2d53'],
    '#0f1a34',
  ),
  oxblood: palette(
    '#2b1117',
    '#e5a184',
    ['#b3434a', '#e58c74', '#fadbc0'],
    '#fff3e4',
    ['#9b3a3f', '#692631', '#3f1722'],
    '#2a0e16',
  ),
  verdigris: palette(
    '#0e2527',
    '#83cdb9',
    ['#3f938a', '#8accb7', '#dcf2e0'],
    '#f9fff4',
    ['#3f8982', '#256262', '#133f42'],
    '#0b2a2d',
  ),
  slate: palette(
    '#1d1f26',
    '#c3b8a3',
    ['#6b7280', '#b0aea8', '#ece5d6'],
    '#fffdf6',
    ['#7a7b80', '#4d4f58', '#2c2e37'],
    '#191a21',
  ),
  ember: palette(
    '#170c12',
    '#c24a3d',
    ['#2c0d19', '#8c1f2b', '#e8623d'],
    '#ffdcae',
    ['#5f1721', '#37101a', '#1c0910'],
    '#0e0509',
  ),
  dusk: palette(
    '#15101f',
    '#9a7fd0',
    ['#1c1534', '#4a3578', '#a984c4'],
    '#f6e8c6',
    ['#3d2a63', '#271a45', '#150e29'],
    '#0c0819',
  ),
  moss: palette(
    '#0c1512',
    '#7fa86a',
    ['#0f221d', '#28523f', '#8db56b'],
    '#eef5c2',
    ['#234537', '#152d25', '#0b1a16'],
    '#060f0c',
  ),
  neon: palette(
    '#0f0d33',
    '#d765c7',
    ['#171352', '#5a2ea6', '#f0639f'],
    '#ffd98a',
    ['#7a2fb0', '#431c86', '#1f1058'],
    '#120a3a',
  ),
  abyss: palette(
    '#051a2b',
    '#45c8c8',
    ['#04263f', '#0a6c85', '#58dccb'],
    '#e9fff6',
    ['#0d6f86', '#0a4a63', '#062c44'],
    '#042036',
  ),
  lagoon: palette(
    '#f0b64a',
    '#fff3d0',
    ['#5cbbe0', '#a5def0', '#fff1cf'],
    '#ffffff',
    ['#45a7b8', '#2c8399', '#1f6079'],
    '#4a2a1c',
  ),
  apricot: palette(
    '#d9684f',
    '#ffe2c9',
    ['#f8b978', '#fcd9a0', '#fff3d8'],
    '#ffffff',
    ['#eba15a', '#cf7b48', '#a9573d'],
    '#4c2633',
  ),
  sunrise: palette(
    '#17392f',
    '#f2b778',
    ['#f2875f', '#f9b983', '#ffe9bf'],
    '#fffaea',
    ['#8fa57b', '#4f7f68', '#255445'],
    '#163a31',
  ),
  heather: palette(
    '#2b2145',
    '#e3a6c4',
    ['#8f6fb5', '#d99bbd', '#fde0cf'],
    '#fff8ea',
    ['#8c6aa0', '#5b4580', '#3a2b5e'],
    '#251b40',
  ),
} as const satisfies Record<string, Palette>

export type PaletteName = keyof typeof PALETTES
