export * as Page from './Page.js'
export type * as Run from './Run.js'
