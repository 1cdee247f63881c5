/** The colours of the page's theme, as a canvas can use them. */
export interface Colours {
  readonly dark: boolean
  readonly ink: string
  readonly soft: string
  readonly line: string
  readonly paper: string
  /** By kind of dependency: premise, whole, partial. */
  readonly kinds: ReadonlyArray<string>
  readonly refuted: string
}

/** Reads them off the page. */
export const read = (): Colours => {
  const probe = document.createElement('span')
  document.body.append(probe)
  const colour = (name: string): string => {
    probe.style.color = `var(--${name})`
    return getComputedStyle(probe).color
  }
  const [ink, soft, line, paper, first, second, bad] = ['ink', 'soft', 'line', 'paper', 'first', 'second', 'bad'].map(
    colour
  )
  probe.remove()
  return {
    dark: brightness(paper ?? '') < 128,
    ink: ink ?? '',
    soft: soft ?? '',
    line: line ?? '',
    paper: paper ?? '',
    kinds: [second ?? '', first ?? '', soft ?? ''],
    refuted: bad ?? ''
  }
}

/** The colour of a region: neighbours in the list differ most. */
export const region = ({ dark }: Pick<Colours, 'dark'>, index: number): string =>
  `oklch(${dark ? 0.76 : 0.56} 0.13 ${Math.round((index * 137.508 + 30) % 360)})`

const brightness = (colour: string): number =>
  (colour.match(/[\d.]+/g) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part), 0) / 3
