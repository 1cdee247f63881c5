/** When a service wants to be asked again, in seconds: from its headers, or from its message where it writes it there. */

/** What is known of a failed response. */
export interface Source {
  readonly headers?: Readonly<Record<string, string>> | undefined
  readonly body?: string | undefined
}

/** Seconds from `now` (in milliseconds since 1970), never negative; undefined where the service says nothing. */
export const seconds = ({ headers, body }: Source, now: number): number | undefined =>
  number(headers?.['retry-after-ms'], 1000) ??
  number(headers?.['retry-after'], 1) ??
  date(headers?.['retry-after'], now) ??
  number(/"retryDelay"\s*:\s*"([\d.]+)s"/.exec(body ?? '')?.[1], 1)

const number = (text: string | undefined, unit: number): number | undefined => {
  const value = text === undefined || text.trim() === '' ? Number.NaN : Number(text)
  return Number.isFinite(value) ? Math.max(0, value / unit) : undefined
}

const date = (text: string | undefined, now: number): number | undefined => {
  const value = text === undefined ? Number.NaN : Date.parse(text)
  return Number.isFinite(value) ? Math.max(0, (value - now) / 1000) : undefined
}
