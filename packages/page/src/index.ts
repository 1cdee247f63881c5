export * as Page from './Page.js'
export * as GraphPage from './graph/GraphPage.js'
export type * as Data from './graph/Data.js'
export type * as Run from './Run.js'
