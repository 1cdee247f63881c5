/** Sizes as people write them: `500MB`, `2GiB`, `1000000`. */

const units: { readonly [unit: string]: number } = {
  '': 1,
  b: 1,
  kb: 1e3,
  mb: 1e6,
  gb: 1e9,
  kib: 2 ** 10,
  mib: 2 ** 20,
  gib: 2 ** 30
}

/** The bytes of a size; undefined where it is none, or less than one byte. */
export const bytes = (text: string): number | undefined => {
  const [, value = '', unit = ''] = /^(\d{1,12}(?:\.\d{1,6})?) ?([a-z]*)$/i.exec(text.trim()) ?? []
  const factor = Object.hasOwn(units, unit.toLowerCase()) ? units[unit.toLowerCase()] : undefined
  const size = factor === undefined || value === '' ? 0 : Math.floor(Number(value) * factor)
  return size >= 1 ? size : undefined
}

/** A size for people. */
export const text = (size: number): string => {
  const [unit, factor] = size >= 1e9 ? ['GB', 1e9] : size >= 1e6 ? ['MB', 1e6] : ['kB', 1e3]
  return `${(size / factor).toFixed(1)} ${unit}`
}
