/** All that core knows of Node. Its own types would bring the clock and the environment along. */
declare module 'node:crypto' {
  export const hash: (algorithm: 'sha256', text: string, encoding: 'hex') => string
}
