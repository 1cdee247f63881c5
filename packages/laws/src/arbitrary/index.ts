export * from './Graph.js'
export * from './Derivation.js'
export * from './Edit.js'
export { travel } from './Travel.js'
